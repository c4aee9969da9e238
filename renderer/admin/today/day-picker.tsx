/** Which day is looked at: a step at a time by buttons or arrow keys, or any one by its date. */
import { useEffect, useEffectEvent } from 'react';
import { DateField } from '../dates/date-field.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { isTaken } from '../people/use-list-keys.ts';
import { useWords } from '../words/words.ts';
import { type Day, dayCalled, firstDay, stepped } from './day.ts';
import css from './today.module.css';

interface DayPickerProps {
  readonly day: Day;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}

export function DayPicker({ day, today, onDay }: DayPickerProps) {
  const words = useWords().today;
  const isLast = day.from >= today.from;
  const step = (by: -1 | 1) => {
    if (by === 1 && isLast) return;
    onDay(stepped(day, by));
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (
      by === undefined ||
      isTaken(event) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    step(by === 1 ? 1 : -1);
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <div className={css['picker']}>
      {day.key !== today.key && (
        <Button kind="quiet" onClick={() => onDay(today)}>
          {words.toToday}
        </Button>
      )}
      <IconButton icon="previous" label={words.before} onClick={() => step(-1)} />
      <DateField
        bare
        label={words.pick}
        value={day.key}
        min={firstDay}
        max={today.key}
        onChange={(key) => {
          const picked = dayCalled(key);
          if (picked) onDay(picked);
        }}
      />
      <IconButton icon="next" label={words.after} disabled={isLast} onClick={() => step(1)} />
    </div>
  );
}
