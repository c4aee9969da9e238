/** The PIN of one person: a field for the keyboard, a pad for fingers, and what main said about the last try. */
import { type RefObject, type SubmitEvent, useLayoutEffect, useRef, useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { StaffMember } from '../../../contract/staff.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/field.tsx';
import { StaffFace } from '../parts/staff-face.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { countdown } from '../time.ts';
import { useWords, type Words } from '../words/words.ts';
import css from './pin-entry.module.css';
import { PinPad } from './pin-pad.tsx';
import { useWait } from './use-wait.ts';

interface PinEntryProps {
  readonly who: StaffMember;
  readonly onState: (state: DeskState) => void;
  readonly onOther: (() => void) | null;
}

export function PinEntry({ who, onState, onOther }: PinEntryProps) {
  const words = useWords();
  const bridge = useBridge();
  const input = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const [checking, check] = useDoing();
  const [wait, startWait] = useWait();
  useDigitsToField(input);

  const type = (text: string) => {
    setPin(text.replace(/\D/g, '').slice(0, 12));
    setFailure(null);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (pin === '' || wait > 0 || checking) return;
    const answer = await check(() => bridge.ask['desk.unlock']({ name: who.name, pin }));
    if (answer.ok) return onState(answer.value);
    setPin('');
    setFailure(answer.failure);
    const seconds = answer.failure.detail['seconds'];
    if (answer.failure.code === 'staff.wait') startWait(typeof seconds === 'number' ? seconds : 30);
    input.current?.focus();
  };

  return (
    <form noValidate className={css['entry']} onSubmit={submit}>
      <div className={css['who']}>
        <StaffFace name={who.name} />
        <h1>
          <bdi>{who.name}</bdi>
        </h1>
      </div>
      <input
        ref={input}
        className={css['pin']}
        type="password"
        inputMode="none"
        autoComplete="off"
        aria-label={words.lock.pinOf}
        placeholder={words.lock.pinOf}
        aria-describedby="pin-note"
        value={pin}
        onChange={(event) => type(event.target.value)}
      />
      <div className={css['note']} id="pin-note" role="status">
        <PinNote failure={failure} wait={wait} words={words} />
      </div>
      <PinPad
        disabled={wait > 0 || checking}
        ready={pin.length >= 6}
        onDigit={(digit) => type(pin + digit)}
        onErase={() => type(pin.slice(0, -1))}
      />
      {onOther && (
        <Button kind="quiet" icon="back" onClick={onOther}>
          {words.lock.other}
        </Button>
      )}
    </form>
  );
}

interface PinNoteProps {
  readonly failure: PlainFailure | null;
  readonly wait: number;
  readonly words: Words;
}

function PinNote({ failure, wait, words }: PinNoteProps) {
  if (wait > 0) return <Problem text={words.lock.wait(countdown(wait))} />;
  if (!failure || failure.code === 'staff.wait') return null;
  if (failure.code !== 'staff.wrong-pin') return <Trouble failure={failure} />;
  const left = failure.detail['left'];
  return <Problem text={typeof left === 'number' ? words.lock.wrongLeft(left) : words.lock.wrong} />;
}

/** Digits typed anywhere on the lock screen go into the field: the key lands where focus is moved to. */
function useDigitsToField(input: RefObject<HTMLInputElement | null>): void {
  // As it is drawn: the first digit may come at once.
  useLayoutEffect(() => {
    input.current?.focus();
    const toField = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && /^(\d|Backspace)$/.test(event.key)) input.current?.focus();
    };
    window.addEventListener('keydown', toField);
    return () => window.removeEventListener('keydown', toField);
  }, [input]);
}
