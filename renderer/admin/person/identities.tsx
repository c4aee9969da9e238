/** The WeChat identities of a person. Ids are covered until somebody asks to see them. */
import { useState } from 'react';
import type { Identity, PersonDetail } from '../../../contract/people.ts';
import { masked } from '../names.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words/words.ts';
import { EndSessions } from './end-sessions.tsx';
import css from './identities.module.css';
import { Refresh } from './refresh.tsx';

interface IdentitiesProps {
  readonly person: PersonDetail;
  readonly now: number;
  /** Front-desk staff look, administrators change. */
  readonly mayChange: boolean;
  readonly onPerson: (person: PersonDetail) => void;
}

export function Identities({ person, now, mayChange, onPerson }: IdentitiesProps) {
  const words = useWords();
  const [ending, setEnding] = useState(false);
  return (
    <section className={css['section']}>
      <h3>{words.person.identities}</h3>
      <dl className={css['ids']}>
        <SecretId label="unionId" id={person.unionId} />
      </dl>
      {person.identities.map((identity) => (
        <div key={identity.id} className={css['card']}>
          <div className={css['cardHead']}>
            <Chip>{words.channel[identity.channel]}</Chip>
            <span className={css['seen']}>
              {words.person.lastSeen} <Moment at={identity.lastSeenAt} now={now} />
            </span>
          </div>
          <dl className={css['ids']}>
            <div className={css['id']}>
              <dt>AppID</dt>
              <dd>
                <code>{identity.appId}</code>
              </dd>
            </div>
            <SecretId label="openId" id={identity.openId} />
          </dl>
          <Sessions identity={identity} onEnd={mayChange ? () => setEnding(true) : null} />
          {mayChange && <Refresh person={person} identity={identity} onPerson={onPerson} />}
        </div>
      ))}
      {ending && <EndSessions id={person.id} onPerson={onPerson} onClose={() => setEnding(false)} />}
    </section>
  );
}

interface SessionsProps {
  readonly identity: Identity;
  readonly onEnd: (() => void) | null;
}

function Sessions({ identity, onEnd }: SessionsProps) {
  const words = useWords();
  if (identity.sessions === 0) return null;
  return (
    <div className={css['act']}>
      <span>{words.person.sessions(identity.sessions)}</span>
      {onEnd && (
        <Button kind="quiet" icon="leave" onClick={onEnd}>
          {words.person.endSessions}
        </Button>
      )}
    </div>
  );
}

function SecretId({ label, id }: { readonly label: string; readonly id: string | null }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={css['id']}>
      <dt>{label}</dt>
      {id === null ? (
        <dd className={css['none']}>{words.person.none}</dd>
      ) : (
        <dd>
          <code>{open ? id : masked(id)}</code>
          <IconButton
            icon={open ? 'eyeOff' : 'eye'}
            label={open ? words.person.hideId(label) : words.person.showId(label)}
            onClick={() => setOpen(!open)}
          />
          <CopyButton text={id} label={words.person.copyId(label)} />
        </dd>
      )}
    </div>
  );
}
