/**
 * The card with the code. It stays white in both themes, as WeChat's page is that may lie on it and as a code wants to
 * be; while there is none a quiet stand-in keeps its place. What we draw to be looked at, not scanned, has our ground.
 */
import { useRef } from 'react';
import { useWords } from '../words/words.ts';
import { BrowserWindow } from './browser-window.tsx';
import css from './code-card.module.css';
import { LifeRing } from './life-ring.tsx';
import { OwnCode } from './own-code.tsx';
import type { ScanSession } from './scan.tsx';
import { ScannedPhone } from './scanned-phone.tsx';
import { useFrame } from './use-frame.ts';

export function CodeCard({ session }: { readonly session: ScanSession }) {
  const slot = useRef<HTMLDivElement>(null);
  const words = useWords().ways[session.way];
  const waiting = session.step === 'waiting' ? session : null;
  const scanned = waiting?.phone === 'scanned';
  const inBrowser = session.way === 'browser' && !scanned;
  const picture = scanned ? null : (waiting?.picture ?? null);
  const wechats = waiting !== null && !scanned && !inBrowser && picture === null;
  useFrame(slot, wechats);
  return (
    <div className={css['card']} data-ground={scanned || inBrowser ? 'own' : 'white'}>
      {waiting && <LifeRing expiresAt={waiting.expiresAt} life={waiting.life} />}
      {/* WeChat's page is drawn over this box by main; its name is for those who cannot see it. */}
      <div ref={slot} className={css['slot']} {...(wechats && { role: 'img', 'aria-label': words.code })}>
        {scanned && <ScannedPhone way={session.way} />}
        {inBrowser && <BrowserWindow words={words} opening={waiting === null} />}
        {picture !== null && <OwnCode key={picture} picture={picture} way={session.way} words={words} />}
        {!scanned && !inBrowser && picture === null && (
          <span className={css['blank']} data-busy={waiting === null} />
        )}
      </div>
    </div>
  );
}
