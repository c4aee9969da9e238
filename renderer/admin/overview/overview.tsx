/** Is this kiosk well? One sentence first, then the figures, the checks, and what support will ask for. */
import type { Overview as OverviewFacts } from '../../../contract/desk.ts';
import type { Asked } from '../desk.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords, type Words } from '../words/words.ts';
import { Checks } from './checks.tsx';
import { type Health, healthOf } from './health.ts';
import { Notices } from './notices.tsx';
import css from './overview.module.css';

export function Overview({ overview }: { readonly overview: Asked<OverviewFacts> }) {
  const words = useWords();
  const facts = overview.value;
  return (
    <PageFrame title={words.overview.title}>
      {overview.failure && <Trouble failure={overview.failure} again={overview.again} />}
      {facts && overview.failure && <p>{words.overview.stale}</p>}
      {facts && <Facts facts={facts} />}
      {!facts && !overview.failure && <Skeleton rows={4} />}
    </PageFrame>
  );
}

const verdicts = { good: 'check', warn: 'warn', bad: 'bad' } as const;

function verdictOf(health: Health, words: Words): readonly [string, string] {
  const said = words.overview;
  if (health.level === 'good') return [said.allWell, said.allWellText];
  if (health.level === 'warn') return [said.warnings(health.warn), said.warningsText];
  return [said.troubles(health.bad), said.troublesText];
}

/** Without a mini program nobody is asked for a number, and nothing is charged. */
const paysForPhones = ({ appSecrets, phoneCalls }: OverviewFacts) =>
  phoneCalls.ever > 0 || appSecrets.some(({ channel }) => channel === 'miniProgram');

function Facts({ facts }: { readonly facts: OverviewFacts }) {
  const words = useWords();
  const language = useLanguage();
  const health = healthOf(facts);
  const [title, text] = verdictOf(health, words);
  return (
    <>
      <section className={`${css['verdict']} ${css[health.level]}`} role="status">
        <Icon name={verdicts[health.level]} size={28} />
        <div>
          <strong>{title}</strong>
          <p>{text}</p>
        </div>
      </section>
      <dl className={css['figures']}>
        <div>
          <dt>{words.overview.visitsToday}</dt>
          <dd>{counted(facts.store.visitsToday, language)}</dd>
        </div>
        <div>
          <dt>{words.overview.people}</dt>
          <dd>{counted(facts.store.people, language)}</dd>
        </div>
        {paysForPhones(facts) && (
          <div>
            <dt>{words.overview.phoneCalls}</dt>
            <dd>{counted(facts.phoneCalls.thisMonth, language)}</dd>
            <dd className={css['hint']}>
              {words.overview.phoneEver(counted(facts.phoneCalls.ever, language))}
            </dd>
          </div>
        )}
      </dl>
      <Checks overview={facts} />
      <section>
        <h2 className={css['heading']}>{words.overview.about}</h2>
        <dl className={css['about']}>
          <dt>{words.overview.kioskName}</dt>
          <dd>
            <bdi>{facts.kioskName}</bdi>
          </dd>
          <dt>{words.overview.version}</dt>
          <dd>
            WxLobby {facts.version.app} · Electron {facts.version.electron}
          </dd>
          <dt>{words.overview.dataFolder}</dt>
          <dd className={css['folder']}>
            <code>{facts.dataFolder}</code>
            <CopyButton text={facts.dataFolder} label={words.common.copy} />
          </dd>
        </dl>
        <Notices />
      </section>
    </>
  );
}
