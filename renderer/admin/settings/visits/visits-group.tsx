/** Settings → Visits: the form, what is shown of a visitor, and beside them what the visitor will see. */
import { useEffect, useRef } from 'react';
import type { VisitForm } from '../../../../contract/form.ts';
import type { SettingsChange } from '../../../../contract/settings.ts';
import { useWords } from '../../words/words.ts';
import { Group } from '../section.tsx';
import { ArrivalSection } from './arrival-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { Preview } from './preview.tsx';
import { TypesSection } from './types-section.tsx';
import css from './visits-group.module.css';

interface VisitsGroupProps {
  readonly id: string;
  readonly draft: SettingsChange;
  readonly kept: SettingsChange;
  readonly insist: boolean;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}

export function VisitsGroup({ id, draft, kept, insist, onEdit }: VisitsGroupProps) {
  const said = useWords().form;
  const latest = useRef({ form: draft.form, onEdit });
  useEffect(() => {
    latest.current = { form: draft.form, onEdit };
  });
  const change = (step: (form: VisitForm) => VisitForm) => {
    const form = step(latest.current.form);
    // Two steps before the next drawing build on each other.
    latest.current = { ...latest.current, form };
    latest.current.onEdit({ form });
  };
  return (
    <Group id={id} title={said.title} text={said.text}>
      <div className={css['sides']}>
        <div className={css['parts']}>
          <ConsentSection
            form={draft.form}
            kept={kept.form}
            insist={insist}
            onForm={(form) => change(() => form)}
          />
          <FieldsSection form={draft.form} insist={insist} onChange={change} />
          <TypesSection form={draft.form} insist={insist} onChange={change} />
        </div>
        <Preview form={draft.form} />
      </div>
      <ArrivalSection draft={draft} onEdit={onEdit} />
    </Group>
  );
}
