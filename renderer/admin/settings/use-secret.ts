/** Typing and keeping an AppSecret; where the keychain refuses, staff may agree to this run's memory. */
import { useState } from 'react';
import type { Channel } from '../../../contract/channel.ts';
import type { SecretPlace } from '../../../contract/desk.ts';
import type { FailureCode, PlainFailure } from '../../../contract/failure.ts';
import { useBridge, useDoing } from '../desk.ts';
import { secretProblem } from '../problems.ts';
import { useWords } from '../words/words.ts';

const keychainFailures: readonly FailureCode[] = ['secret.no-keychain', 'secret.locked'];

export interface SecretEntry {
  readonly secret: string;
  readonly onSecret: (secret: string) => void;
  readonly problem: string | null;
  readonly inMemory: boolean;
  readonly onInMemory: (inMemory: boolean) => void;
  /** The keychain cannot take it: memory is offered. */
  readonly offerMemory: boolean;
  readonly failure: PlainFailure | null;
  readonly keeping: boolean;
  /** Where it is now, or null when it was refused. */
  readonly keep: () => Promise<SecretPlace | null>;
}

export function useSecret(channel: Channel, noKeychain: boolean): SecretEntry {
  const words = useWords();
  const bridge = useBridge();
  const [secret, setSecret] = useState('');
  const [inMemory, setInMemory] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const [keeping, run] = useDoing();
  const keychainFailed = failure !== null && keychainFailures.includes(failure.code);
  const [refusedOnce, setRefusedOnce] = useState(false);

  const keep = async () => {
    setFailure(null);
    const answer = await run(() => bridge.ask['secret.set']({ channel, secret: secret.trim(), inMemory }));
    if (answer.ok) {
      setSecret('');
      return answer.value;
    }
    setFailure(answer.failure);
    if (keychainFailures.includes(answer.failure.code)) setRefusedOnce(true);
    return null;
  };

  return {
    secret,
    onSecret: setSecret,
    problem: secretProblem(secret, words.problem),
    inMemory,
    onInMemory: setInMemory,
    offerMemory: noKeychain || keychainFailed || refusedOnce,
    failure,
    keeping,
    keep,
  };
}
