/** The answers of somebody, as a line of label and value. */
import type { VisitForm } from '../../../contract/form.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { factsOf } from './answers.ts';
import css from './facts.module.css';

interface FactsProps {
  readonly of: Pick<OnSite, 'type' | 'answers'>;
  readonly form: VisitForm;
}

export function Facts({ of, form }: FactsProps) {
  const words = useWords();
  const facts = factsOf(of, form, useLanguage());
  if (facts.length === 0) return null;
  return (
    <dl className={css['facts']}>
      {facts.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label ?? words.onsite.oldQuestion}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
