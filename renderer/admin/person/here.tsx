/** Is this person in the house? With the way in and out that needs no phone. */
import type { PersonDetail } from '../../../contract/people.ts';
import { useBridge, useDoing } from '../desk.ts';
import { useMay } from '../may.ts';
import { seenName } from '../names.ts';
import { AddGuest, newGuest } from '../onsite/add-guest.tsx';
import { mayBeHere } from '../onsite/may-be-here.ts';
import { useKnownForm } from '../onsite/use-onsite.ts';
import { useTakeBack } from '../onsite/use-take-back.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment } from '../parts/moment.tsx';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useUnsaved } from '../unsaved.tsx';
import { useWords } from '../words/words.ts';
import css from './here.module.css';

interface HereProps {
  readonly person: PersonDetail;
  readonly now: number;
  readonly again: () => void;
}

function lastOpen({ recentVisits, byHand }: PersonDetail, now: number) {
  const open = [...recentVisits, ...byHand].filter(({ ended, at }) => ended === null && mayBeHere(at, now));
  return open.toSorted((one, other) => other.at - one.at)[0] ?? null;
}

export function Here({ person, now, again }: HereProps) {
  const words = useWords();
  const form = useKnownForm();
  const bridge = useBridge();
  const say = useToast();
  const tell = useTell();
  const takeBack = useTakeBack(again);
  const [ending, run] = useDoing();
  const [mayAdd, mayEnd] = [useMay('onsite.add'), useMay('onsite.end')];
  const [guest, setGuest] = useUnsaved(`guest/${person.id}`);
  const name = seenName(person.displayName ?? person.nickname) ?? words.people.noName;
  const here = lastOpen(person, now);
  const end = async (id: string) => {
    const answer = await run(() => bridge.ask['onsite.end'](id));
    if (!answer.ok) return tell(answer.failure);
    say(words.onsite.ended(name), { action: takeBack([id]) });
    again();
  };
  if (here)
    return (
      <div className={css['here']}>
        <Icon name="onsite" size={18} />
        <p>
          {words.onsite.since} <Moment at={here.at} now={now} /> · <bdi>{here.kiosk}</bdi>
        </p>
        {mayEnd && (
          <Button icon="leave" busy={ending} onClick={() => void end(here.id)}>
            {words.onsite.end}
          </Button>
        )}
      </div>
    );
  if (!mayAdd || person.blocked || person.erasedFrom !== null) return null;
  return (
    <div className={css['away']}>
      <Button icon="plus" onClick={() => setGuest({ ...newGuest, name, person: person.id })}>
        {words.onsite.addKnown}
      </Button>
      {guest && (
        <AddGuest
          form={form}
          guest={guest}
          onGuest={setGuest}
          onClose={() => setGuest(null)}
          onAdded={again}
        />
      )}
    </div>
  );
}
