/** A new PIN, typed twice. */
import { Field } from '../parts/field.tsx';
import { pinAgainProblem, pinProblem } from '../problems.ts';
import { useWords } from '../words/words.ts';

interface PinFieldsProps {
  /** `PIN` where nobody has one yet. */
  readonly label?: string;
  readonly pin: string;
  readonly again: string;
  readonly insist: boolean;
  readonly onPin: (pin: string) => void;
  readonly onAgain: (again: string) => void;
}

export function PinFields({ label, pin, again, insist, onPin, onAgain }: PinFieldsProps) {
  const words = useWords();
  const field = { type: 'password', inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;
  return (
    <>
      <Field
        {...field}
        label={label ?? words.setup.pin}
        hint={words.setup.pinHint}
        value={pin}
        onChange={onPin}
        problem={pinProblem(pin, words.problem)}
        insist={insist}
      />
      <Field
        {...field}
        label={words.setup.pinAgain}
        value={again}
        onChange={onAgain}
        problem={pinAgainProblem(pin, again, words.problem)}
        insist={insist}
      />
    </>
  );
}
