/** What visitors agree to before anything is asked of WeChat. Its version is counted here, not typed. */
import type { Consent, VisitForm } from '../../../../contract/form.ts';
import { languages } from '../../../../contract/language.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { SwitchRow } from '../../parts/switch.tsx';
import { useWords, wordsOf } from '../../words/words.ts';
import { Section } from '../section.tsx';
import { useParked } from '../use-parked.ts';
import css from './consent-section.module.css';
import { withConsent } from './edit-form.ts';
import { consentProblem } from './form-problems.ts';
import { LocalizedField } from './localized-field.tsx';
import { noWords } from './templates.ts';

interface ConsentSectionProps {
  readonly form: VisitForm;
  readonly kept: VisitForm;
  readonly insist: boolean;
  readonly onForm: (form: VisitForm) => void;
}

const first: Consent = { version: 1, text: noWords, askPicture: false, askPhone: false };

const sample = Object.fromEntries(
  languages.map((language) => [language, wordsOf[language].form.consentSample]),
) as Record<(typeof languages)[number], string>;

export function ConsentSection({ form, kept, insist, onForm }: ConsentSectionProps) {
  const words = useWords();
  const said = words.form;
  const { consent } = form;
  const put = (next: Consent | null) => onForm(withConsent(form, kept, next));
  const parked = useParked(consent, kept.consent ?? first, put);
  const empty = consent !== null && Object.values(consent.text).every((text) => text === '');
  return (
    <Section level={3} title={said.consent} text={said.consentText} onOff={parked}>
      {consent && (
        <>
          <div className={css['version']}>
            <Chip tone={consent.version === kept.consent?.version ? 'plain' : 'good'}>
              {consent.version === kept.consent?.version
                ? said.version(consent.version)
                : said.nextVersion(consent.version)}
            </Chip>
            <span>{said.versionHint}</span>
          </div>
          <LocalizedField
            label={said.consentWords}
            value={consent.text}
            onChange={(text) => put({ ...consent, text })}
            problem={consentProblem(form, words.formProblem)}
            insist={insist}
            long
          />
          {empty && (
            <div>
              <Button onClick={() => put({ ...consent, text: sample })}>{said.useSample}</Button>
            </div>
          )}
          <SwitchRow
            label={said.askPicture}
            text={said.askPictureText}
            on={consent.askPicture}
            onChange={(askPicture) => put({ ...consent, askPicture })}
          />
          <SwitchRow
            label={said.askPhone}
            text={said.askPhoneText}
            on={consent.askPhone}
            onChange={(askPhone) => put({ ...consent, askPhone })}
          />
        </>
      )}
    </Section>
  );
}
