/** The kiosk page: one screen a step, chosen here and nowhere else. */
import { type ReactNode, useEffect, useState } from 'react';
import type { KioskLook } from '../../contract/kiosk.ts';
import { isNobodys, type KioskSession } from '../../contract/session.ts';
import { useBridge } from './bridge-context.ts';
import { Consent } from './consent/consent.tsx';
import { useLookOnDocument } from './dress/look.ts';
import { EaseContext, useEaseOfVisitor } from './ease/ease.ts';
import { EasePanel } from './ease/ease-panel.tsx';
import { usePanel } from './ease/panel.ts';
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
import { useScreen } from './parts/stray-touch.ts';
import { Asking } from './questions/asking.tsx';
import { CoverContext } from './scan/cover.ts';
import { Scan } from './scan/scan.tsx';
import { DemoMark } from './shell/demo-mark.tsx';
import { Shell } from './shell/shell.tsx';
import { StillThere } from './shell/still-there.tsx';
import { useTones } from './shell/tones.ts';
import { useLife } from './shell/use-life.ts';
import { useSlowFinger } from './shell/use-slow-finger.ts';
import { useWayOut } from './shell/use-way-out.ts';
import { leavingSaid } from './words/leaving-words.ts';
import { LanguageContext } from './words/words.ts';

interface Leaving {
  readonly now: boolean;
  readonly begin: () => void;
}

/** Whoever is shown another text begins with it anew: what was ticked belonged to the one before. */
const readOf = ({ attempt }: { readonly attempt: string }, { form }: KioskLook) =>
  `${attempt} ${form.consent?.version}`;

/** Whoever goes after all has another screen in front of them. */
const greetingOf = ({ attempt, left }: Extract<KioskSession, { step: 'greeting' }>) =>
  `greeting ${attempt} ${left}`;

/** What stands at other places than before has another name; codes come and go in theirs. */
function nameOf(session: KioskSession, look: KioskLook): string {
  if (session.step === 'consent') return `consent ${readOf(session, look)}`;
  if (session.step === 'opening' || session.step === 'waiting' || session.step === 'expired') return 'scan';
  if (session.step === 'greeting') return greetingOf(session);
  return 'attempt' in session ? `${session.step} ${session.attempt}` : session.step;
}

/** The key of a screen throws away whatever the last visitor's remembered. */
function screenOf({ session, look }: Known, leaving: Leaving): ReactNode {
  const toLeave = leavingSaid(session, { ...look, leaving: leaving.now }, look.language);
  switch (session.step) {
    case 'attract':
      if (look.reach.state === 'ill') return <Away what={look.reach.what} leaving={toLeave} />;
      return <Attract look={look} onLeave={leaving.begin} />;
    case 'closed':
      return <Closed reason={session.reason} leaving={toLeave} />;
    case 'resting':
      return <Resting opensAt={session.opensAt} leaving={toLeave} />;
    case 'consent':
      return (
        look.form.consent && (
          <Consent key={readOf(session, look)} consent={look.form.consent} leaving={leaving.now} />
        )
      );
    // One screen for three steps and every way, so that nothing moves while codes come, go and come again.
    case 'opening':
    case 'waiting':
    case 'expired':
      return <Scan session={session} look={look} leaving={leaving.now} />;
    case 'exchanging':
      return <Exchanging leaving={leaving.now} />;
    case 'asking':
      return <Asking key={session.attempt} session={session} form={look.form} />;
    case 'greeting':
      return <Greeting key={greetingOf(session)} session={session} />;
    case 'refused':
      return <Refused leaving={leaving.now} />;
    case 'trouble':
      return <Trouble session={session} ways={look.ways} leaving={leaving.now} toLeave={toLeave} />;
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
  const between = isNobodys(session);
  const [ease, changeEase] = useEaseOfVisitor(between);
  const [panel, setPanel] = usePanel(between, ease.longer);
  const leaving = useLeaving(between);
  const [left, stay] = useLife(session, ease.longer);
  useTones(session, look.sounds);
  useWayOut(session.step);
  useSlowFinger(session);
  const open = panel === 'demo' && look.demo === null ? null : panel;
  useScreen(`${nameOf(session, look)} ${open}`);
  return (
    <EaseContext value={ease}>
      <CoverContext value={open !== null}>
        <Shell
          session={session}
          look={look}
          leaving={leaving.now}
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
