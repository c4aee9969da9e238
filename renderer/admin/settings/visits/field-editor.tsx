import { type Field, fieldKinds } from '../../../../contract/form.ts';
import { Choice } from '../../parts/field.tsx';
import { SwitchRow } from '../../parts/switch.tsx';
import { useWords } from '../../words/words.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import type { FieldProblems } from './form-problems.ts';
import { LocalizedField } from './localized-field.tsx';
import { noWords } from './templates.ts';

interface FieldEditorProps {
  readonly field: Field;
  readonly problems: FieldProblems;
  readonly insist: boolean;
  readonly onEdit: (part: Partial<Omit<Field, 'id'>>) => void;
}

export function FieldEditor({ field, problems, insist, onEdit }: FieldEditorProps) {
  const words = useWords();
  const said = words.form;
  /** A choice needs something to choose from; what was there before another kind was tried comes back. */
  const choose = (kind: Field['kind']) =>
    onEdit(
      kind === 'choice' && field.choices.length === 0 ? { kind, choices: [noWords, noWords] } : { kind },
    );
  return (
    <>
      <LocalizedField
        label={said.label}
        value={field.label}
        onChange={(label) => onEdit({ label })}
        problem={problems.label}
        insist={insist}
      />
      <Choice
        label={said.kind}
        value={field.kind}
        options={fieldKinds}
        words={words.fieldKind}
        onChange={choose}
      />
      {field.kind === 'choice' && (
        <ChoicesEditor
          choices={field.choices}
          problem={problems.choices}
          insist={insist}
          onChoices={(choices) => onEdit({ choices })}
        />
      )}
      <SwitchRow
        label={said.required}
        text={said.requiredText}
        on={field.required}
        onChange={(required) => onEdit({ required })}
      />
      <SwitchRow
        label={said.remembered}
        text={said.rememberedText}
        on={field.remembered}
        onChange={(remembered) => onEdit({ remembered })}
      />
    </>
  );
}
