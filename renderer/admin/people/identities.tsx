/** The WeChat identities of a person. Ids are covered until somebody asks to see them. */
import { useState } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { masked } from '../names.ts';
import { IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words.ts';
import css from './identities.module.css';

interface IdentitiesProps {
  readonly person: PersonDetail;
  readonly now: number;
}

export function Identities({ person, now }: IdentitiesProps) {
  const words = useWords();
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
        </div>
      ))}
    </section>
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
