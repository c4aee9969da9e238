/**
 * Staff show who they are with WeChat: a scan at the console, apart from the kiosk's own session. Nobody is recorded
 * and no visit begins; the code leads to a person we know, and the person to a member of staff, or to nothing.
 */
import { randomUUID } from 'node:crypto';
import type { NewAudit } from '../../contract/audit.ts';
import type { Way } from '../../contract/channel.ts';
import type { DeskScan } from '../../contract/desk.ts';
import { asFailure, Failure, failures, type PlainFailure } from '../../contract/failure.ts';
import type { Frame } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';
import type { Settings } from '../../contract/settings.ts';
import type { OneWay } from '../scan/scan.ts';
import { secondsOf, type Tries } from './tries.ts';

/** The ways a console can offer: a page laid over it, or a QR that it draws. */
export type DeskWay = Extract<Way, 'website' | 'officialAccount'>;

interface Known {
  readonly person: string;
  readonly identity: string;
}

export interface DeskScanDeps {
  readonly settings: () => Settings | null;
  readonly ways: Readonly<Record<DeskWay, OneWay>>;
  readonly place: (frame: Frame) => void;
  readonly language: () => Language;
  /** Checks a caught address; throws a Failure. */
  readonly accept: (address: string, attempt: string) => { readonly code: string };
  /** Who is behind a code, as the store knows them; null for strangers. */
  readonly whoIs: (way: DeskWay, code: string) => Promise<Known | null>;
  /** The member of staff to whom this identity was linked, or null. */
  readonly memberOf: (identity: string) => string | null;
  /** Of scans that let nobody in. */
  readonly tries: Tries;
  /** Lets the member in, which ends their count. Throws `staff.not-here`. */
  readonly admit: (name: string) => void;
  readonly changed: () => void;
  readonly audit: (entry: Partial<NewAudit> & Pick<NewAudit, 'action'>, by: 'app') => void;
}

/** What a phone is told that brought a code for the console. */
export type DeskOutcome =
  | { readonly ended: 'unlocked' }
  | { readonly ended: 'failed'; readonly failure: PlainFailure };

export interface DeskScanRoom {
  now(): DeskScan;
  /**
   * Throws `setup.incomplete` where no channel can be used, `staff.scan-wait` (detail: `seconds`) after too many scans
   * by strangers, or why its code cannot be shown.
   */
  start(): void;
  cancel(): void;
  /** Where WeChat's page may lie on the console. */
  place(frame: Frame): void;
  /** Is this attempt the console's? */
  owns(attempt: string): boolean;
  /** A phone has opened the code. */
  scanned(attempt: string): void;
  declined(attempt: string): void;
  bring(attempt: string, code: string): Promise<DeskOutcome>;
  close(): void;
}

/** A code that nobody scans leaves the screen, and so does one whose phone then does nothing, ms. */
const patience = 120_000;

/** Was it the phone that brought something wrong? */
const isStrangers = ({ code }: PlainFailure): boolean =>
  code === 'staff.not-linked' || code === 'staff.not-here' || failures[code].whose === 'visitor';

/** The console's pictures are found by this, and by nobody at the kiosk. */
export const deskMark = 'desk-';

