import type { VisitForm } from '../../../contract/form.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { useMay } from '../may.ts';
import { factsOf, spoken, typeOf } from '../onsite/answers.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { clock } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './evacuation-row.module.css';

interface EvacuationRowProps {
  readonly one: OnSite;
  readonly form: VisitForm;
  readonly onMark: (safe: boolean) => void;
}

/** The whole row is one button: hands may be cold, and in a hurry. */
export function EvacuationRow({ one, form, onMark }: EvacuationRowProps) {
  const may = useMay('evacuation.mark');
  const words = useWords();
  const said = words.evacuation;
  const language = useLanguage();
  const type = typeOf(one, form, language);
  const facts = factsOf(one, form, language).map(({ value }) => value);
  const about = [...(type === null ? [] : [type]), ...facts, clock(one.since, language), one.kiosk];
  return (
    <li>
      <button
        type="button"
        className={css['row']}
        data-printed
        disabled={!may}
        aria-pressed={one.safe !== null}
        aria-label={`${spoken(one.name, words.people.noName)}${words.visit.colon}${one.safe ? said.safe : said.missing}`}
        onClick={() => onMark(one.safe === null)}
      >
        <span className={css['box']}>{one.safe && <Icon name="check" size={36} />}</span>
        <Avatar id={one.person ?? one.id} nickname={one.name} file={one.avatar} size="big" />
        <span className={css['who']}>
          <span className={css['name']}>
            <PersonName nickname={one.name} />
          </span>
          <bdi className={css['about']}>{about.join(' · ')}</bdi>
        </span>
        <span className={css['state']}>
          <strong>{one.safe ? said.safe : said.missing}</strong>
          {one.safe && <small>{said.safeBy(one.safe.by, clock(one.safe.at, language))}</small>}
        </span>
      </button>
    </li>
  );
}
