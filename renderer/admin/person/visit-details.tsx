/** What is known of one visit beyond when and where: how it ended, as what, what was said, what was agreed to. */
import type { VisitForm } from '../../../contract/form.ts';
import type { Visit } from '../../../contract/people.ts';
import { typeOf } from '../onsite/answers.ts';
import { Facts } from '../onsite/facts.tsx';
import { Moment } from '../parts/moment.tsx';
import { languageNames, useLanguage, useWords } from '../words/words.ts';
import css from './visit-details.module.css';

type Details = Pick<Visit, 'ended' | 'type' | 'answers' | 'consent'>;

interface VisitDetailsProps {
  readonly visit: Details;
  readonly form: VisitForm;
  readonly now: number;
}

export const hasDetails = ({ ended, type, answers, consent }: Details): boolean =>
  ended !== null || type !== null || consent !== null || Object.values(answers).some((text) => text.trim());

export function VisitDetails({ visit, form, now }: VisitDetailsProps) {
  const words = useWords();
  const said = words.visit;
  const type = typeOf(visit, form, useLanguage());
  const { ended, consent } = visit;
  const agreed = consent && [
    said.consentOf(consent.version, languageNames[consent.language]),
    consent.picture ? said.picture : said.noPicture,
    consent.phone ? said.phone : said.noPhone,
  ];
  return (
    <div className={css['details']}>
      {ended && (
        <p>
          <span>{said.ended}</span>
          <Moment at={ended.at} now={now} /> · {words.ending[ended.by]}
        </p>
      )}
      {type !== null && (
        <p>
          <span>{said.type}</span>
          <bdi>{type}</bdi>
        </p>
      )}
      <Facts of={visit} form={form} />
      {agreed && (
        <p>
          <span>{said.consent}</span>
          {agreed.join(' · ')}
        </p>
      )}
    </div>
  );
}
