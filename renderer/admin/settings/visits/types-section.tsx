/** Kinds of visitors, each asked some of the questions. */
import { useState } from 'react';
import { said as inWords, type VisitorType } from '../../../../contract/form.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import fieldCss from '../../parts/field.module.css';
import { useToast } from '../../parts/toast.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { Section } from '../section.tsx';
import css from './add-row.module.css';
import { addType, editType, moveType, removeType, restoreType } from './edit-form.ts';
import type { FormPartProps } from './fields-section.tsx';
import { typeProblem } from './form-problems.ts';
import { LocalizedField } from './localized-field.tsx';
import { Rows } from './rows.tsx';
import { type TypeTemplate, typeTemplateNames } from './templates.ts';

export function TypesSection({ form, insist, onChange }: FormPartProps) {
  const words = useWords();
  const said = words.form;
  const language = useLanguage();
  const say = useToast();
  const [open, setOpen] = useState<string | null>(null);
  const add = (template: TypeTemplate) => {
    const next = addType(form, template);
    onChange(() => next);
    setOpen(next.types.at(-1)?.id ?? null);
  };
  const remove = (id: string, name: string) => {
    onChange((now) => removeType(now, id));
    const undo = () => onChange((now) => restoreType(now, form, id));
    say(said.removed(name), { action: { label: said.undo, run: undo } });
  };
  const rows = form.types.map((type) => {
    const problem = typeProblem(type, words.formProblem);
    return {
      id: type.id,
      name: inWords(type.label, language) || said.unnamed,
      wrong: insist && problem !== null,
      marks: <Chip>{type.asks.length === 0 ? said.asksNothing : said.asksCount(type.asks.length)}</Chip>,
      editor: (
        <>
          <LocalizedField
            label={said.typeLabel}
            value={type.label}
            onChange={(label) => onChange((now) => editType(now, type.id, { label }))}
            problem={problem}
            insist={insist}
          />
          <Asks
            type={type}
            form={form}
            onAsks={(asks) => onChange((now) => editType(now, type.id, { asks }))}
          />
        </>
      ),
    };
  });
  const full = form.types.length >= 8;
  return (
    <Section level={3} title={said.types} text={said.typesText}>
      <Rows
        rows={rows}
        open={open}
        onOpen={setOpen}
        onMove={(from, to) => onChange((now) => moveType(now, from, to))}
        onRemove={remove}
      />
      <fieldset className={css['add']}>
        <legend>{full ? said.typesFull : said.addType}</legend>
        {typeTemplateNames.map((template) => (
          <Button key={template} icon="plus" disabled={full} onClick={() => add(template)}>
            {said.typeTemplate[template]}
          </Button>
        ))}
      </fieldset>
    </Section>
  );
}

interface AsksProps {
  readonly type: VisitorType;
  readonly form: FormPartProps['form'];
  readonly onAsks: (asks: string[]) => void;
}

function Asks({ type, form, onAsks }: AsksProps) {
  const said = useWords().form;
  const language = useLanguage();
  const flip = (id: string, on: boolean) =>
    onAsks(on ? [...type.asks, id] : type.asks.filter((asked) => asked !== id));
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{said.asks}</legend>
      {form.fields.length === 0 && <p className={css['none']}>{said.asksEmpty}</p>}
      <div className={fieldCss['options']}>
        {form.fields.map(({ id, label }) => (
          <label key={id} className={fieldCss['option']}>
            <input
              type="checkbox"
              checked={type.asks.includes(id)}
              onChange={(event) => flip(id, event.target.checked)}
            />
            <span>{inWords(label, language) || said.unnamed}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
