/** Which text the person agreed to, when, and to what of it. The same answer given again and again is one line. */
import type { PersonDetail, Visit } from '../../../contract/people.ts';
import { Moment } from '../parts/moment.tsx';
import { languageNames, useWords } from '../words/words.ts';
import css from './history.module.css';

interface ConsentsProps {
  readonly person: PersonDetail;
  readonly now: number;
}

type Consent = NonNullable<Visit['consent']>;

const key = ({ version, language, picture, phone }: Consent) => `${version} ${language} ${picture} ${phone}`;

/** Newest first; each as it was given last. */
function different(visits: readonly Visit[]): readonly Consent[] {
  const given = new Map<string, Consent>();
  for (const { consent } of visits) if (consent && !given.has(key(consent))) given.set(key(consent), consent);
  return [...given.values()];
}

export function Consents({ person, now }: ConsentsProps) {
  const words = useWords().consents;
  const given = different(person.recentVisits);
  if (given.length === 0) return null;
  return (
    <section className={css['section']}>
      <h3>{words.title}</h3>
      <ul className={css['list']}>
        {given.map((consent) => (
          <li key={key(consent)}>
            <span className={css['field']}>
              {words.version(consent.version, languageNames[consent.language])}
            </span>
            <span className={css['values']}>
              <span>
                {words.picture} · {consent.picture ? words.yes : words.no}
              </span>
              <span>
                {words.phone} · {consent.phone ? words.yes : words.no}
              </span>
            </span>
            <small>
              <Moment at={consent.at} now={now} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
