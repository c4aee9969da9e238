/** What staff call somebody, typed where it stands: Enter keeps it, Esc leaves it as it was. */
import { type KeyboardEvent, type SubmitEvent, useLayoutEffect, useRef, useState } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { takeFocus } from '../parts/take-focus.ts';
import type { TypedName } from '../unsaved.tsx';
import { useWords } from '../words/words.ts';
import css from './head.module.css';
import type { ChangePerson } from './use-person-change.ts';

interface NameFieldProps {
  readonly person: PersonDetail;
  readonly change: ChangePerson;
  readonly typed: TypedName;
  readonly onTyped: (typed: TypedName | null) => void;
}

export function NameField({ person, change, typed, onTyped }: NameFieldProps) {
  const words = useWords();
  const { name, began } = typed;
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isBegun = name !== (person.displayName ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it stands when it is opened
  useLayoutEffect(() => {
    const input = form.current?.querySelector('input');
    takeFocus(input);
    // What was half typed is gone on with, not typed over.
    if (!isBegun && input === document.activeElement) input?.select();
  }, [saving]);

  const close = () => onTyped(null);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === (person.displayName ?? '')) return close();
    setSaving(true);
    const shown = { displayName: wanted === '' ? null : wanted };
    const version = began ?? person.version;
    // What was refused is still there to be saved again.
    const isKept = await change({ do: 'name', person: person.id, name: wanted, version }, shown);
    onTyped(isKept ? null : { name, began: null });
    setSaving(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };
  if (saving) return null;
  return (
    <form
      noValidate
      ref={form}
      className={css['naming']}
      onSubmit={(event) => void save(event)}
      onKeyDown={press}
    >
      <Field
        label={words.who.nameLabel}
        value={name}
        onChange={(next) => onTyped({ ...typed, name: next })}
        maxLength={64}
        placeholder={person.nickname}
        problem={null}
        hint={words.who.nameHint}
      />
      <div className={css['buttons']}>
        <Button onClick={close}>{words.common.cancel}</Button>
        <Button type="submit" kind="main">
          {words.who.save}
        </Button>
      </div>
    </form>
  );
}
