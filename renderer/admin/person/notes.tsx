/** What staff write down about a person for each other. Newest first. */
import { useState } from 'react';
import type { PersonDetail, StaffNote } from '../../../contract/people.ts';
import { useMayChange } from '../changes/use-may-change.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
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
  const [writing, setWriting] = useState(false);
  const { notes } = person;
  if (notes.length === 0 && !may) return null;
  const add = (text: string) => {
    setWriting(false);
    const note = { id: `new-${now}`, text, at: Date.now(), by: '', editedAt: null, version: 0 };
    void change({ do: 'note', person: person.id, text }, { notes: [note, ...notes] });
  };
  return (
    <section className={css['section']}>
      <div className={css['top']}>
        <h3>{words.title}</h3>
        {may && !writing && (
          <Button kind="quiet" icon="plus" onClick={() => setWriting(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {writing && <NoteField text="" onSave={add} onClose={() => setWriting(false)} />}
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
  const [editing, setEditing] = useState(false);
  const { id, text, version } = note;
  const rest = person.notes.filter((one) => one.id !== id);
  const save = (next: string) => {
    setEditing(false);
    if (next === text) return;
    const notes = person.notes.map((one) => (one.id === id ? { ...one, text: next } : one));
    void change({ do: 'editNote', note: id, text: next, version }, { notes });
  };
  if (editing)
    return (
      <li>
        <NoteField text={text} onSave={save} onClose={() => setEditing(false)} />
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
          <IconButton icon="pencil" label={words.edit} onClick={() => setEditing(true)} />
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
