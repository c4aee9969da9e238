/** Asks what a whole phone number is needed for, before it is shown: common reasons at one press. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words/words.ts';
import css from './identities.module.css';

interface RevealDialogProps {
  readonly onYes: (why: string) => void;
  readonly onClose: () => void;
}

export function RevealDialog({ onYes, onClose }: RevealDialogProps) {
  const words = useWords();
  const [why, setWhy] = useState('');
  const [insist, setInsist] = useState(false);
  const problem = why.trim().length < 2 ? words.problem.needed : null;
  return (
    <Dialog
      title={words.reveal.title}
      yes={words.reveal.yes}
      onYes={() => (problem === null ? onYes(why.trim()) : setInsist(true))}
      onClose={onClose}
    >
      <p>{words.reveal.text}</p>
      <div className={css['reasons']}>
        {words.reveal.reasons.map((reason) => (
          <Button key={reason} onClick={() => onYes(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <Field
        label={words.reveal.other}
        value={why}
        onChange={setWhy}
        maxLength={200}
        problem={problem}
        insist={insist}
      />
    </Dialog>
  );
}
