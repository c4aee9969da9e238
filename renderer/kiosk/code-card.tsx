/**
 * The card that WeChat's page lies on. It stays white in both themes, as that page does; while the page is not there
 * a quiet stand-in keeps its place, and once the phone has scanned, a picture of what to do on it.
 */
import { useRef } from 'react';
import css from './code-card.module.css';
import { LifeRing } from './life-ring.tsx';
import type { ScanSession } from './scan.tsx';
import { ScannedPhone } from './scanned-phone.tsx';
import { useFrame } from './use-frame.ts';
import { useWords } from './words.ts';

export function CodeCard({ session }: { readonly session: ScanSession }) {
  const slot = useRef<HTMLDivElement>(null);
  const words = useWords();
  const waiting = session.step === 'waiting';
  const scanned = waiting && session.phone === 'scanned';
  const shown = waiting && !scanned;
  useFrame(slot, shown);
  return (
    <div className={css['card']} data-scanned={scanned}>
      {waiting && <LifeRing expiresAt={session.expiresAt} life={session.life} />}
      {/* The picture itself is drawn over this box by main; its name is for those who cannot see it. */}
      <div
        ref={slot}
        className={css['slot']}
        {...(shown ? { role: 'img', 'aria-label': words.scan.code } : {})}
      >
        {scanned ? <ScannedPhone /> : <span className={css['blank']} data-busy={!waiting} />}
      </div>
    </div>
  );
}
