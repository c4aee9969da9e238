/** A month to pick a day from, by pointer or arrow keys; its week begins as the language's weeks do. */
import { type CalendarDate, GregorianCalendar } from '@internationalized/date';
import { useRef } from 'react';
import { useCalendar, useCalendarCell, useCalendarGrid } from 'react-aria/useCalendar';
import { type CalendarState, useCalendarState } from 'react-stately/useCalendarState';
import { IconButton } from '../parts/button.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import css from './calendar.module.css';
import { locales } from './typed-day.ts';

interface CalendarProps {
  readonly day: CalendarDate | null;
  readonly min: CalendarDate;
  readonly max: CalendarDate;
  readonly onDay: (day: CalendarDate) => void;
}

const gregorian = () => new GregorianCalendar();

export function Calendar({ day, min, max, onDay }: CalendarProps) {
  const words = useWords().dates;
  const language = useLanguage();
  const state = useCalendarState({
    locale: locales[language],
    createCalendar: gregorian,
    value: day,
    onChange: onDay,
    minValue: min,
    maxValue: max,
    autoFocus: true,
  });
  const { calendarProps, title } = useCalendar({}, state);
  const years = (by: 1 | -1) => state.setFocusedDate(state.focusedDate.add({ years: by }));
  return (
    <div {...calendarProps}>
      <div className={css['head']}>
        <IconButton
          icon="previousYear"
          label={words.previousYear}
          disabled={state.isPreviousVisibleRangeInvalid()}
          onClick={() => years(-1)}
        />
        <IconButton
          icon="previous"
          label={words.previousMonth}
          disabled={state.isPreviousVisibleRangeInvalid()}
          onClick={() => state.focusPreviousPage()}
        />
        <h2 aria-live="polite">{title}</h2>
        <IconButton
          icon="next"
          label={words.nextMonth}
          disabled={state.isNextVisibleRangeInvalid()}
          onClick={() => state.focusNextPage()}
        />
        <IconButton
          icon="nextYear"
          label={words.nextYear}
          disabled={state.isNextVisibleRangeInvalid()}
          onClick={() => years(1)}
        />
      </div>
      <Month state={state} weekdays={language === 'en' ? 'short' : 'narrow'} />
    </div>
  );
}

interface MonthProps {
  readonly state: CalendarState;
  readonly weekdays: 'narrow' | 'short';
}

function Month({ state, weekdays }: MonthProps) {
  const { gridProps, headerProps, weekDays, weeksInMonth } = useCalendarGrid(
    { weekdayStyle: weekdays },
    state,
  );
  const weeks = [...new Array(weeksInMonth).keys()].map((week) => state.getDatesInWeek(week));
  return (
    <table {...gridProps} className={css['month']}>
      <thead {...headerProps}>
        <tr>
          {weekDays.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={String(week.find((date) => date !== null))}>
            {week.map((date, at) =>
              date ? (
                <Cell key={String(date)} state={state} date={date} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a week is its places
                <td key={at} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ state, date }: { readonly state: CalendarState; readonly date: CalendarDate }) {
  const ref = useRef<HTMLDivElement>(null);
  const { cellProps, buttonProps, isSelected, isDisabled, isOutsideVisibleRange, formattedDate } =
    useCalendarCell({ date }, state, ref);
  const now = new Date();
  const isToday =
    date.year === now.getFullYear() && date.month === now.getMonth() + 1 && date.day === now.getDate();
  return (
    <td {...cellProps}>
      <div
        {...buttonProps}
        ref={ref}
        hidden={isOutsideVisibleRange}
        className={css['day']}
        data-selected={isSelected || undefined}
        data-disabled={isDisabled || undefined}
        data-today={isToday || undefined}
      >
        {formattedDate}
      </div>
    </td>
  );
}
