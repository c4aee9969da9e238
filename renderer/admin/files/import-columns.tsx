/** What each column of the file becomes, with an example of it beside it. */
import { useId } from 'react';
import { type ImportField, type ImportFile, importFields } from '../../../contract/import.ts';
import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { SwitchRow } from '../parts/switch.tsx';
import { useWords } from '../words/words.ts';
import css from './files.module.css';
import { type DraftPlan, doubled, keysIn, withField } from './import-plan.ts';

interface ImportColumnsProps {
  readonly file: ImportFile;
  readonly plan: DraftPlan;
  readonly onPlan: (plan: DraftPlan) => void;
  readonly onAnother: () => void;
}

export function ImportColumns({ file, plan, onPlan, onAnother }: ImportColumnsProps) {
  const words = useWords().importing;
  const id = useId();
  const keys = keysIn(plan.columns);
  const twice = doubled(plan);
  const example = (place: number) =>
    file.sample.map((row) => row[place] ?? '').find((text) => text !== '') ?? '';
  return (
    <>
      <div className={css['line']}>
        <strong>{words.file(file.name, file.encoding.toUpperCase())}</strong>
        <Button kind="quiet" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={css['scroll']} aria-label={words.column} tabIndex={0}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.sample}</th>
              <th scope="col">{words.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map(({ title }, place) => {
              const name = title || words.untitled(place + 1);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
                <tr key={place}>
                  <td id={`${id}-${place}`}>{name}</td>
                  <td className={css['cell']}>{example(place)}</td>
                  <td>
                    <select
                      aria-labelledby={`${id}-${place}`}
                      value={plan.columns[place] ?? 'skip'}
                      onChange={(event) => onPlan(withField(plan, place, event.target.value as ImportField))}
                    >
                      {importFields.map((field) => (
                        <option key={field} value={field}>
                          {words.field[field]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div aria-live="polite">
        {keys.length === 0 && <Problem text={words.noKey} />}
        {twice && <Problem text={words.twice(words.field[twice])} />}
      </div>
      {keys.length > 0 && (
        <Select
          label={words.key}
          value={plan.key}
          options={keys.map((key) => ({ value: key, text: words.keys[key] }))}
          onChange={(value) => onPlan({ ...plan, key: keys.find((key) => key === value) ?? plan.key })}
          hint={plan.key === 'openId' ? words.openIdText : ''}
        />
      )}
      {plan.key !== 'openId' && (
        <SwitchRow
          label={words.addUnknown}
          text={words.addUnknownText}
          on={plan.addUnknown}
          onChange={(addUnknown) => onPlan({ ...plan, addUnknown })}
        />
      )}
    </>
  );
}
