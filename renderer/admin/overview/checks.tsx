/** The checks of this kiosk, each with a state in words and, where something is wrong, what to do. */
import type { Overview } from '../../../contract/desk.ts';
import type { Reach } from '../../../contract/reach.ts';
import { tell } from '../../../contract/words/tell.ts';
import { Chip } from '../parts/chip.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { clock } from '../time.ts';
import { useLanguage, useWords, type Words } from '../words/words.ts';
import css from './checks.module.css';
import { type Check, healthOf, wantsListener } from './health.ts';

const icons: Record<Check['id'], IconName> = {
  kiosk: 'screen',
  store: 'store',
  secret: 'key',
  keychain: 'safe',
  listener: 'phone',
  reach: 'reach',
};

export function Checks({ overview }: { readonly overview: Overview }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <ul className={css['checks']}>
      {healthOf(overview).checks.map((check) => {
        const said = check.failure && tell(language, check.failure).staff;
        return (
          <li key={`${check.id} ${check.channel}`} className={css['check']}>
            <span className={`${css['icon']} ${css[check.level]}`}>
              <Icon name={icons[check.id]} />
            </span>
            <div className={css['text']}>
              <strong>{nameOf(check, words)}</strong>
              <p>{stateOf(check, overview, words)}</p>
              {check.id === 'reach' && <AwaySince reach={overview.reach} />}
              {said && (
                <p className={css['todo']}>
                  {said.what}
                  <br />
                  {said.todo}
                </p>
              )}
            </div>
            <Chip tone={check.level}>{words.overview[check.level]}</Chip>
          </li>
        );
      })}
    </ul>
  );
}

function AwaySince({ reach }: { readonly reach: Reach }) {
  const words = useWords();
  const language = useLanguage();
  if (reach.state === 'well') return null;
  return <p className={css['todo']}>{words.overview.reachSince(clock(reach.since, language))}</p>;
}

const nameOf = (check: Check, words: Words) =>
  check.channel === null
    ? words.overview[check.id]
    : `${words.channel[check.channel]} · ${words.overview[check.id]}`;

function stateOf(check: Check, overview: Overview, words: Words): string {
  const fine = check.failure === null;
  switch (check.id) {
    case 'kiosk':
      return words.step[overview.kioskStep];
    case 'secret':
      return words.secretPlace[placeOf(check, overview)];
    case 'store':
      return fine ? words.overview.storeGood : words.overview.storeBad;
    case 'keychain':
      return overview.keychain.available && fine ? words.overview.keychainGood : words.overview.keychainBad;
    case 'listener':
      return listenerOf(overview, words);
    case 'reach':
      return overview.reach.state === 'ill'
        ? words.overview.reachIll[overview.reach.what]
        : words.overview.reachGood;
  }
}

const placeOf = ({ channel }: Check, { appSecrets }: Overview) =>
  appSecrets.find((secret) => secret.channel === channel)?.place ?? 'nowhere';

function listenerOf(overview: Overview, words: Words): string {
  const { on, origin, publicOrigin, failure } = overview.listener;
  if (!on) return wantsListener(overview) ? words.overview.listenerNeeded : words.overview.listenerOff;
  if (failure) return words.overview.keychainBad;
  return publicOrigin ?? origin ?? words.overview.listenerStarting;
}
