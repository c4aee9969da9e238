/** What is known of a visit, each fact under its name: when, where, how it ended, what was said and agreed to. */
import type { ReactNode } from 'react';
import type { VisitForm } from '../../../contract/form.ts';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { factsOf, typeOf } from '../onsite/answers.ts';
import { fullTime } from '../time.ts';
import { languageNames, useLanguage, useWords } from '../words/words.ts';
import { CameBy } from './came-by.tsx';
import css from './visit-pane.module.css';

interface VisitFactsProps {
  readonly visit: VisitListRow;
  readonly form: VisitForm;
}

export function VisitFacts({ visit, form }: VisitFactsProps) {
  const words = useWords();
  const { column, ...said } = words.visitsLog;
  const language = useLanguage();
  const type = typeOf(visit, form, language);
  const answers = factsOf(visit, form, language);
  const { ended, consent } = visit;
  const yesNo = (yes: boolean) => (yes ? words.consents.yes : words.consents.no);
  return (
    <>
      <dl className={css['facts']}>
        <Fact name={column.at}>{fullTime(visit.at, language)}</Fact>
        <Fact name={column.kiosk}>
          <bdi>{visit.kiosk}</bdi>
        </Fact>
        <Fact name={column.channel}>
          <CameBy row={visit} />
        </Fact>
        {visit.enteredBy !== null && (
          <Fact name={words.onsite.entries.by}>
            <bdi>{visit.enteredBy}</bdi>
          </Fact>
        )}
        {type !== null && (
          <Fact name={column.type}>
            <bdi>{type}</bdi>
          </Fact>
        )}
        <Fact name={column.ended}>
          {ended === null ? said.notEnded : `${fullTime(ended.at, language)} · ${words.ending[ended.by]}`}
        </Fact>
      </dl>
      <section>
        <h3>{said.answers}</h3>
        {answers.length === 0 ? (
          <p className={css['none']}>{said.noAnswers}</p>
        ) : (
          <dl className={css['facts']}>
            {answers.map(({ id, label, value }) => (
              <Fact key={id} name={label ?? words.onsite.oldQuestion}>
                <bdi>{value}</bdi>
              </Fact>
            ))}
          </dl>
        )}
      </section>
      {visit.enteredBy === null && (
        <section>
          <h3>{said.consent}</h3>
          {consent === null ? (
            <p className={css['none']}>{said.noConsent}</p>
          ) : (
            <dl className={css['facts']}>
              <Fact name={said.consentText}>
                {words.consents.version(consent.version, languageNames[consent.language])}
              </Fact>
              <Fact name={said.agreedAt}>{fullTime(consent.at, language)}</Fact>
              <Fact name={words.consents.picture}>{yesNo(consent.picture)}</Fact>
              <Fact name={words.consents.phone}>{yesNo(consent.phone)}</Fact>
            </dl>
          )}
        </section>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
