/** One text in the visitors' three languages. An empty one shows what will be said in its place. */
import { useId } from 'react';
import { said as inWords, type Localized } from '../../../../contract/form.ts';
import { languages } from '../../../../contract/language.ts';
import { IconButton } from '../../parts/button.tsx';
import fieldCss from '../../parts/field.module.css';
import { Problem } from '../../parts/field.tsx';
import { languageNames, useWords } from '../../words/words.ts';
import css from './localized-field.module.css';

interface LocalizedFieldProps {
  readonly label: string;
  readonly value: Localized;
  readonly onChange: (value: Localized) => void;
  readonly problem: string | null;
  readonly insist: boolean;
  readonly hint?: string;
  /** Several lines, as a whole text needs. */
  readonly long?: boolean;
}

export function LocalizedField({ label, value, onChange, problem, insist, hint, long }: LocalizedFieldProps) {
  const words = useWords().form;
  const id = useId();
  const wrong = problem !== null && insist;
  const chinese = value['zh-CN'];
  const instead = inWords(value, 'zh-CN');
  const Box = long ? 'textarea' : 'input';
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{label}</legend>
      <div className={css['languages']} data-long={long}>
        {languages.map((language) => (
          <div key={language} className={css['language']}>
            <label htmlFor={`${id}-${language}`}>{languageNames[language]}</label>
            <Box
              id={`${id}-${language}`}
              className={`${fieldCss['input']} ${long ? css['long'] : ''}`}
              lang={language}
              autoComplete="off"
              spellCheck={false}
              maxLength={long ? 6_000 : 120}
              placeholder={instead && !long ? words.emptyLanguage(instead) : ''}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              aria-invalid={wrong || undefined}
              aria-describedby={wrong || hint ? `${id}-note` : undefined}
            />
            {language !== 'zh-CN' && (
              <IconButton
                icon="copy"
                label={words.copyChinese}
                disabled={chinese === '' || value[language] === chinese}
                onClick={() => onChange({ ...value, [language]: chinese })}
              />
            )}
          </div>
        ))}
      </div>
      {(wrong || hint) && (
        <div className={fieldCss['note']} id={`${id}-note`} aria-live="polite">
          {wrong ? <Problem text={problem} /> : hint}
        </div>
      )}
    </fieldset>
  );
}
