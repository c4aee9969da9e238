/** The questions, in the order in which they are asked. */
import { useState } from 'react';
import { said as inWords, type VisitForm } from '../../../../contract/form.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { SwitchRow } from '../../parts/switch.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { Section } from '../section.tsx';
import css from './add-row.module.css';
import { addField, editField, moveField, removeField, restoreField } from './edit-form.ts';
import { FieldEditor } from './field-editor.tsx';
import { fieldProblems } from './form-problems.ts';
import { Rows } from './rows.tsx';
import { type FieldTemplate, fieldTemplateNames } from './templates.ts';

export interface FormPartProps {
  readonly form: VisitForm;
  readonly insist: boolean;
  /** Works on the form as it stands by then, so that an undo keeps what was changed since. */
  readonly onChange: (change: (form: VisitForm) => VisitForm) => void;
}

export function FieldsSection({ form, insist, onChange }: FormPartProps) {
  const words = useWords();
  const said = words.form;
  const language = useLanguage();
  const say = useToast();
  const [open, setOpen] = useState<string | null>(null);
  const add = (template: FieldTemplate) => {
    const next = addField(form, template);
    onChange(() => next);
    setOpen(next.fields.at(-1)?.id ?? null);
  };
  const remove = (id: string, name: string) => {
    onChange((now) => removeField(now, id));
    const undo = () => onChange((now) => restoreField(now, form, id));
    say(said.removed(name), { action: { label: said.undo, run: undo } });
  };
  const rows = form.fields.map((field) => {
    const problems = fieldProblems(field, words.formProblem);
    return {
      id: field.id,
      name: inWords(field.label, language) || said.unnamed,
      wrong: insist && Object.values(problems).some((problem) => problem !== null),
      marks: (
        <>
          <Chip>{words.fieldKind[field.kind]}</Chip>
          <Chip tone={field.required ? 'good' : 'plain'}>
            {field.required ? said.requiredMark : said.optionalMark}
          </Chip>
        </>
      ),
      editor: (
        <FieldEditor
          field={field}
          problems={problems}
          insist={insist}
          onEdit={(part) => onChange((now) => editField(now, field.id, part))}
        />
      ),
    };
  });
  const full = form.fields.length >= 12;
  return (
    <Section level={3} title={said.questions} text={said.questionsText}>
      {rows.length === 0 && <p className={css['none']}>{said.noQuestions}</p>}
      <Rows
        rows={rows}
        open={open}
        onOpen={setOpen}
        onMove={(from, to) => onChange((now) => moveField(now, from, to))}
        onRemove={remove}
      />
      <fieldset className={css['add']}>
        <legend>{full ? said.full : said.addField}</legend>
        {fieldTemplateNames.map((template) => (
          <Button key={template} icon="plus" disabled={full} onClick={() => add(template)}>
            {said.template[template]}
          </Button>
        ))}
      </fieldset>
      <SwitchRow
        label={words.askName.label}
        text={words.askName.text}
        on={form.askName === true}
        onChange={(on) =>
          onChange(({ askName: _before, ...rest }) => (on ? { ...rest, askName: true } : rest))
        }
      />
    </Section>
  );
}
