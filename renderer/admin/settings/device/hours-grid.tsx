import type { Weekday, WeekHours } from '../../../../contract/device.ts';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useWords } from '../../words/words.ts';
import { copiedToWeekdays, opened, spanOf, week } from './hours.ts';
import css from './hours-grid.module.css';

interface HoursGridProps {
  readonly hours: WeekHours;
  readonly onHours: (hours: WeekHours) => void;
}

export function HoursGrid({ hours, onHours }: HoursGridProps) {
  const words = useWords();
  const said = words.device;
  const say = useToast();
  const copy = (day: Weekday) => {
    onHours(copiedToWeekdays(hours, day));
    say(said.copied);
  };
  return (
    <ul className={css['week']}>
      {week.map((day) => (
        <Day
          key={day}
          day={day}
          hours={hours}
          onOpen={(open) => onHours({ ...hours, [day]: open })}
          onCopy={() => copy(day)}
        />
      ))}
    </ul>
  );
}

interface DayProps {
  readonly day: Weekday;
  readonly hours: WeekHours;
  readonly onOpen: (open: WeekHours[Weekday]) => void;
  readonly onCopy: () => void;
}

function Day({ day, hours, onOpen, onCopy }: DayProps) {
  const words = useWords();
  const said = words.device;
  const name = words.weekday[day];
  const open = hours[day];
  const span = open && spanOf(open);
  return (
    <li className={css['day']}>
      <Switch
        labelledBy={`hours-${day}`}
        on={open !== null}
        onChange={(on) => onOpen(on ? opened(hours) : null)}
      />
      <span id={`hours-${day}`}>{name}</span>
      {open ? (
        <div className={css['times']}>
          <TimeField
            bare
            label={said.from(name)}
            value={open.from}
            onChange={(from) => onOpen({ ...open, from })}
          />
          {said.to}
          <TimeField
            bare
            label={said.until(name)}
            value={open.until}
            onChange={(until) => onOpen({ ...open, until })}
          />
          {(span === 'nextDay' || span === 'allDay') && <small>{said[span]}</small>}
        </div>
      ) : (
        <span className={css['closed']}>{said.closed}</span>
      )}
      {open && (
        <Button kind="quiet" icon="copy" onClick={onCopy}>
          {said.copy}
        </Button>
      )}
    </li>
  );
}
