/** Unlocking with WeChat: a code to scan, and how far that got. The PIN is always one press away. */
import { useEffect } from 'react';
import type { DeskScan, DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/field.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { countdown } from '../time.ts';
import { useWords } from '../words/words.ts';
import css from './scan-entry.module.css';
import { useFrame } from './use-frame.ts';
import { useWait } from './use-wait.ts';

interface ScanEntryProps {
  readonly scan: DeskScan;
  readonly onState: (state: DeskState) => void;
}

export function ScanEntry({ scan, onState }: ScanEntryProps) {
  const words = useWords();
  const said = words.deskScan;
  const bridge = useBridge();
  const [doing, run] = useDoing();
  const box = useFrame(scan.step === 'opening' || (scan.step === 'waiting' && scan.picture === null));
  const again = async () => {
    const answer = await run(() => bridge.ask['desk.scan']());
    if (answer.ok) onState(answer.value);
  };
  const back = async () => {
    const answer = await run(() => bridge.ask['desk.cancelScan']());
    if (answer.ok) onState(answer.value);
  };
  return (
    <section className={css['scan']}>
      <h1>{said.scanTitle}</h1>
      {scan.step === 'failed' && scan.failure ? (
        <ScanFailed failure={scan.failure} again={() => void again()} />
      ) : (
        <>
          <div ref={box} className={css['code']}>
            {scan.picture && scan.step === 'waiting' && <img src={scan.picture} alt={said.scanText} />}
          </div>
          <p className={css['text']} role="status">
            {textOf(scan.step, said)}
          </p>
        </>
      )}
      <Button kind="quiet" icon="back" busy={doing} onClick={() => void back()}>
        {said.usePin}
      </Button>
    </section>
  );
}

interface ScanFailedProps {
  readonly failure: PlainFailure;
  readonly again: () => void;
}

/** After too many strangers the wait is counted down. */
function ScanFailed({ failure, again }: ScanFailedProps) {
  const said = useWords().deskScan;
  const [wait, startWait] = useWait();
  const seconds = failure.code === 'staff.scan-wait' ? Number(failure.detail['seconds']) : 0;
  useEffect(() => startWait(seconds), [seconds, startWait]);
  if (failure.code !== 'staff.scan-wait') return <Trouble failure={failure} again={again} />;
  if (wait === 0) return <Button onClick={again}>{said.scanAgain}</Button>;
  return (
    <p className={css['text']} role="status">
      <Problem text={said.wait(countdown(wait))} />
    </p>
  );
}

function textOf(step: DeskScan['step'], said: ReturnType<typeof useWords>['deskScan']): string {
  if (step === 'confirming') return said.confirming;
  if (step === 'checking') return said.checking;
  return step === 'waiting' ? said.scanText : said.opening;
}

/** Offered where a channel is set up. */
export function ScanButton({ scan, onState }: ScanEntryProps) {
  const words = useWords();
  const bridge = useBridge();
  const [doing, run] = useDoing();
  if (scan.step === 'off') return null;
  const start = async () => {
    const answer = await run(() => bridge.ask['desk.scan']());
    if (answer.ok) onState(answer.value);
  };
  return (
    <Button icon="phone" busy={doing} onClick={() => void start()}>
      {words.deskScan.scan}
    </Button>
  );
}
