/** Scrolls the log to a day, however far down it is; the keyboard goes along once the day is typed to its end. */
import { useRef, useState } from 'react';
import { DateField } from '../dates/date-field.tsx';
import { useAnnounce } from '../parts/announce.tsx';
import { isTypingBeside } from '../parts/take-focus.ts';
import { dayCalled, firstDay, keyOf } from '../today/day.ts';
import { dayTitle } from '../today/zone.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { placeOfTime } from './place-of-time.ts';
import type { OpenVisits } from './use-visits.ts';
import css from './visits.module.css';

interface JumpToDateProps {
  readonly list: OpenVisits;
  readonly onShow: (place: number, focus: boolean) => void;
}

export function JumpToDate({ list, onShow }: JumpToDateProps) {
  const words = useWords().visitsLog;
  const language = useLanguage();
  const announce = useAnnounce();
  const [value, setValue] = useState('');
  const { descending } = list.query.sort;

  const rowAt = async (place: number) => {
    const known = list.reader.rowAt(place);
    if (known !== undefined) return known;
    const rows = await list.reader.between({ first: place, last: place });
    return rows === null ? undefined : rows[0];
  };
  const timeAt = async (place: number) => {
    const row = await rowAt(place);
    return row ? row.at : row;
  };
  const box = useRef<HTMLDivElement>(null);
  /** A day that is found late does not take one away from a later one. */
  const turn = useRef(0);
  const jump = async (key: string, focus: boolean) => {
    turn.current += 1;
    const mine = turn.current;
    setValue(key);
    const day = dayCalled(key);
    if (!day) return;
    const moment = descending ? day.to - 1 : day.from;
    const place = await placeOfTime({ count: list.total.count, descending, timeAt }, moment);
    if (place === null || mine !== turn.current) return;
    // Nor the keys, from where staff are typing by then.
    onShow(place, focus && !isTypingBeside(box.current));
    const at = await timeAt(place);
    if (at != null) announce(words.jumped(dayTitle(at, language)));
  };
  return (
    <div className={css['jump']} ref={box}>
      <span aria-hidden="true">{words.jump}</span>
      <DateField
        bare
        clearable
        label={words.jump}
        value={value}
        min={firstDay}
        max={keyOf(new Date())}
        onChange={(key) => void jump(key, false)}
        onDone={(key) => void jump(key, true)}
      />
    </div>
  );
}
