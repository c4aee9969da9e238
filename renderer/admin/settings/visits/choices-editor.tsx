/** What one may choose from: a row each, a column a language. Answers are kept by the choice's id, so rows may move. */
import { type Choice, identified, type Localized } from '../../../../contract/form.ts';
import { languages } from '../../../../contract/language.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import fieldCss from '../../parts/field.module.css';
import { Problem } from '../../parts/field.tsx';
import { languageNames, useWords } from '../../words/words.ts';
import css from './choices-editor.module.css';
import { moved, randomId } from './edit-form.ts';
import { noWords } from './templates.ts';

interface ChoicesEditorProps {
  readonly choices: readonly Choice[];
  readonly problem: string | null;
  readonly insist: boolean;
  readonly onChoices: (choices: Choice[]) => void;
}

export function ChoicesEditor({ choices: kept, problem, insist, onChoices }: ChoicesEditorProps) {
  const choices = identified(kept);
  const said = useWords().form;
  const wrong = problem !== null && insist;
  const put = (id: string, words: Partial<Localized>) =>
    onChoices(choices.map((one) => (one.id === id ? { ...one, ...words } : one)));
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{said.choices}</legend>
      <div className={css['choices']}>
        {choices.map((choice, at) => (
          <div key={choice.id} className={css['choice']}>
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
                aria-invalid={(wrong && languages.every((one) => choice[one].trim() === '')) || undefined}
                onChange={(event) => put(choice.id, { [language]: event.target.value })}
              />
            ))}
            <IconButton
              icon="up"
              label={said.moveUp(said.choiceAt(at + 1))}
              disabled={at === 0}
              onClick={() => onChoices(moved(choices, at, at - 1))}
            />
            <IconButton
              icon="trash"
              label={said.remove(said.choiceAt(at + 1))}
              onClick={() => onChoices(choices.filter(({ id }) => id !== choice.id))}
            />
          </div>
        ))}
      </div>
      <div className={fieldCss['note']} aria-live="polite">
        {wrong ? <Problem text={problem} /> : said.choicesHint}
      </div>
      <div>
        <Button
          icon="plus"
          disabled={choices.length >= 12}
          onClick={() => onChoices([...choices, { ...noWords, id: randomId() }])}
        >
          {said.addChoice}
        </Button>
      </div>
    </fieldset>
  );
}
