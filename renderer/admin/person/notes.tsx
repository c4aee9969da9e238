/** What staff write down about a person for each other. Newest first. */
import { useState } from 'react';
import type { PersonDetail, StaffNote } from '../../../contract/people.ts';
import { useMayChange } from '../changes/use-may-change.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { useUnsaved } from '../unsaved.tsx';
import { useWords } from '../words/words.ts';
import { NoteField } from './note-field.tsx';
import css from './notes.module.css';
import type { ChangePerson } from './use-person-change.ts';

interface NotesProps {
  readonly person: PersonDetail;
  readonly now: number;
  readonly change: ChangePerson;
}

export function Notes({ person, now, change }: NotesProps) {
  const words = useWords().notes;
  const may = useMayChange()('note') && person.erasedFrom === null;
  const [typed, setTyped] = useUnsaved(`note/${person.id}`);
  const [saving, setSaving] = useState(false);
  const writing = may && typed !== null && !saving;
  const { notes } = person;
  if (notes.length === 0 && !may) return null;
  const add = async (text: string) => {
    setSaving(true);
    const note = { id: `new-${now}`, text, at: Date.now(), by: '', editedAt: null, version: 0 };
    // What was refused is still there to be saved again.
    if (await change({ do: 'note', person: person.id, text }, { notes: [note, ...notes] })) setTyped(null);
    setSaving(false);
  };
  return (
    <section className={css['section']}>
      <div className={css['top']}>
        <h3>{words.title}</h3>
        {may && !writing && (
          <Button kind="quiet" icon="plus" onClick={() => setTyped('')}>
            {words.add}
          </Button>
        )}
      </div>
      {writing && <NoteField typed={typed} onTyped={setTyped} onSave={add} onClose={() => setTyped(null)} />}
      {notes.length > 0 && (
        <ul className={css['list']}>
          {notes.map((note) => (
            <OneNote key={note.id} note={note} person={person} now={now} change={change} may={may} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface OneNoteProps extends NotesProps {
  readonly note: StaffNote;
  readonly may: boolean;
}

function OneNote({ note, person, now, change, may }: OneNoteProps) {
  const words = useWords().notes;
  const { id, text, version } = note;
  const [typed, setTyped] = useUnsaved(`note/${id}`);
  const [saving, setSaving] = useState(false);
  /** As it was when staff began: somebody else's edit in between is overwritten only by whoever was told of it. */
  const [began, setBegan] = useState<number | null>(null);
  const edit = () => {
    setBegan(version);
    setTyped(text);
  };
  const rest = person.notes.filter((one) => one.id !== id);
  const save = async (next: string) => {
    if (next === text) return setTyped(null);
    setSaving(true);
    const notes = person.notes.map((one) => (one.id === id ? { ...one, text: next } : one));
    const edited = { do: 'editNote', note: id, text: next, version: began ?? version } as const;
    if (await change(edited, { notes })) setTyped(null);
    else setBegan(null);
    setSaving(false);
  };
  if (may && typed !== null && !saving)
    return (
      <li>
        <NoteField typed={typed} onTyped={setTyped} onSave={save} onClose={() => setTyped(null)} />
      </li>
    );
  return (
    <li className={css['note']}>
      <div>
        <p>
          <bdi>{text}</bdi>
        </p>
        <small>
          {note.by !== '' && (
            <>
              <bdi>{words.by(note.by)}</bdi> ·{' '}
            </>
          )}
          <Moment at={note.at} now={now} />
          {note.editedAt !== null && <> · {words.edited}</>}
        </small>
      </div>
      {may && (
        <span className={css['acts']}>
          <IconButton icon="pencil" label={words.edit} onClick={edit} />
          <IconButton
            icon="trash"
            label={words.remove}
            onClick={() => void change({ do: 'removeNote', note: id }, { notes: rest })}
          />
        </span>
      )}
    </li>
  );
}
