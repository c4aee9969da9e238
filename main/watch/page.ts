/**
 * Every decision about a watched page, pure: (page, event) → (page, what to do). `now` is ms of a clock that never
 * jumps; a `tick` comes once a second and asks the page for a sign of life.
 */
import type { Limits } from './limits.ts';

/** The page itself, or the static one that stands in for it. */
export type Shown = 'own' | 'safe';

export interface Page {
  readonly shows: Shown;
  /** False from the moment it is asked for until it first answers with something drawn. */
  readonly alive: boolean;
  readonly aliveSince: number;
  /** It has answered at all, with whatever: from then on silence means that it hangs. */
  readonly answered: boolean;
  /** Pings in a row that were not answered. */
  readonly silent: number;
  /** Answers in a row, each after a tick of its own, that say "nothing drawn"; counted anew once everything has been loaded. */
  readonly undrawn: number;
  readonly loaded: boolean;
  /** When it was replaced because of a fault, as far as that still counts. */
  readonly faults: readonly number[];
  /** It stood as the safe page before: one more fault brings that back at once. */
  readonly onTrial: boolean;
  /** How long the safe page stands the next time. */
  readonly pause: number;
  /** Its process is being ended on purpose: that end is no fault. */
  readonly renewing: boolean;
  /** When the page itself is tried again, while the safe page stands. */
  readonly retryAt: number | null;
  /** When the safe page is shown again, while it is gone itself. */
  readonly againAt: number | null;
}

export type Fault = 'gone' | 'hung' | 'blank' | 'uniform';

export type PageEvent =
  | { readonly type: 'tick'; readonly now: number }
  | { readonly type: 'pong'; readonly drawn: boolean; readonly loaded: boolean; readonly now: number }
  /** Its window was opened anew, and shows the page itself. */
  | { readonly type: 'opened' }
  /** Its process is gone, or one colour is all that a picture of it shows. */
  | { readonly type: 'gone' | 'uniform'; readonly now: number }
  /** Not a fault: a fresh page in a fresh process, because the old one grew. */
  | { readonly type: 'renew' };

export type PageEffect =
  | { readonly do: 'ping' }
  /** `hard`: it did not end the first time. */
  | { readonly do: 'kill'; readonly hard: boolean }
  | { readonly do: 'show'; readonly page: Shown }
  | { readonly do: 'note'; readonly fault: Fault; readonly by: Shown | 'kill' };

type Next = readonly [Page, readonly PageEffect[]];

export const newPage = (limits: Limits): Page => ({
  shows: 'own',
  alive: false,
  aliveSince: 0,
  answered: false,
  silent: 0,
  undrawn: 0,
  loaded: false,
  faults: [],
  onTrial: false,
  pause: limits.pause,
  renewing: false,
  retryAt: null,
  againAt: null,
});

const shown = (page: Page, shows: Shown): Page => ({
  ...page,
  shows,
  alive: false,
  answered: false,
  silent: 0,
  undrawn: 0,
  loaded: false,
  renewing: false,
  againAt: null,
});

function replace(page: Page, fault: Fault, now: number, limits: Limits): Next {
  const faults = page.faults.filter((at) => now - at < limits.window);
  if (page.shows === 'safe') {
    // Not at once: what kills even this page must not turn into a storm.
    const later = { ...shown(page, 'safe'), againAt: now + limits.safeAgain };
    return [later, [{ do: 'note', fault, by: 'safe' }]];
  }
  if (!page.onTrial && faults.length < limits.reloads) {
    const fresh = { ...shown(page, 'own'), faults: [...faults, now] };
    return [
      fresh,
      [
        { do: 'note', fault, by: 'own' },
        { do: 'show', page: 'own' },
      ],
    ];
  }
  const safe: Page = {
    ...shown(page, 'safe'),
    faults,
    onTrial: true,
    pause: Math.min(page.pause * 2, limits.longestPause),
    retryAt: now + page.pause,
  };
  return [
    safe,
    [
      { do: 'note', fault, by: 'safe' },
      { do: 'show', page: 'safe' },
    ],
  ];
}

function tick(page: Page, now: number, limits: Limits): Next {
  if (page.retryAt !== null && now >= page.retryAt)
    return [{ ...shown(page, 'own'), retryAt: null }, [{ do: 'show', page: 'own' }]];
  if (page.againAt !== null)
    return now >= page.againAt ? [shown(page, 'safe'), [{ do: 'show', page: 'safe' }]] : [page, []];
  const forgiven = page.alive && page.shows === 'own' && now - page.aliveSince >= limits.window;
  const older: Page = {
    ...page,
    silent: page.silent + 1,
    ...(forgiven && { onTrial: false, pause: limits.pause }),
  };
  const enough = older.answered ? limits.silent : limits.loading;
  if (older.silent > enough)
    // Its end is told as `gone`, which is what replaces it.
    return [
      older,
      [
        { do: 'note', fault: 'hung', by: 'kill' },
        { do: 'kill', hard: older.silent > enough + 1 },
      ],
    ];
  return [older, [{ do: 'ping' }]];
}

type Pong = Extract<PageEvent, { type: 'pong' }>;

function pong(page: Page, { drawn, loaded, now }: Pong, limits: Limits): Next {
  if (drawn) {
    const aliveSince = page.alive ? page.aliveSince : now;
    return [{ ...page, answered: true, silent: 0, undrawn: 0, loaded, alive: true, aliveSince }, []];
  }
  // A machine that labours answers all pings of a while at once: they say the same, once.
  const asked = page.silent > 0 ? 1 : 0;
  const undrawn = (loaded === page.loaded ? page.undrawn : 0) + asked;
  const heard = { ...page, answered: true, silent: 0, undrawn, loaded };
  const atFirst = loaded ? limits.undrawnOnceLoaded : limits.undrawnAtFirst;
  return undrawn >= (heard.alive ? limits.undrawn : atFirst)
    ? replace(heard, 'blank', now, limits)
    : [heard, []];
}

export function reducePage(page: Page, event: PageEvent, limits: Limits): Next {
  switch (event.type) {
    case 'tick':
      return tick(page, event.now, limits);
    case 'pong':
      return pong(page, event, limits);
    case 'opened':
      return [{ ...shown(page, 'own'), retryAt: null }, []];
    case 'gone':
      if (page.renewing) return [shown(page, 'own'), [{ do: 'show', page: 'own' }]];
      return replace(page, 'gone', event.now, limits);
    case 'uniform':
      return page.shows === 'own' && page.alive ? replace(page, 'uniform', event.now, limits) : [page, []];
    case 'renew':
      // Loaded anew in the same process, a page gets none of its memory back.
      return page.shows === 'own' && page.alive
        ? [{ ...page, renewing: true }, [{ do: 'kill', hard: false }]]
        : [page, []];
    default:
      return event satisfies never;
  }
}
