/** Who it is: picture, what staff call them, what WeChat does, and how they stand with the house. */
import type { PersonDetail } from '../../../contract/people.ts';
import { useMayChange } from '../changes/use-may-change.ts';
import { seenName } from '../names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { useUnsaved } from '../unsaved.tsx';
import { useWords } from '../words/words.ts';
import { ActionsMenu } from './actions-menu.tsx';
import css from './head.module.css';
import { NameField } from './name-field.tsx';
import type { ChangePerson } from './use-person-change.ts';

interface HeadProps {
  readonly person: PersonDetail;
  readonly change: ChangePerson;
  readonly again: () => void;
}

export function Head({ person, change, again }: HeadProps) {
  const words = useWords();
  const may = useMayChange();
  const [typed, setTyped] = useUnsaved(`name/${person.id}`);
  const { displayName, nickname, version } = person;
  const changes = person.erasedFrom === null;
  const mayName = changes && may('name');
  return (
    <header className={css['head']}>
      <Avatar id={person.id} nickname={displayName ?? nickname} file={person.avatar} size="large" />
      <div className={css['names']}>
        <div className={css['first']}>
          <h2>
            <PersonName nickname={displayName ?? nickname} />
          </h2>
          {mayName && typed === null && (
            <IconButton
              icon="pencil"
              label={words.who.rename}
              onClick={() => setTyped({ name: displayName ?? '', began: version })}
            />
          )}
        </div>
        {displayName !== null && seenName(nickname) !== null && (
          <small>
            <bdi>{words.who.weChatName(nickname)}</bdi>
          </small>
        )}
        {(person.vip || person.blocked) && (
          <p className={css['marks']}>
            {person.vip && <Chip tone="good">{words.who.vip}</Chip>}
            {person.blocked && <Chip tone="bad">{words.who.blocked}</Chip>}
          </p>
        )}
      </div>
      {changes && may('vip') && <ActionsMenu person={person} change={change} again={again} />}
      {mayName && typed !== null && (
        <NameField person={person} change={change} typed={typed} onTyped={setTyped} />
      )}
    </header>
  );
}
