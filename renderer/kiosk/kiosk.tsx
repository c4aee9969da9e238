/** The kiosk page: one screen a step, chosen here and nowhere else. */
import { type ReactNode, useState } from 'react';
import type { KioskLook } from '../../contract/kiosk.ts';
import type { KioskSession } from '../../contract/session.ts';
import { Attract } from './attract.tsx';
import { Closed } from './closed.tsx';
import { CoverContext } from './cover.ts';
import { DemoMark } from './demo-mark.tsx';
import { Exchanging } from './exchanging.tsx';
import { Greeting } from './greeting.tsx';
import { useKnown } from './known.ts';
import { useLookOnDocument } from './look.ts';
import { Refused } from './refused.tsx';
import { Scan } from './scan.tsx';
import { Shell } from './shell.tsx';
import { Trouble } from './trouble.tsx';
import { LanguageContext } from './words.ts';

function screenOf(session: KioskSession, look: KioskLook): ReactNode {
  switch (session.step) {
    case 'attract':
      return <Attract />;
    case 'closed':
      return <Closed reason={session.reason} />;
    // One screen for three steps and every way, so that nothing moves while codes come, go and come again.
    case 'opening':
    case 'waiting':
    case 'expired':
      return <Scan session={session} look={look} />;
    case 'exchanging':
      return <Exchanging />;
    case 'greeting':
      // The key throws away whatever the last visitor's screen remembered.
      return <Greeting key={session.attempt} session={session} />;
    case 'refused':
      return <Refused />;
    case 'trouble':
      return <Trouble session={session} ways={look.ways} />;
    default:
      return session satisfies never;
  }
}

export function Kiosk() {
  const known = useKnown();
  const [panelOpen, setPanelOpen] = useState(false);
  useLookOnDocument(known?.look);
  if (!known) return null;
  const { session, look } = known;
  return (
    <LanguageContext value={look.language}>
      <CoverContext value={panelOpen && look.demo !== null}>
        <Shell
          session={session}
          look={look}
          demo={look.demo && <DemoMark demo={look.demo} open={panelOpen} onOpen={setPanelOpen} />}
        >
          {screenOf(session, look)}
        </Shell>
      </CoverContext>
    </LanguageContext>
  );
}
