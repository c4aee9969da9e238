/**
 * A day of the calendar, typed part by part or picked, in the console's own language. Chromium's own date field
 * follows the system's. What it is built of comes after the page's first paint, its place is kept meanwhile.
 */
import { lazy, Suspense } from 'react';
import fieldCss from '../parts/field.module.css';
import css from './date-field.module.css';

export interface DateFieldProps {
  readonly label: string;
  /** The label is read out only: what stands around it says it. */
  readonly bare?: boolean;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** `YYYY-MM-DD`, both still allowed. */
  readonly min?: string;
  readonly max?: string;
  /** Something else is wrong with it, and said elsewhere. */
  readonly wrong?: boolean;
  /** May be empty, and is emptied by a button. */
  readonly clearable?: boolean;
  /** Gets the day, or nothing as long as what is typed is none that may be. */
  readonly onChange: (day: string) => void;
  /** Gets a day that is meant for good: Enter was pressed, it was picked or pasted. */
  readonly onDone?: (day: string) => void;
}

const TypedField = lazy(async () => ({ default: (await import('./typed-field.tsx')).TypedField }));

export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Place {...props} />}>
      <TypedField {...props} />
    </Suspense>
  );
}

function Place({ label, bare = false }: DateFieldProps) {
  return (
    <div className={bare ? css['bare'] : fieldCss['field']}>
      {!bare && <span className={fieldCss['label']}>{label}</span>}
      <div className={css['box']} aria-busy="true" />
    </div>
  );
}
