/** The kiosk page: one screen a step, chosen here and nowhere else. */
import { type ReactNode, useEffect, useState } from 'react';
import { useBridge } from './bridge-context.ts';
import { Consent } from './consent/consent.tsx';
import { useLookOnDocument } from './dress/look.ts';
import { EaseContext, useEaseOfVisitor } from './ease/ease.ts';
import { EasePanel } from './ease/ease-panel.tsx';
import { Attract } from './first-screen/attract.tsx';
import { Away } from './first-screen/away.tsx';
import { Closed } from './first-screen/closed.tsx';
import { Resting } from './first-screen/resting.tsx';
import { forgetHands } from './input-kind.ts';
import { type Known, useKnown } from './known.ts';
import { Exchanging } from './outcome/exchanging.tsx';
import { Greeting } from './outcome/greeting.tsx';
import { Refused } from './outcome/refused.tsx';
import { Trouble } from './outcome/trouble.tsx';
import { Asking } from './questions/asking.tsx';
import { CoverContext } from './scan/cover.ts';
import { Scan } from './scan/scan.tsx';
import { DemoMark } from './shell/demo-mark.tsx';
import { Shell } from './shell/shell.tsx';
import { StillThere } from './shell/still-there.tsx';
import { useTones } from './shell/tones.ts';
import { useLife } from './shell/use-life.ts';
import { useWayOut } from './shell/use-way-out.ts';
import { LanguageContext } from './words/words.ts';

interface Leaving {
  readonly now: boolean;
  readonly begin: () => void;
}

/** The key of a screen throws away whatever the last visitor's remembered. */
function screenOf({ session, look }: Known, leaving: Leaving): ReactNode {
  switch (session.step) {
    case 'attract':
      if (look.reach.state === 'ill') return <Away what={look.reach.what} />;
      return <Attract look={look} onLeave={leaving.begin} />;
    case 'closed':
      return <Closed reason={session.reason} />;
    case 'resting':
      return <Resting opensAt={session.opensAt} />;
    case 'consent':
      return (
        look.form.consent && (
          <Consent key={session.attempt} consent={look.form.consent} leaving={leaving.now} />
        )
      );
    // One screen for three steps and every way, so that nothing moves while codes come, go and come again.
    case 'opening':
    case 'waiting':
    case 'expired':
      return <Scan session={session} look={look} leaving={leaving.now} />;
    case 'exchanging':
      return <Exchanging />;
    case 'asking':
      return <Asking key={session.attempt} session={session} form={look.form} />;
    case 'greeting':
      return <Greeting key={session.attempt} session={session} />;
    case 'refused':
      return <Refused />;
    case 'trouble':
      return <Trouble session={session} ways={look.ways} />;
    default:
      return session satisfies never;
  }
}

/** Whoever touched "I am leaving", until the first screen is back. */
function useLeaving(between: boolean): Leaving {
  const bridge = useBridge();
  const [now, setNow] = useState(false);
  useEffect(() => {
    if (!between) return;
    setNow(false);
    forgetHands();
  }, [between]);
  return {
    now: now && !between,
    begin() {
      setNow(true);
      void bridge.ask['session.leave']();
    },
  };
}

function KnownKiosk({ session, look }: Known) {
  const [panel, setPanel] = useState<'demo' | 'ease' | null>(null);
  const [ease, changeEase] = useEaseOfVisitor(!('attempt' in session));
  const leaving = useLeaving(!('attempt' in session));
  const [left, stay] = useLife(session, ease.longer);
  useTones(session, look.sounds);
  useWayOut(session.step);
  const open = panel === 'demo' && look.demo === null ? null : panel;
  return (
    <EaseContext value={ease}>
      <CoverContext value={open !== null}>
        <Shell
          session={session}
          look={look}
          onEase={() => setPanel('ease')}
          demo={
            look.demo && (
              <DemoMark
                demo={look.demo}
                open={open === 'demo'}
                onOpen={(opens) => setPanel(opens ? 'demo' : null)}
              />
            )
          }
        >
          {screenOf({ session, look }, leaving)}
        </Shell>
        {open === 'ease' && <EasePanel onChange={changeEase} onClose={() => setPanel(null)} />}
        {left !== null && <StillThere seconds={left} onStay={stay} />}
      </CoverContext>
    </EaseContext>
  );
}

export function Kiosk() {
  const known = useKnown();
  useLookOnDocument(known?.look, known?.session.step);
  return (
    known && (
      <LanguageContext value={known.look.language}>
        <KnownKiosk {...known} />
      </LanguageContext>
    )
  );
}
