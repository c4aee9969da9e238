/** What staff call somebody, typed where it stands: Enter keeps it, Esc leaves it as it was. */
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words/words.ts';
import css from './head.module.css';
import type { ChangePerson } from './use-person-change.ts';

interface NameFieldProps {
  readonly person: PersonDetail;
  readonly change: ChangePerson;
  readonly onClose: () => void;
}

export function NameField({ person, change, onClose }: NameFieldProps) {
  const words = useWords();
  const [name, setName] = useState(person.displayName ?? '');
  /** As it was when staff began: somebody else's edit in between is not overwritten. */
  const [version] = useState(person.version);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    onClose();
    if (wanted === (person.displayName ?? '')) return;
    const shown = { displayName: wanted === '' ? null : wanted };
    void change({ do: 'name', person: person.id, name: wanted, version }, shown);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form noValidate ref={form} className={css['naming']} onSubmit={save} onKeyDown={press}>
      <Field
        label={words.who.nameLabel}
        value={name}
        onChange={setName}
        maxLength={64}
        placeholder={person.nickname}
        problem={null}
        hint={words.who.nameHint}
      />
      <div className={css['buttons']}>
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button type="submit" kind="main">
          {words.who.save}
        </Button>
      </div>
    </form>
  );
}
