/** Opens the calendar above everything else on the page, dialogs too, where no edge cuts it off. */
import { type CalendarDate, parseDate } from '@internationalized/date';
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { Button, IconButton } from '../parts/button.tsx';
import { keyOf } from '../today/day.ts';
import { useWords } from '../words/words.ts';
import css from './calendar.module.css';

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }));

interface CalendarButtonProps {
  /** Of the field. */
  readonly label: string;
  /** The CSS name of what it hangs under. */
  readonly anchor: string;
  readonly day: CalendarDate | null;
  /** `YYYY-MM-DD` */
  readonly min: string;
  readonly max: string;
  readonly onDay: (day: CalendarDate) => void;
}

export function CalendarButton({ label, anchor, day, min, max, onDay }: CalendarButtonProps) {
  const words = useWords().dates;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const today = keyOf(new Date());
  const close = () => panel.current?.hidePopover();
  const pick = (picked: CalendarDate) => {
    onDay(picked);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // Esc closes one thing at a time.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    close();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !panel.current?.contains(relatedTarget)) close();
  };
  return (
    <>
      <IconButton icon="calendar" label={words.open(label)} popoverTarget={id} aria-haspopup="dialog" />
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={css['panel']}
        style={{ positionAnchor: anchor }}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={press}
        onBlur={leave}
      >
        {open && (
          <Suspense fallback={<div className={css['waits']} />}>
            <Calendar day={day} min={parseDate(min)} max={parseDate(max)} onDay={pick} />
            <Button kind="quiet" disabled={today < min || today > max} onClick={() => pick(parseDate(today))}>
              {words.today}
            </Button>
          </Suspense>
        )}
      </div>
    </>
  );
}
