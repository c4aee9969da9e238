/** Which origins this kiosk's ways need, when they may be asked, and who hears whether WeChat can be reached. */
import { randomInt } from 'node:crypto';
import { net } from 'electron';
import type { Way } from '../../contract/channel.ts';
import type { Reach } from '../../contract/reach.ts';
import type { KioskSession } from '../../contract/session.ts';
import type { Settings } from '../../contract/settings.ts';
import { askAsExchange, askAsPage } from './probe.ts';
import { verdictOf } from './verdict.ts';
import { isOfTheWay, type ReachWatch, watchReach } from './watch-reach.ts';

export interface KioskReachDeps {
  readonly settings: () => Settings | null;
  readonly ways: () => readonly Way[];
  readonly session: () => {
    current(): KioskSession;
    start(): void;
    cancel(): void;
  };
  readonly changed: (reach: Reach) => void;
  readonly note: (fact: string, facts: Record<string, string>) => void;
}

export interface KioskReach extends Omit<ReachWatch, 'close'> {
  /** The QR stands without a touch: staff want it, and it would not be dead. */
  startsByItself(): boolean;
  close(): void;
}

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const isHere = (origin: string) => URL.canParse(origin) && loopback.test(new URL(origin).hostname);

/** Nobody can agree to a QR that is on the screen already. */
const wantsQr = (settings: Settings | null) => settings?.start === 'scan' && !settings.form.consent;

/** A QR that nobody asked for and nobody has scanned, or the news that there is none. */
const isUnasked = (session: KioskSession) =>
  session.step === 'opening' ||
  session.step === 'expired' ||
  (session.step === 'trouble' && isOfTheWay(session.code)) ||
  (session.step === 'waiting' && session.phone === 'away');

export function createReach(deps: KioskReachDeps): KioskReach {
  const { settings, ways, session, changed, note } = deps;

  function origins() {
    const { openOrigin, apiOrigin } = settings() ?? {};
    const opensPage = ways().some((way) => way === 'website' || way === 'browser');
    const page = opensPage && openOrigin && openOrigin !== apiOrigin ? openOrigin : null;
    return { page, api: apiOrigin ?? null };
  }

  const watch = watchReach({
    async probe(patience) {
      const { page, api } = origins();
      const asked = await Promise.all([
        ...(page ? [askAsPage(page, patience)] : []),
        ...(api ? [askAsExchange(api, patience)] : []),
      ]);
      return verdictOf(asked);
    },
    online() {
      const { page, api } = origins();
      // A demo's WeChat is in this very process.
      return net.isOnline() || [page, api].every((origin) => origin === null || isHere(origin));
    },
    mayLook() {
      if (ways().length === 0) return false;
      const at = session().current();
      return at.step === 'attract' || (wantsQr(settings()) && isUnasked(at));
    },
    changed(reach) {
      note(reach.state, reach.state === 'ill' ? { what: reach.what } : {});
      changed(reach);
      if (!wantsQr(settings())) return;
      const at = session().current();
      if (reach.state === 'well' && at.step === 'attract') session().start();
      // A dead code gives way to the screen that says so.
      if (reach.state === 'ill' && isUnasked(at)) session().cancel();
    },
    now: Date.now,
    monotonic: () => performance.now(),
    random: () => randomInt(1_000) / 1_000,
  });

  return {
    ...watch,
    startsByItself: () => wantsQr(settings()) && watch.current().state === 'well',
  };
}
