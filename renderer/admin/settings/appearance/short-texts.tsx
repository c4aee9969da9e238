/** One short text in the visitors' three languages; what is empty is said in other words, shown in its place. */
import { useId } from 'react';
import { type Language, languages } from '../../../../contract/language.ts';
import fieldCss from '../../parts/field.module.css';
import { languageNames } from '../../words/words.ts';
import css from './appearance.module.css';

interface ShortTextsProps {
  readonly label: string;
  readonly longest: number;
  readonly value: Readonly<Record<Language, string>>;
  readonly instead: Readonly<Record<Language, string>>;
  readonly hint?: string;
  readonly onText: (language: Language, text: string) => void;
}

export function ShortTexts({ label, longest, value, instead, hint, onText }: ShortTextsProps) {
  const id = useId();
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{label}</legend>
      <div className={css['languages']}>
        {languages.map((language) => (
          <div key={language} className={css['language']}>
            <label htmlFor={`${id}-${language}`}>{languageNames[language]}</label>
            <input
              id={`${id}-${language}`}
              className={fieldCss['input']}
              lang={language}
              autoComplete="off"
              spellCheck={false}
              maxLength={longest}
              placeholder={instead[language]}
              value={value[language]}
              aria-describedby={hint ? `${id}-note` : undefined}
              onChange={(event) => onText(language, event.target.value)}
            />
          </div>
        ))}
      </div>
      {hint && (
        <div className={fieldCss['note']} id={`${id}-note`}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}
