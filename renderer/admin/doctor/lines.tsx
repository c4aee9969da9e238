/** The checks of the machine or of one channel. */
import { useId } from 'react';
import { factsOf, tell } from '../../../contract/words/tell.ts';
import { tellWhose } from '../../../contract/words/whose.ts';
import { Chip } from '../parts/chip.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import css from './lines.module.css';
import { type Line, namedFacts, type Part, placeOf } from './report.ts';

export function Lines({ part }: { readonly part: Part }) {
  const words = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className={css['heading']} id={id}>
        {placeOf(part.channel, words)}
      </h2>
      <ul className={css['lines']}>
        {part.lines.map((line) => (
          <CheckLine key={line.name} line={line} />
        ))}
      </ul>
    </section>
  );
}

const marks: Record<Line['result'], IconName> = {
  good: 'check',
  wrong: 'cross',
  unsure: 'question',
  off: 'off',
  pending: 'clock',
};
const tones = { good: 'good', wrong: 'bad', unsure: 'warn', off: 'plain' } as const;

function CheckLine({ line }: { readonly line: Line }) {
  const words = useWords();
  const { name, result, check } = line;
  return (
    <li className={css['line']} data-result={result}>
      <span className={css['mark']}>
        <Icon name={marks[result]} size={18} />
      </span>
      <div className={css['text']}>
        <strong>{words.doctor.check[name]}</strong>
        {result === 'good' && <p className={css['quiet']}>{words.doctor.fine[name]}</p>}
        {result === 'pending' && <span className={css['bone']} />}
        {check?.failure && <Cause failure={check.failure} />}
        {check && <Facts facts={check.facts} />}
      </div>
      {result !== 'pending' && <Chip tone={tones[result]}>{words.doctor.result[result]}</Chip>}
    </li>
  );
}

function Cause({ failure }: { readonly failure: NonNullable<NonNullable<Line['check']>['failure']> }) {
  const words = useWords();
  const language = useLanguage();
  const said = tell(language, failure).staff;
  const facts = [failure.code, factsOf(failure.detail)].filter(Boolean).join(' · ');
  return (
    <>
      <p>{said.what}</p>
      <p className={css['quiet']}>{said.todo}</p>
      <p className={css['quiet']}>{tellWhose(language, failure.code)}</p>
      <p className={css['code']}>{words.common.details(facts)}</p>
    </>
  );
}

function Facts({ facts }: Pick<NonNullable<Line['check']>, 'facts'>) {
  const words = useWords();
  const named = namedFacts(facts, words);
  if (named.length === 0) return null;
  return (
    <dl className={css['facts']}>
      {named.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
