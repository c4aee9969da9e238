/** The code and how to use it: one layout for every way, from opening to expiry, in which only the insides change. */
import type { KioskLook } from '../../../contract/kiosk.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { useFirstFocus } from '../parts/first-focus.ts';
import { PhoneIcon } from '../parts/icons.tsx';
import { WaySwitch } from '../parts/way-switch.tsx';
import { type KioskWords, useWords } from '../words/words.ts';
import { CodeCard } from './code-card.tsx';
import css from './scan.module.css';
import { ScanSteps } from './scan-steps.tsx';

export type ScanSession = Extract<KioskSession, { step: 'opening' | 'waiting' | 'expired' }>;

interface ScanProps {
  readonly session: ScanSession;
  /** The visitor said first that this scan is for leaving. */
  readonly leaving: boolean;
  readonly look: KioskLook;
}

interface Head {
  readonly title: string;
  readonly note: string;
}

function headOf(session: ScanSession, leaving: boolean, words: KioskWords): Head {
  const way = { ...words.ways[session.way], ...(leaving && words.visit.leave) };
  if (session.step !== 'waiting') return { title: way.title, note: way[session.step] };
  if (session.phone === 'scanned') return { title: words.scanned, note: way.scanned.todo };
  const cancelled = leaving ? words.visit.leave.cancelled : words.cancelled;
  return { title: way.title, note: session.phone === 'cancelled' ? cancelled : way.note };
}

export function Scan({ session, leaving, look: { ways, demo } }: ScanProps) {
  const bridge = useBridge();
  const words = useWords();
  const head = useFirstFocus<HTMLHeadingElement>();
  const { title, note } = headOf(session, leaving, words);
  const phone = session.step === 'waiting' ? session.phone : 'away';
  const choice = ways.length > 1;
  return (
    <section className={css['scan']} data-choice={choice}>
      <div className={css['head']} data-phone={phone} data-expired={session.step === 'expired'}>
        <h1 ref={head} tabIndex={-1} className={css['title']}>
          {title}
        </h1>
        <p className={css['note']}>{note}</p>
      </div>
      {choice && (
        <div className={css['switch']}>
          <WaySwitch ways={ways} now={session.way} label={words.chooseWay} />
        </div>
      )}
      <CodeCard session={session} />
      <div className={css['how']}>
        <ScanSteps way={session.way} scanned={phone === 'scanned'} />
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
