/** What staff must not miss about a person: blocked and why, or erased and until when that can be taken back. */
import type { Receipt } from '../../../contract/change.ts';
import type { PersonDetail } from '../../../contract/people.ts';
import { useMayChange } from '../changes/use-may-change.ts';
import { useAsked } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment } from '../parts/moment.tsx';
import { nearTime } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './standing.module.css';

interface StandingProps {
  readonly person: PersonDetail;
  readonly now: number;
  readonly undo: (receipt: string) => Promise<boolean>;
}

export function Standing({ person, now, undo }: StandingProps) {
  const words = useWords();
  const { blocked, erasedFrom } = person;
  return (
    <>
      {erasedFrom !== null && <Erased person={person.id} from={erasedFrom} now={now} undo={undo} />}
      {blocked && (
        <div className={css['standing']}>
          <Icon name="bad" size={18} />
          <div>
            <strong>{words.who.blocked}</strong>
            {blocked.why !== '' && (
              <p>
                <bdi>{blocked.why}</bdi>
              </p>
            )}
            <small>
              <bdi>{words.who.blockedBy(blocked.by)}</bdi> · <Moment at={blocked.at} now={now} />
            </small>
          </div>
        </div>
      )}
    </>
  );
}

const erasureOf = (person: string) => (receipt: Receipt) =>
  receipt.what === 'erase' && receipt.undoable && receipt.people === 1 && receipt.example?.id === person;

interface ErasedProps {
  readonly person: string;
  readonly from: number;
  readonly now: number;
  readonly undo: StandingProps['undo'];
}

/** Of many erased at once, the way back is with all of them, in the recent changes. */
function Erased({ person, from, now, undo }: ErasedProps) {
  const words = useWords();
  const language = useLanguage();
  const may = useMayChange();
  const recent = useAsked(person, (bridge) => bridge.ask['change.recent']());
  const receipt = recent.value?.find(erasureOf(person));
  return (
    <div className={css['standing']}>
      <Icon name="trash" size={18} />
      <div>
        <strong>{words.who.erasing(nearTime(from, language, now))}</strong>
        <p>{words.who.erasingText}</p>
      </div>
      {receipt && may('erase') && (
        <Button onClick={() => void undo(receipt.id)}>{words.who.erasedHere}</Button>
      )}
    </div>
  );
}
