/** The date field itself: year, month and day to type into, a button that empties it, one that opens the calendar. */
import { type CalendarDate, GregorianCalendar, parseDate } from '@internationalized/date';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { useDateField } from 'react-aria/useDateField';
import { useDateFieldState } from 'react-stately/useDateFieldState';
import { IconButton } from '../parts/button.tsx';
import fieldCss from '../parts/field.module.css';
import { Problem } from '../parts/field.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { CalendarButton } from './calendar-button.tsx';
import css from './date-field.module.css';
import type { DateFieldProps } from './date-field.tsx';
import { problemOf } from './problem.ts';
import { Segments } from './segments.tsx';
import { locales, pastedDay, type Typed, typedDay } from './typed-day.ts';
import { useHalfWidth } from './use-half-width.ts';

export function TypedField(props: DateFieldProps) {
  return (
    <I18nProvider locale={locales[useLanguage()]}>
      <Field {...props} />
    </I18nProvider>
  );
}

const gregorian = () => new GregorianCalendar();

/** Null for what is no day, also while it is on its way to one. */
function dayOf(text: string): CalendarDate | null {
  try {
    return parseDate(text);
  } catch {
    return null;
  }
}

const textOf = (typed: Typed): string => (typed.kind === 'day' ? typed.day : '');

function Field({
  label,
  bare = false,
  value,
  min = '1000-01-01',
  max = '9999-12-31',
  wrong = false,
  clearable = false,
  onChange,
  onDone,
}: DateFieldProps) {
  const words = useWords().dates;
  const language = useLanguage();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const group = useRef<HTMLDivElement>(null);
  useHalfWidth(box);
  const [day, setDay] = useState(() => dayOf(value));
  /** What stood in it when it was left. */
  const [left, setLeft] = useState<string | null>(null);
  const locale = locales[language];
  const state = useDateFieldState({
    locale,
    createCalendar: gregorian,
    value: day,
    onChange: setDay,
    granularity: 'day',
    isInvalid: wrong,
  });
  const part = (type: 'year' | 'month' | 'day') => {
    const found = state.segments.find((one) => one.type === type);
    return found === undefined || found.isPlaceholder ? undefined : (found.value ?? undefined);
  };
  const parts = { year: part('year'), month: part('month'), day: part('day') };
  const typed = typedDay(parts, min, max);
  const text = textOf(typed);
  const standing = JSON.stringify(parts);

  // What is typed is known only here until it is a day; a value that comes from outside outranks it.
  const [given, setGiven] = useState(value);
  const said = useRef(text);
  const heard = useRef(value);
  if (given !== value) {
    setGiven(value);
    if (value !== text && value !== said.current) setDay(dayOf(value));
  }
  const tell = useEffectEvent((next: string, now: string) => {
    const isGiven = now !== heard.current && now !== said.current;
    const isNews = !isGiven && next !== said.current && next !== now;
    heard.current = now;
    said.current = next;
    if (isNews) onChange(next);
  });
  useEffect(() => tell(text, value), [text, value]);

  const problem = left === standing ? problemOf(typed, { min, max, language, words }) : null;
  const isWrong = wrong || problem !== null;
  // Ours stays as it was typed, so that it can be said what is wrong with it: it would become the 28th of February.
  const field = { ...state, isInvalid: isWrong, confirmPlaceholder: () => {} };
  const { labelProps, fieldProps } = useDateField(
    {
      ...(bare ? { 'aria-label': label } : { label }),
      isInvalid: isWrong,
      ...(problem === null ? {} : { 'aria-describedby': `${id}-note` }),
    },
    field,
    group,
  );
  const take = (picked: CalendarDate) => {
    state.setValue(picked);
    const next = textOf(typedDay(picked, min, max));
    if (next !== '') onDone?.(next);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const pasted = pastedDay(event.clipboardData.getData('text/plain'), language);
    if (pasted !== null) take(parseDate(pasted));
  };
  const leave = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)))
      setLeft(standing);
  };
  // On its way down: the parts take Enter for a press of theirs.
  const press = (event: KeyboardEvent) => {
    const isTyped = event.target instanceof Node && group.current?.contains(event.target);
    if (isTyped && event.key === 'Enter' && text !== '') onDone?.(text);
    if (!isTyped || !event.altKey || event.key !== 'ArrowDown') return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>('[popover]')?.showPopover();
  };
  const clear = () => {
    state.setValue(null);
    group.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus();
  };
  return (
    <div className={bare ? css['bare'] : fieldCss['field']}>
      {!bare && (
        <span {...labelProps} className={fieldCss['label']}>
          {label}
        </span>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what goes for the parts and the buttons beside them */}
      <div
        ref={box}
        className={css['box']}
        data-wrong={isWrong || undefined}
        style={{ anchorName: `--${id}` }}
        onPaste={paste}
        onBlur={leave}
        onKeyDownCapture={press}
      >
        <div {...fieldProps} ref={group} className={css['parts']}>
          <Segments state={field} language={language} />
        </div>
        {clearable && typed.kind !== 'none' && (
          <IconButton icon="cross" label={words.clear(label)} onClick={clear} />
        )}
        <CalendarButton
          label={label}
          anchor={`--${id}`}
          day={typed.kind === 'day' ? day : null}
          min={min}
          max={max}
          onDay={take}
        />
      </div>
      {problem !== null && (
        <div className={css['note']} id={`${id}-note`} role="alert">
          <Problem text={problem} />
        </div>
      )}
    </div>
  );
}
