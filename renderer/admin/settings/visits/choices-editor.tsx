/** What one may choose from: a row each, a column a language. Answers are kept by place, so rows do not move. */
import type { Localized } from '../../../../contract/form.ts';
import { languages } from '../../../../contract/language.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import fieldCss from '../../parts/field.module.css';
import { Problem } from '../../parts/field.tsx';
import { languageNames, useWords } from '../../words.ts';
import css from './choices-editor.module.css';
import { noWords } from './templates.ts';

interface ChoicesEditorProps {
  readonly choices: readonly Localized[];
  readonly problem: string | null;
  readonly insist: boolean;
  readonly onChoices: (choices: Localized[]) => void;
}

export function ChoicesEditor({ choices, problem, insist, onChoices }: ChoicesEditorProps) {
  const said = useWords().form;
  const wrong = problem !== null && insist;
  const put = (at: number, choice: Localized) =>
    onChoices(choices.map((one, place) => (place === at ? choice : one)));
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{said.choices}</legend>
      <div className={css['choices']}>
        {choices.map((choice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is its place
          <div key={at} className={css['choice']}>
            {languages.map((language) => (
              <input
                key={language}
                className={fieldCss['input']}
                lang={language}
                autoComplete="off"
                spellCheck={false}
                maxLength={120}
                aria-label={`${said.choiceAt(at + 1)}, ${languageNames[language]}`}
                placeholder={choice['zh-CN'] || languageNames[language]}
                value={choice[language]}
                aria-invalid={
                  (wrong && Object.values(choice).every((text) => text.trim() === '')) || undefined
                }
                onChange={(event) => put(at, { ...choice, [language]: event.target.value })}
              />
            ))}
            <IconButton
              icon="trash"
              label={said.remove(said.choiceAt(at + 1))}
              onClick={() => onChoices(choices.filter((_, place) => place !== at))}
            />
          </div>
        ))}
      </div>
      <div className={fieldCss['note']} aria-live="polite">
        {wrong ? <Problem text={problem} /> : said.choicesHint}
      </div>
      <div>
        <Button icon="plus" disabled={choices.length >= 12} onClick={() => onChoices([...choices, noWords])}>
          {said.addChoice}
        </Button>
      </div>
    </fieldset>
  );
}
