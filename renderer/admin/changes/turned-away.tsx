/** Somebody blocked was sent to the front desk: who, and why, until staff have seen to them. */
import type { TurnedAway } from '../../../contract/change.ts';
import { settle, useAsked, useBridge, useNews } from '../desk.ts';
import { useMay } from '../may.ts';
import { seenName } from '../names.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { go, personHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import css from './changes.module.css';

export function TurnedAwayAlerts() {
  const bridge = useBridge();
  const waiting = useAsked('turned-away', ({ ask }) => ask['person.turnedAway']());
  useNews('person.turnedAway', waiting.again);
  useNews('people.changed', waiting.again);
  const seen = async (person: string) => {
    const answer = await settle(bridge.ask['person.seenTo'](person));
    if (answer.ok) waiting.put(answer.value);
  };
  return (
    <div role="alert">
      {waiting.value?.map((one) => (
        <Alert key={one.person} one={one} onSeen={() => void seen(one.person)} />
      ))}
    </div>
  );
}

function Alert({ one, onSeen }: { readonly one: TurnedAway; readonly onSeen: () => void }) {
  const words = useWords();
  const now = useNow(30_000);
  const may = useMay('person.seenTo');
  const name = seenName(one.name) ?? words.people.noName;
  return (
    <div className={css['alert']}>
      <Icon name="warn" />
      <div className={css['alertText']}>
        <strong>{words.turnedAway.title}</strong> · <Moment at={one.at} now={now} />
        <small>
          <bdi>{words.turnedAway.text(name)}</bdi>{' '}
          <bdi>{one.why === '' ? words.turnedAway.noWhy : words.turnedAway.why(one.why)}</bdi>
        </small>
      </div>
      <Button onClick={() => go(personHash(one.person))}>{words.turnedAway.open}</Button>
      {may && (
        <Button kind="main" onClick={onSeen}>
          {words.turnedAway.seen}
        </Button>
      )}
    </div>
  );
}
