/** The kiosk's name and language. Saved when one goes on. */
import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import { type Language, languages } from '../../../contract/language.ts';
import type { Settings } from '../../../contract/settings.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Choice, Field, showProblem } from '../parts/field.tsx';
import { kioskNameProblem } from '../problems.ts';
import { changeOf, savable } from '../settings/draft.ts';
import { languageNames, useLanguage, useWords } from '../words/words.ts';
import { StepForm } from './step-form.tsx';
import type { Typed } from './typed.ts';

interface KioskStepProps {
  readonly typed: Typed;
  readonly onType: (part: Partial<Typed>) => void;
  readonly onSpeak: (language: Language) => void;
  readonly settings: Settings;
  readonly onSaved: (settings: Settings) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function KioskStep({ typed, onType, onSpeak, settings, onSaved, onBack, onNext }: KioskStepProps) {
  const words = useWords();
  const bridge = useBridge();
  const language = useLanguage();
  const [doing, run] = useDoing();
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const kioskName = typed.kioskName ?? settings.kioskName;

  const save = async () => {
    setInsist(true);
    const change = savable({ ...changeOf(settings), kioskName, language });
    if (!change) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['settings.save'](change));
    if (!answer.ok) return setFailure(answer.failure);
    onSaved(answer.value);
    onNext();
  };

  return (
    <StepForm
      title={words.setup.kiosk}
      lead={words.setup.kioskLead}
      busy={doing}
      failure={failure}
      onNext={save}
      onBack={onBack}
    >
      <Field
        label={words.setup.kioskName}
        hint={words.setup.kioskNameHint}
        value={kioskName}
        onChange={(name) => onType({ kioskName: name })}
        problem={kioskNameProblem(kioskName, words.problem)}
        insist={insist}
      />
      <Choice
        label={words.setup.kioskLanguage}
        value={language}
        options={languages}
        words={languageNames}
        onChange={onSpeak}
        hint={words.setup.kioskLanguageHint}
      />
    </StepForm>
  );
}
