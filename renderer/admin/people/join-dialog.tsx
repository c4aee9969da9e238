/** Both people side by side, before they become one; afterwards it can be taken back in one press. */
import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { PersonDetail, PersonRow } from '../../../contract/people.ts';
import { tell } from '../../../contract/words/tell.ts';
import { settle, useBridge, useDoing } from '../desk.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ChannelChips } from '../parts/chip.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { go, personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words.ts';
import css from './joins.module.css';
import type { Changed } from './use-people.ts';

interface JoinDialogProps {
  readonly person: PersonDetail;
  readonly other: PersonRow;
  readonly now: number;
  readonly onChanged: Changed;
  readonly onClose: () => void;
}

/** The join that was just made. */
const newest = (person: PersonDetail) =>
  person.joins.filter(({ by }) => by === 'staff').sort((a, b) => b.at - a.at)[0];

export function JoinDialog({ person, other, now, onChanged, onClose }: JoinDialogProps) {
  const words = useWords();
  const language = useLanguage();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const undo = async (join: string) => {
    const answer = await settle(bridge.ask['person.part'](join));
    if (answer.ok) {
      say(words.person.undone);
      onChanged(null);
    } else say(tell(language, answer.failure).staff.what, { tone: 'note' });
  };
  const join = async () => {
    setFailure(null);
    const answer = await run(() => bridge.ask['person.join']({ person: person.id, other: other.id }));
    if (!answer.ok) return setFailure(answer.failure);
    const one = answer.value;
    const made = newest(one);
    const action = made && { label: words.person.undo, run: () => void undo(made.id) };
    say(words.person.joinDone, action ? { action } : {});
    onClose();
    onChanged(one.id === person.id ? other.id : person.id);
    go(personHash(one.id));
  };

  return (
    <Dialog
      title={words.person.joinTitle}
      yes={words.person.join}
      busy={doing}
      onYes={join}
      onClose={onClose}
    >
      <div className={css['pair']}>
        <Card person={person} now={now} />
        <Card person={other} now={now} />
      </div>
      <p>{words.person.joinText}</p>
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}

function Card({ person, now }: { readonly person: PersonRow; readonly now: number }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className={css['card']}>
      <Avatar id={person.id} nickname={person.nickname} file={person.avatar} size="large" />
      <strong>
        <PersonName nickname={person.nickname} />
      </strong>
      <ChannelChips channels={person.channels} />
      {person.visits === 0 ? (
        <small>{words.person.noVisits}</small>
      ) : (
        <>
          <small>
            {words.people.visits}
            {words.person.colon}
            {words.person.times(counted(person.visits, language))}
          </small>
          <small>
            {words.people.lastVisit}
            {words.person.colon}
            <Moment at={person.lastVisitAt} now={now} />
          </small>
        </>
      )}
    </div>
  );
}
