/** Runs the watch over one window's page: pings it, hears it, looks at it, and shows another one when it must. */
import { app, type BrowserWindow, type WebContents } from 'electron';
import * as v from 'valibot';
import { type Pong, pulse } from '../../contract/pulse.ts';
import type { Limits } from './limits.ts';
import { createLooks } from './looks.ts';
import { newPage, type PageEffect, type PageEvent, reducePage, type Shown } from './page.ts';
import { isUniform } from './picture.ts';

const PongSchema: v.GenericSchema<Pong> = v.strictObject({ drawn: v.boolean(), loaded: v.boolean() });

/** A window, and what stands in it. */
export interface Standing {
  readonly window: () => BrowserWindow | null;
  readonly address: Readonly<Record<Shown, string>>;
}

export interface PageWatchDeps extends Standing {
  /** For the log. */
  readonly name: string;
  readonly limits: Limits;
  /** A picture of it disturbs nobody now; never of a page that may well be of one colour. */
  readonly mayLook: () => boolean;
  /** The page is about to be replaced: nothing may stay laid over it, and its visitor starts again. */
  readonly replacing: (shows: Shown) => void;
  /** It is to be seen, and its picture did not come. */
  readonly lost: () => void;
  readonly note: (fact: string, facts: Record<string, string>) => void;
}

export interface PageWatch {
  shows(): Shown;
  /** Milliseconds since 1970 UTC. */
  heardAt(): number | null;
  replaced(): number;
  /** A fresh page in the place of one that grew. */
  renew(): void;
  close(): void;
}

export function watchPage(deps: PageWatchDeps): PageWatch {
  const { window, address, limits, mayLook, replacing, lost, note, name } = deps;
  let page = newPage(limits);
  let heardAt: number | null = null;
  let replaced = 0;
  let ended = false;
  const looks = createLooks(limits);
  const known = new WeakSet<WebContents>();

  const there = () => {
    const now = window();
    return now && !now.isDestroyed() && !now.webContents.isDestroyed() ? now : null;
  };
  const contents = () => there()?.webContents ?? null;

  function show(shows: Shown): void {
    replacing(shows);
    // An address that cannot be loaded draws nothing, which is then found.
    contents()
      ?.loadURL(address[shows])
      .catch(() => undefined);
  }

  type Do = PageEffect['do'];
  const doing: { readonly [D in Do]: (effect: Extract<PageEffect, { do: D }>) => void } = {
    ping: () => contents()?.send(pulse.ping),
    kill({ hard }) {
      const pid = contents()?.getOSProcessId();
      // Electron's own way takes seconds on a busy machine, and one that is stopped hears nothing of it.
      if (pid && !hard) process.kill(pid, 'SIGKILL');
      else contents()?.forcefullyCrashRenderer();
    },
    show: ({ page: shows }) => show(shows),
    note({ fault, by }) {
      if (by !== 'kill') replaced += 1;
      note('page-replaced', { fault, by, page: name });
    },
  };
  const carryOut = (effect: PageEffect) => (doing[effect.do] as (effect: PageEffect) => void)(effect);

  function send(event: PageEvent): void {
    if (ended) return;
    const [after, todo] = reducePage(page, event, limits);
    page = after;
    for (const effect of todo) carryOut(effect);
  }

  /** A window that was opened anew has contents that nobody listens to yet. */
  function attach(): void {
    const now = contents();
    if (!now || known.has(now)) return;
    known.add(now);
    send({ type: 'opened' });
    now.ipc.on(pulse.pong, (event, said: unknown) => {
      // SECURITY: only the page itself may say that it is well, not a frame in it.
      if (event.senderFrame !== now.mainFrame || !v.is(PongSchema, said)) return;
      if (said.drawn) {
        heardAt = Date.now();
        looks.heard();
      }
      send({ type: 'pong', ...said, now: performance.now() });
    });
    // It can answer from here on; a page that hangs at once is known the sooner.
    now.on('dom-ready', () => now.send(pulse.ping));
    now.on('render-process-gone', () => {
      // Not of a window that is being closed.
      if (contents() === now) send({ type: 'gone', now: performance.now() });
    });
  }

  const beat = () => {
    attach();
    // Whoever stops in a debugger is not hung.
    if (contents() && !contents()?.isDevToolsOpened()) send({ type: 'tick', now: performance.now() });
  };

  async function look(): Promise<void> {
    const now = there();
    const next = looks.next(now !== null && mayLook() && page.shows === 'own' && page.alive);
    if (!now || next === null) return;
    if (next === 'lost' && now.isVisible() && !now.isMinimized()) lost();
    const seen = looks.came(await isUniform(now).catch(() => false));
    if (seen === 'uniform') send({ type: 'uniform', now: performance.now() });
    else if (seen === 'again') setTimeout(() => void look(), limits.tick);
  }

  attach();
  // Its first words, and its first fault, come before the next beat.
  const opened = () => setImmediate(attach);
  app.on('browser-window-created', opened);
  const beating = setInterval(beat, limits.tick);
  const looking = setInterval(() => void look(), limits.pictureEvery);
  return {
    shows: () => page.shows,
    heardAt: () => heardAt,
    replaced: () => replaced,
    renew: () => send({ type: 'renew' }),
    close() {
      ended = true;
      app.off('browser-window-created', opened);
      clearInterval(beating);
      clearInterval(looking);
    },
  };
}
