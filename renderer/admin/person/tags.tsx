/** The words staff sort people by: taken away with one press, added with a few keys. */
import { type SubmitEvent, useState } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { isTag, TagField } from '../changes/tag-field.tsx';
import { useMayChange } from '../changes/use-may-change.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { useWords } from '../words/words.ts';
import css from './tags.module.css';
import { type ChangePerson, onlyThem } from './use-person-change.ts';

interface TagsProps {
  readonly person: PersonDetail;
  readonly change: ChangePerson;
}

export function Tags({ person, change }: TagsProps) {
  const words = useWords().tags;
  const may = useMayChange()('tag') && person.erasedFrom === null;
  const { tags } = person;
  const people = onlyThem(person);
  const remove = (tag: string) =>
    void change({ do: 'tag', people, tag, on: false }, { tags: tags.filter((one) => one !== tag) });
  const add = (tag: string) =>
    void change({ do: 'tag', people, tag, on: true }, { tags: [...new Set([...tags, tag])].sort() });
  if (tags.length === 0 && !may) return null;
  return (
    <section className={css['section']}>
      <h3>{words.title}</h3>
      <div className={css['tags']}>
        {tags.length === 0 && <span className={css['none']}>{words.none}</span>}
        {tags.map((tag) => (
          <span key={tag} className={css['tag']}>
            <bdi>{tag}</bdi>
            {may && (
              <button type="button" aria-label={words.remove(tag)} onClick={() => remove(tag)}>
                <Icon name="cross" size={14} />
              </button>
            )}
          </span>
        ))}
        {may && <AddTag tags={tags} onAdd={add} />}
      </div>
    </section>
  );
}

interface AddTagProps {
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
}

function AddTag({ tags, onAdd }: AddTagProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const [insist, setInsist] = useState(false);
  const take = (chosen: string) => {
    setOpen(false);
    setTag('');
    onAdd(chosen);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isTag(tag)) take(tag.trim());
    else setInsist(true);
  };
  return (
    <Popover
      label={words.tags.add}
      icon="plus"
      title={words.tags.add}
      open={open}
      onOpen={setOpen}
      align="start"
    >
      <form noValidate className={css['adding']} onSubmit={submit}>
        <TagField value={tag} onChange={setTag} insist={insist && tag !== ''} without={tags} onPick={take} />
        <Button type="submit" kind="main">
          {words.common.add}
        </Button>
      </form>
    </Popover>
  );
}
