import { languages } from '../../../contract/language.ts';
import { type SettingsChange, starts } from '../../../contract/settings.ts';
import { Choice, Field } from '../parts/field.tsx';
import { languageNames, useWords } from '../words/words.ts';
import { Section } from './section.tsx';

interface KioskSectionProps {
  readonly id: string;
  readonly draft: SettingsChange;
  readonly problem: string | null;
  readonly insist: boolean;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}

export function KioskSection({ id, draft, problem, insist, onEdit }: KioskSectionProps) {
  const words = useWords();
  return (
    <Section id={id} title={words.settings.kiosk} text={words.settings.kioskText}>
      <Field
        label={words.settings.kioskName}
        hint={words.setup.kioskNameHint}
        value={draft.kioskName}
        onChange={(kioskName) => onEdit({ kioskName })}
        problem={problem}
        insist={insist || draft.kioskName === ''}
      />
      <Field
        label={words.grants.kioskLocation}
        hint={words.grants.kioskLocationHint}
        value={draft.location}
        maxLength={40}
        onChange={(location) => onEdit({ location })}
        problem={null}
      />
      <Choice
        label={words.settings.language}
        value={draft.language}
        options={languages}
        words={languageNames}
        onChange={(language) => onEdit({ language })}
        hint={words.settings.languageHint}
      />
      <Choice
        label={words.settings.start}
        value={draft.start}
        options={starts}
        words={words.start}
        onChange={(start) => onEdit({ start })}
      />
    </Section>
  );
}
