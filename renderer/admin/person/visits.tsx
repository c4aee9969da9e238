/** The visits of a person, newest first. */
import { Fragment } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { useForm } from '../onsite/use-onsite.ts';
import { Chip } from '../parts/chip.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words/words.ts';
import { hasDetails, VisitDetails } from './visit-details.tsx';
import css from './visits.module.css';

interface VisitsProps {
  readonly person: PersonDetail;
  readonly now: number;
}

/** Visits, and between them those that staff entered by hand. */
function listedOf({ recentVisits, byHand }: PersonDetail) {
  const entered = byHand.map((one) => ({ ...one, channel: null, firstVisit: false, consent: null }));
  return [...recentVisits, ...entered].toSorted((one, other) => other.at - one.at);
}

export function Visits({ person, now }: VisitsProps) {
  const words = useWords();
  const form = useForm();
  const shown = listedOf(person);
  if (shown.length === 0) {
    return (
      <section>
        <h3 className={css['heading']}>{words.person.visitList}</h3>
        <p className={css['none']}>{words.person.noVisitsText}</p>
      </section>
    );
  }
  return (
    <section>
      <h3 className={css['heading']}>{words.person.visitList}</h3>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{words.person.at}</th>
            <th scope="col">{words.person.kiosk}</th>
            <th scope="col">{words.person.channel}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((visit) => (
            <Fragment key={visit.id}>
              <tr data-more={hasDetails(visit) || undefined}>
                <td>
                  <Moment at={visit.at} now={now} />
                  {visit.firstVisit && <Chip tone="good">{words.person.firstMark}</Chip>}
                </td>
                <td className={css['kiosk']}>
                  <bdi title={visit.kiosk}>{visit.kiosk}</bdi>
                </td>
                <td>
                  {visit.channel === null ? (
                    <span title={words.onsite.enteredBy(visit.by)}>{words.onsite.guest}</span>
                  ) : (
                    words.channelMark[visit.channel]
                  )}
                </td>
              </tr>
              {hasDetails(visit) && (
                <tr className={css['more']}>
                  <td colSpan={3}>
                    <VisitDetails visit={visit} form={form} now={now} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {person.recentVisits.length < person.visits && (
        <p className={css['note']}>{words.person.recentOnly(person.recentVisits.length)}</p>
      )}
    </section>
  );
}
