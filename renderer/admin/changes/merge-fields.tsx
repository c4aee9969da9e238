/** Which of the two values stays, field by field; where only one of them is anything, nothing is asked. */
import { useId } from 'react';
import type { KeptFields } from '../../../contract/change.ts';
import type { PersonDetail } from '../../../contract/people.ts';
import { Avatar } from '../parts/avatar.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { useWords } from '../words/words.ts';
import css from './changes.module.css';

interface MergeFieldsProps {
  readonly one: PersonDetail;
  readonly two: PersonDetail;
  readonly keep: KeptFields;
  readonly onKeep: (keep: KeptFields) => void;
}

const fields = ['displayName', 'name', 'avatar'] as const;
type Kept = (typeof fields)[number];

const shownIn = (person: PersonDetail, field: Kept) => {
  if (field === 'name') return person.nickname;
  return field === 'avatar' ? person.avatar : person.displayName;
};

export function MergeFields({ one, two, keep, onKeep }: MergeFieldsProps) {
  const words = useWords().merge;
  const id = useId();
  const differ = fields.filter((field) => (shownIn(one, field) || null) !== (shownIn(two, field) || null));
  if (differ.length === 0) return null;
  return (
    <div className={css['fields']}>
      {differ.map((field) => (
        <fieldset key={field} className={css['field']}>
          <legend>{words[field]}</legend>
          <div className={css['choices']}>
            {([['person', one] as const, ['other', two] as const] as const).map(([side, person]) => (
              <label key={side} className={css['choice']}>
                <input
                  type="radio"
                  name={`${id}-${field}`}
                  checked={keep[field] === side}
                  onChange={() => onKeep({ ...keep, [field]: side })}
                />
                <Value person={person} field={field} />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function Value({ person, field }: { readonly person: PersonDetail; readonly field: Kept }) {
  const words = useWords().merge;
  const value = shownIn(person, field);
  if (!value) return <span className={css['none']}>{words.none}</span>;
  if (field !== 'avatar')
    return (
      <span>
        <PersonName nickname={value} />
      </span>
    );
  return (
    <>
      <Avatar id={person.id} nickname={person.nickname} file={value} />
      <span>
        <PersonName nickname={person.nickname} />
      </span>
    </>
  );
}
