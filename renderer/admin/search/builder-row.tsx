/** One condition of a filter: what it is about, its value, and whether it is meant the other way round. */
import { IconButton } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import { type BuildField, buildFields, type Condition, firstValue } from './build.ts';
import css from './builder.module.css';
import { labelOf } from './label.ts';
import { useSearched } from './searched.ts';
import { ValueField } from './value-field.tsx';

interface BuilderRowProps {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

export function BuilderRow({ condition, onChange, onRemove }: BuilderRowProps) {
  const words = useWords();
  const fields = buildFields(useSearched());
  const { field, deep } = condition;
  const choose = (next: BuildField) => onChange({ ...condition, field: next, value: firstValue(next) });
  return (
    <div className={css['row']}>
      {deep ? (
        <bdi className={css['deep']}>{labelOf(deep, words)}</bdi>
      ) : (
        <>
          <select
            className={css['field']}
            aria-label={words.build.field}
            value={field}
            onChange={(event) => choose(fields.find((one) => one === event.target.value) ?? 'word')}
          >
            {fields.map((one) => (
              <option key={one} value={one}>
                {one === 'word' ? words.build.free : words.query.field[one]}
              </option>
            ))}
          </select>
          <ValueField condition={condition} onValue={(value) => onChange({ ...condition, value })} />
          <label className={css['not']}>
            <input
              type="checkbox"
              checked={condition.not}
              onChange={(event) => onChange({ ...condition, not: event.target.checked })}
            />
            {words.build.not}
          </label>
        </>
      )}
      <IconButton icon="cross" label={words.build.remove} onClick={onRemove} />
    </div>
  );
}
