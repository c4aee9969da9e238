/** Is the log whole? Asked with a button, answered in green or red, with what to do about it. */
import { useState } from 'react';
import type { AuditProof } from '../../../contract/audit.ts';
import type { Answer } from '../../../contract/calls.ts';
import { auditSaid } from '../../../contract/words/audit.ts';
import { useBridge, useDoing, useNews } from '../desk.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import css from './proof.module.css';

export interface Proving {
  readonly answer: Answer<AuditProof> | null;
  /** 0 to 99 while it is under way, else null. */
  readonly percent: number | null;
  readonly check: () => Promise<void>;
  readonly forget: () => void;
}

export function useProof(): Proving {
  const bridge = useBridge();
  const [checking, run] = useDoing();
  const [got, setGot] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [answer, setAnswer] = useState<Answer<AuditProof> | null>(null);
  useNews('audit.checked', setGot);
  const check = async () => {
    setGot(null);
    setAnswer(null);
    setAnswer(await run(() => bridge.ask['audit.verify']()));
  };
  const percent = got && got.of > 0 ? Math.min(99, Math.floor((100 * got.done) / got.of)) : 0;
  return { answer, percent: checking ? percent : null, check, forget: () => setAnswer(null) };
}

export function CheckButton({ proving }: { readonly proving: Proving }) {
  const words = useWords();
  const { percent } = proving;
  return (
    <Button icon="safe" busy={percent !== null} onClick={() => void proving.check()}>
      {percent === null ? words.audit.check : words.audit.checking(percent)}
    </Button>
  );
}

interface ProofProps {
  readonly proving: Proving;
  readonly onShow: (number: number) => void;
}

/** Stays until it was read: it is not a thing to fade away. */
export function Proof({ proving, onShow }: ProofProps) {
  const words = useWords();
  const said = auditSaid[useLanguage()];
  const { answer, forget } = proving;
  if (!answer) return null;
  if (!answer.ok)
    return (
      <div className={css['trouble']}>
        <Trouble failure={answer.failure} again={() => void proving.check()} />
      </div>
    );
  const proof = answer.value;
  return (
    <div className={css['result']} data-tone={toneOf(proof)} role="status">
      <Icon name={proof.whole ? 'safe' : 'bad'} size={28} />
      <div>
        <p className={css['answer']}>{said.answer(proof)}</p>
        {!proof.whole && <p>{said.todo[proof.why]}</p>}
        {!proof.whole && proof.brokenAt <= proof.entries && (
          <Button onClick={() => onShow(proof.brokenAt)}>{words.audit.showEntry(proof.brokenAt)}</Button>
        )}
      </div>
      <IconButton icon="cross" label={words.common.close} onClick={forget} />
    </div>
  );
}

function toneOf(proof: AuditProof): 'good' | 'unsure' | 'bad' {
  if (proof.whole) return 'good';
  return proof.why === 'no-key' ? 'unsure' : 'bad';
}
