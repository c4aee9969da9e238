/** What staff do, written down; whatever the store does meanwhile, no entry is lost without a word. */
import type { Actor } from '../../contract/actor.ts';
import type { NewAudit } from '../../contract/audit.ts';
import { asFailure } from '../../contract/failure.ts';
import type { Settings } from '../../contract/settings.ts';
import type { UnlockedBy } from '../../contract/staff.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import type { Trace } from '../store/words.ts';

export interface Audit {
  /** Written as soon as the store can; in order. By whoever is at the console now, unless it is said who. */
  note(entry: Partial<NewAudit> & Pick<NewAudit, 'action'>, by?: UnlockedBy | 'app'): void;
  /** Before what must not be done without it: written at once, or thrown why not (`store.*`). */
  write(entry: Partial<NewAudit> & Pick<NewAudit, 'action'>, by: UnlockedBy): Promise<void>;
  /** For a call of the store that writes its entry in its own commit. */
  trace(entry: Partial<NewAudit> & Pick<NewAudit, 'action'>): Trace;
  /** Whoever is at the console now. */
  actor(): Actor;
  /** Gives what still waits its last chance. */
  close(): Promise<void>;
}

export interface AuditDeps {
  readonly store: () => Promise<Pick<Store, 'audit'>>;
  readonly who: () => UnlockedBy | null;
  readonly settings: () => Pick<Settings, 'kioskName'> | null;
  /** What could not be written down is at least said there. */
  readonly log: Pick<Log, 'warn'>;
  readonly now?: () => number;
  /** Milliseconds until the store is asked again. */
  readonly patience?: number;
}

/** A store that is away for a day of much work. */
const mostWaiting = 2_000;

export function createAudit({
  store,
  who,
  settings,
  log,
  now = Date.now,
  patience = 5_000,
}: AuditDeps): Audit {
  const waiting: Trace[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let working: Promise<void> | null = null;

  const kiosk = () => settings()?.kioskName ?? '';
  const warn = (fact: string, facts: Record<string, string | number>) => log.warn('audit', fact, facts);
  const actorOf = (by: UnlockedBy | 'app' | null): Actor =>
    by === null || by === 'app'
      ? { who: '', role: 'app', kiosk: kiosk() }
      : { who: by.name, role: by.role, kiosk: kiosk() };
  const whole = (entry: Partial<NewAudit> & Pick<NewAudit, 'action'>): NewAudit => ({
    person: null,
    about: null,
    changes: [],
    receipt: null,
    ...entry,
  });

  async function work(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      try {
        await (await store()).audit.add(next.entry, next.actor, next.at);
      } catch (thrown) {
        const { code } = asFailure(thrown);
        // The store will be there again; an entry it cannot take would hold up all others for ever.
        if (code.startsWith('store.')) return later(code);
        warn('not-written', { action: next.entry.action, code });
      }
      waiting.shift();
    }
  }

  function later(code: string): void {
    warn('waiting', { entries: waiting.length, code });
    if (!closed) timer = setTimeout(go, patience);
  }

  function go(): void {
    clearTimeout(timer);
    timer = undefined;
    working ??= work().finally(() => {
      working = null;
      // Somebody did something while this was coming to its end.
      if (waiting.length > 0 && timer === undefined && !closed) go();
    });
  }

  return {
    note(entry, by) {
      const actor = actorOf(by ?? who());
      if (closed || waiting.length === mostWaiting) {
        warn('not-written', { action: entry.action, by: actor.who, code: closed ? 'closed' : 'too-many' });
        return;
      }
      waiting.push({ entry: whole(entry), actor, at: now() });
      if (timer === undefined && !closed) go();
    },
    async write(entry, by) {
      const at = now();
      await (await store()).audit.add(whole(entry), actorOf(by), at);
    },
    trace: (entry) => ({ entry: whole(entry), actor: actorOf(who()), at: now() }),
    actor: () => actorOf(who()),
    async close() {
      closed = true;
      clearTimeout(timer);
      await working;
      await work();
      for (const { entry, actor } of waiting)
        warn('not-written', { action: entry.action, by: actor.who, code: 'closed' });
    },
  };
}