export function createDeskScan(deps: DeskScanDeps): DeskScanRoom {
  let attempt: string | null = null;
  let opened: OneWay | null = null;
  let step: DeskScan['step'] = 'ready';
  let picture: string | null = null;
  let failure: PlainFailure | null = null;
  let timer: NodeJS.Timeout | undefined;

  function way(): DeskWay | null {
    const { website, officialAccount, listener } = deps.settings() ?? {};
    if (website) return 'website';
    // SECURITY: `snsapi_base` asks nobody; whoever opens a forwarded code would let a stranger in without a word.
    const asks = officialAccount?.scope === 'snsapi_userinfo';
    return asks && listener?.on ? 'officialAccount' : null;
  }

  function become(next: DeskScan['step'], why: PlainFailure | null = null): void {
    clearTimeout(timer);
    // Whoever has agreed has done their part: what WeChat is asked ends by itself.
    if (attempt !== null && next !== 'checking') timer = setTimeout(cancel, patience);
    step = next;
    failure = why;
    deps.changed();
  }

  /** The code is of no more use; what is being asked of WeChat meanwhile goes on, and finds nobody waiting. */
  function put(): void {
    clearTimeout(timer);
    opened?.close();
    opened = null;
    attempt = null;
    picture = null;
  }

  function cancel(): void {
    if (attempt === null && step === 'ready') return;
    put();
    become('ready');
  }

  function fail(mine: string, why: PlainFailure): void {
    if (attempt !== mine) return;
    put();
    become('failed', why);
  }

  function throwIfTooSoon(): void {
    const left = deps.tries.waiting();
    if (left > 0) throw new Failure('staff.scan-wait', { seconds: secondsOf(left) });
  }

  /** SECURITY: a stranger's phone costs a wait as a wrong PIN does; what fails for want of a network does not. */
  function refused(why: PlainFailure, person: string | null): PlainFailure {
    const wait = isStrangers(why) ? deps.tries.failed() : 0;
    const changes = [
      { field: 'by', was: null, became: 'weChat' },
      { field: 'code', was: null, became: why.code },
      { field: 'wrongTries', was: null, became: String(deps.tries.wrong()) },
    ];
    deps.audit({ action: 'staff.refused', person, changes }, 'app');
    return wait > 0 ? { code: 'staff.scan-wait', detail: { seconds: secondsOf(wait) } } : why;
  }

  /** The first code of an attempt counts; from then on nobody else brings one. */
  async function identify(mine: string, by: DeskWay, code: string): Promise<DeskOutcome> {
    if (attempt !== mine || step === 'checking') throw new Failure('callback.taken');
    opened?.close();
    opened = null;
    become('checking');
    let person: string | null = null;
    try {
      throwIfTooSoon();
      const known = await deps.whoIs(by, code);
      person = known?.person ?? null;
      const name = known && deps.memberOf(known.identity);
      if (attempt !== mine) throw new Failure('callback.expired-state');
      if (name === null) throw new Failure('staff.not-linked');
      deps.admit(name);
      put();
      become('ready');
      return { ended: 'unlocked' };
    } catch (thrown) {
      const { code, detail } = asFailure(thrown);
      const why = code === 'staff.scan-wait' ? { code, detail } : refused({ code, detail }, person);
      fail(mine, why);
      return { ended: 'failed', failure: why };
    }
  }

  function open(mine: string, by: DeskWay): void {
    const still = (act: () => void) => () => {
      if (attempt === mine && step !== 'checking') act();
    };
    opened = deps.ways[by];
    opened.open(mine, deps.language(), {
      shown(address) {
        if (attempt !== mine) return;
        picture = address;
        become('waiting');
      },
      scanned: still(() => become('confirming')),
      cancelled: still(() => become('waiting')),
      renewed: still(() => become('waiting')),
      failed: (why) => fail(mine, why),
      caught(address) {
        try {
          void identify(mine, by, deps.accept(address, mine).code).catch(() => undefined);
        } catch (thrown) {
          fail(mine, asFailure(thrown).plain());
        }
      },
      refused: () => undefined,
    });
  }

  return {
    now: () => ({ step: step === 'ready' && way() === null ? 'off' : step, picture, failure }),
    start() {
      const by = way();
      if (by === null) throw new Failure('setup.incomplete', { field: 'channels' });
      put();
      const mine = deskMark + randomUUID();
      attempt = mine;
      try {
        throwIfTooSoon();
        become('opening');
        open(mine, by);
      } catch (thrown) {
        fail(mine, asFailure(thrown).plain());
        throw thrown;
      }
    },
    cancel,
    place: deps.place,
    owns: (asked) => asked.startsWith(deskMark),
    scanned(asked) {
      if (asked === attempt && step === 'waiting') become('confirming');
    },
    declined: (asked) => fail(asked, { code: 'callback.declined', detail: {} }),
    async bring(asked, code) {
      if (asked !== attempt) throw new Failure('callback.expired-state');
      return identify(asked, 'officialAccount', code);
    },
    close: put,
  };
}
