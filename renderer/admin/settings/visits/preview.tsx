/** What a visitor will see of the form, small and at once. Nothing in it can be pressed. */
import { useState } from 'react';
import { asked, choiceId, type Field, said as inWords, type VisitForm } from '../../../../contract/form.ts';
import { type Language, languages } from '../../../../contract/language.ts';
import { languageNames, useLanguage, useWords, wordsOf } from '../../words/words.ts';
import css from './preview.module.css';

export function Preview({ form }: { readonly form: VisitForm }) {
  const said = useWords().form;
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [chosen, setChosen] = useState<string | null>(null);
  const type = form.types.find(({ id }) => id === chosen)?.id ?? form.types[0]?.id ?? null;
  const fields = asked(form, type);
  const nothing = form.consent === null && form.fields.length === 0 && form.types.length === 0;
  return (
    <aside className={css['preview']} aria-label={said.preview}>
      <h3>{said.preview}</h3>
      <div className={css['languages']}>
        {languages.map((one) => (
          <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
            {languageNames[one]}
          </button>
        ))}
      </div>
      {nothing && <p className={css['nothing']}>{said.previewNothing}</p>}
      {form.consent && <ConsentScreen consent={form.consent} language={language} />}
      {(form.fields.length > 0 || form.types.length > 0) && (
        <div className={css['screen']} lang={language}>
          <h4>{wordsOf[language].form.previewQuestions}</h4>
          {form.types.length > 0 && (
            <div className={css['types']}>
              {form.types.map(({ id, label }) => (
                <button key={id} type="button" aria-pressed={id === type} onClick={() => setChosen(id)}>
                  {inWords(label, language) || wordsOf[language].form.unnamed}
                </button>
              ))}
            </div>
          )}
          {fields.map((field) => (
            <Question key={field.id} field={field} language={language} />
          ))}
          <Ahead
            text={wordsOf[language].form.previewNext}
            skip={fields.every(({ required }) => !required) ? wordsOf[language].form.previewSkip : null}
          />
        </div>
      )}
    </aside>
  );
}

interface InLanguage {
  readonly language: Language;
}

function ConsentScreen({
  consent,
  language,
}: InLanguage & { readonly consent: NonNullable<VisitForm['consent']> }) {
  const said = wordsOf[language].form;
  const text = inWords(consent.text, language);
  return (
    <div className={css['screen']} lang={language}>
      <h4>{said.previewConsent}</h4>
      <p className={css['text']}>{text || '…'}</p>
      {consent.askPicture && <Box text={wordsOf[language].visit.picture} />}
      {consent.askPhone && <Box text={wordsOf[language].visit.phone} />}
      <Ahead text={said.previewAgree} skip={null} />
    </div>
  );
}

const Box = ({ text }: { readonly text: string }) => (
  <p className={css['box']}>
    <span aria-hidden="true" />
    {text}
  </p>
);

const Ahead = ({ text, skip }: { readonly text: string; readonly skip: string | null }) => (
  <p className={css['ahead']}>
    {skip !== null && <span>{skip}</span>}
    <strong>{text}</strong>
  </p>
);

function Question({ field, language }: InLanguage & { readonly field: Field }) {
  const said = wordsOf[language].form;
  return (
    <div className={css['question']}>
      <p>
        {inWords(field.label, language) || said.unnamed}
        {field.required && <span aria-hidden="true"> *</span>}
      </p>
      {field.kind === 'choice' ? (
        <ul className={css['choices']}>
          {field.choices.map((choice, at) => (
            <li key={choiceId(choice, at)}>{inWords(choice, language) || '…'}</li>
          ))}
        </ul>
      ) : (
        <div className={css['line']}>{field.remembered ? said.previewKnown : ''}</div>
      )}
    </div>
  );
}
