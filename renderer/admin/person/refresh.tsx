/** Asks WeChat for a profile anew, where its tokens were kept; where only a scan helps, says so. */
import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { Identity, PersonDetail } from '../../../contract/people.ts';
import { settle, useBridge, useDoing } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './identities.module.css';

interface RefreshProps {
  readonly person: PersonDetail;
  readonly identity: Identity;
  readonly onPerson: (person: PersonDetail) => void;
}

export function Refresh({ person, identity, onPerson }: RefreshProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  if (identity.refresh === 'off') return null;

  const refresh = async () => {
    setFailure(null);
    const answer = await run(() => bridge.ask['person.refresh'](identity.id));
    if (answer.ok) {
      const same = answer.value.nickname === person.nickname && answer.value.avatar === person.avatar;
      say(same ? words.person.unchanged : words.person.refreshed);
      return onPerson(answer.value);
    }
    if (answer.failure.code !== 'profile.needs-scan') return setFailure(answer.failure);
    // Main keeps that with the identity; held here as well it would outlive the next scan.
    const now = await settle(bridge.ask['people.one'](person.id));
    if (!now.ok) return setFailure(answer.failure);
    say(words.person.needsScan, { tone: 'note' });
    onPerson(now.value);
  };
  return (
    <>
      <div className={css['act']}>
        {identity.refresh === 'needs-scan' ? (
          <span className={css['scan']}>
            <Icon name="info" size={16} />
            {words.person.needsScan}
          </span>
        ) : (
          <>
            <span>{words.person.profile}</span>
            <Button kind="quiet" icon="refresh" busy={doing} onClick={refresh}>
              {words.person.refresh}
            </Button>
          </>
        )}
      </div>
      {failure && <Trouble failure={failure} />}
    </>
  );
}
