/** The QR and how to use it: one layout from opening to expiry, in which only the card's inside changes. */
import type { KioskSession } from '../../contract/session.ts';
import { useBridge } from './bridge-context.ts';
import { Button } from './button.tsx';
import { CodeCard } from './code-card.tsx';
import { useFirstFocus } from './first-focus.ts';
import { PhoneIcon } from './icons.tsx';
import css from './scan.module.css';
import { ScanSteps } from './scan-steps.tsx';
import { type KioskWords, useWords } from './words.ts';

export type ScanSession = Extract<KioskSession, { step: 'opening' | 'waiting' | 'expired' }>;

interface ScanProps {
  readonly session: ScanSession;
  readonly demo: boolean;
}

function headOf(session: ScanSession, words: KioskWords): { readonly title: string; readonly note: string } {
  const { scan, scanned } = words;
  if (session.step !== 'waiting') {
    return { title: scan.title, note: session.step === 'expired' ? scan.expired : scan.opening };
  }
  if (session.phone === 'scanned') return { title: scanned.title, note: scanned.todo };
  return { title: scan.title, note: session.phone === 'cancelled' ? scan.cancelled : scan.renews };
}

export function Scan({ session, demo }: ScanProps) {
  const bridge = useBridge();
  const words = useWords();
  const head = useFirstFocus<HTMLHeadingElement>();
  const { title, note } = headOf(session, words);
  const phone = session.step === 'waiting' ? session.phone : 'away';
  return (
    <section className={css['scan']}>
      <div className={css['head']} data-phone={phone} data-expired={session.step === 'expired'}>
        <h1 ref={head} tabIndex={-1} className={css['title']}>
          {title}
        </h1>
        <p className={css['note']}>{note}</p>
      </div>
      <CodeCard session={session} />
      <div className={css['how']}>
        <ScanSteps scanned={phone === 'scanned'} />
      </div>
      <div className={css['actions']}>
        <Button onPress={() => void bridge.ask['session.cancel']()}>{words.cancel}</Button>
        {demo && (
          <button type="button" className={css['demo']} onClick={() => void bridge.ask['demo.openPhone']()}>
            <PhoneIcon />
            {words.demo.noPhone}
          </button>
        )}
      </div>
    </section>
  );
}
