/** The value of one condition, asked for in the way that fits it: a choice, a stretch of time, a number, a text. */
import { useId } from 'react';
import { queryFields } from '../../../contract/query/fields.ts';
import { DateField } from '../dates/date-field.tsx';
import { keyOf } from '../today/day.ts';
import { useWords } from '../words/words.ts';
import type { Condition } from './build.ts';
import css from './builder.module.css';
import { datesLabel, valueLabel } from './label.ts';
import { searchDates } from './suggest.ts';
import { useSuggestions } from './use-suggestions.ts';

interface ValueFieldProps {
  readonly condition: Condition;
  readonly onValue: (value: string) => void;
}

export function ValueField(props: ValueFieldProps) {
  const { field, value } = props.condition;
  const words = useWords();
  const kind = field === 'word' ? 'text' : queryFields[field].kind;
  if (kind === 'known') return <KnownField {...props} />;
  if (kind === 'dates') return <DatesField {...props} />;
  if (kind === 'count') return <CountField {...props} />;
  if (kind === 'choice' && field !== 'word')
    return (
      <select
        className={css['value']}
        aria-label={words.build.value}
        value={value}
        onChange={(event) => props.onValue(event.target.value)}
      >
        {queryFields[field].values.map((one) => (
          <option key={one} value={one}>
            {valueLabel(field, one, words)}
          </option>
        ))}
      </select>
    );
  return <TextField {...props} />;
}

function TextField({ condition, onValue }: ValueFieldProps) {
  const words = useWords();
  return (
    <input
      className={css['value']}
      type="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      aria-label={words.build.value}
      placeholder={condition.field === 'phone' ? words.build.phoneHint : ''}
      inputMode={condition.field === 'phone' ? 'numeric' : 'text'}
      value={condition.value}
      onChange={(event) => onValue(event.target.value)}
    />
  );
}

/** What the store has, to choose from while one types. */
function KnownField({ condition, onValue }: ValueFieldProps) {
  const words = useWords();
  const id = useId();
  const known = useSuggestions(`${condition.field}:`, true);
  return (
    <>
      <input
        className={css['value']}
        type="text"
        autoComplete="off"
        list={id}
        maxLength={100}
        aria-label={words.build.value}
        value={condition.value}
        onChange={(event) => onValue(event.target.value)}
      />
      <datalist id={id}>
        {known.map(({ label }) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}

const between = '..';

function DatesField(props: ValueFieldProps) {
  const words = useWords();
  const { value } = props.condition;
  const isPreset = searchDates.some((one) => one === value);
  return (
    <>
      <select
        className={css['value']}
        aria-label={words.build.value}
        value={isPreset ? value : between}
        onChange={(event) =>
          props.onValue(event.target.value === between ? `${keyOf(new Date())}..` : event.target.value)
        }
      >
        {searchDates.map((one) => (
          <option key={one} value={one}>
            {datesLabel(one, words)}
          </option>
        ))}
        <option value={between}>{words.query.between('…', '…')}</option>
      </select>
      {!isPreset && <DaysField {...props} />}
    </>
  );
}

/** Both ends of a condition, and what puts them back together. */
function endsOf({ condition, onValue }: ValueFieldProps) {
  const [from = '', to = condition.value === '' ? '' : from] = condition.value.split(between);
  const put = (begins: string, ends: string) =>
    onValue(begins === '' && ends === '' ? '' : `${begins}..${ends}`);
  return { from, to, put };
}

function DaysField(props: ValueFieldProps) {
  const { query } = useWords();
  const { from, to, put } = endsOf(props);
  return (
    <span className={css['between']}>
      <DateField bare clearable label={query.from('')} value={from} onChange={(day) => put(day, to)} />
      <span aria-hidden="true">–</span>
      <DateField bare clearable label={query.until('')} value={to} onChange={(day) => put(from, day)} />
    </span>
  );
}

/** Digits however they are typed, full-width ones of a Chinese keyboard too. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

function CountField(props: ValueFieldProps) {
  const { query } = useWords();
  const { from, to, put } = endsOf(props);
  const number = {
    className: css['value'],
    inputMode: 'numeric',
    autoComplete: 'off',
    maxLength: 9,
  } as const;
  return (
    <span className={css['between']}>
      <input
        {...number}
        aria-label={query.atLeast('')}
        value={from}
        onChange={(event) => put(digitsOf(event.target.value), to)}
      />
      <span aria-hidden="true">–</span>
      <input
        {...number}
        aria-label={query.atMost('')}
        value={to}
        onChange={(event) => put(from, digitsOf(event.target.value))}
      />
    </span>
  );
}
