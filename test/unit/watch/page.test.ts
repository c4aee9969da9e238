import { describe, expect, test } from 'vitest';
import { limits } from '../../../main/watch/limits.ts';
import { newPage, type Page, type PageEffect, type PageEvent, reducePage } from '../../../main/watch/page.ts';

const minute = 60_000;

/** A page and its clock: a second passes with each tick. */
function watching() {
  let page: Page = newPage(limits);
  let now = 1_000_000;
  const send = (event: PageEvent): readonly PageEffect[] => {
    const [after, todo] = reducePage(page, event, limits);
    page = after;
    return todo;
  };
  const tick = () => {
    now += 1_000;
    return send({ type: 'tick', now });
  };
  const answer = (drawn = true, loaded = true) => send({ type: 'pong', drawn, loaded, now });
  const shownBy = (todo: readonly PageEffect[]) =>
    todo.flatMap((effect) => (effect.do === 'show' ? [effect.page] : []));
  return {
    page: () => page,
    tick,
    answer,
    /** So many seconds, every ping answered; gives what was shown meanwhile. */
    live(seconds: number) {
      const shown: string[] = [];
      for (let i = 0; i < seconds; i++) {
        shown.push(...shownBy(tick()));
        answer();
      }
      return shown;
    },
    /** So many seconds without an answer. */
    hang(seconds: number) {
      const done: string[] = [];
      for (let i = 0; i < seconds; i++) done.push(...tick().map((effect) => effect.do));
      return done;
    },
    gone: () => shownBy(send({ type: 'gone', now })),
    uniform: () => shownBy(send({ type: 'uniform', now })),
    renew: () => shownBy(send({ type: 'renew' })),
    opened: () => shownBy(send({ type: 'opened' })),
    shownBy,
  };
}

describe('a page that answers', () => {
  test('is left alone for as long as it likes', () => {
    const kiosk = watching();
    expect(kiosk.live(3_600)).toEqual([]);
    expect(kiosk.page()).toMatchObject({ shows: 'own', alive: true });
  });

  test('may be slow now and then', () => {
    const kiosk = watching();
    kiosk.live(5);
    expect(kiosk.hang(limits.silent)).not.toContain('kill');
    expect(kiosk.live(5)).toEqual([]);
  });

  test('is replaced without being blamed when it grew', () => {
    const kiosk = watching();
    kiosk.live(5);
    for (let i = 0; i < 20; i++) {
      kiosk.renew();
      expect(kiosk.gone()).toEqual(['own']);
      kiosk.live(5);
    }
    expect(kiosk.page().faults).toEqual([]);
  });
});

describe('a machine that labours', () => {
  test('answers many pings at once, which is no proof that its page stays white', () => {
    const kiosk = watching();
    for (let i = 0; i < 10; i++) kiosk.tick();
    expect(Array.from({ length: 10 }, () => kiosk.shownBy(kiosk.answer(false)))).toEqual(Array(10).fill([]));
    kiosk.tick();
    expect(kiosk.shownBy(kiosk.answer())).toEqual([]);
    for (let i = 0; i < 5; i++) kiosk.tick();
    expect(Array.from({ length: 5 }, () => kiosk.shownBy(kiosk.answer(false)))).toEqual(Array(5).fill([]));
    expect(kiosk.live(60)).toEqual([]);
  });

  test('answers for the page that was replaced, which says nothing of the new one', () => {
    const kiosk = watching();
    const shown: string[] = [];
    for (let i = 0; i < 3; i++) {
      kiosk.tick();
      shown.push(...kiosk.shownBy(kiosk.answer(false)));
    }
    for (let i = 0; i < 10; i++) shown.push(...kiosk.shownBy(kiosk.answer(false)));
    expect(shown).toEqual(['own']);
    expect(kiosk.live(60)).toEqual([]);
  });
});

describe('a fault', () => {
  test('a crashed page is shown again at once', () => {
    const kiosk = watching();
    kiosk.live(5);
    expect(kiosk.gone()).toEqual(['own']);
  });

  test('a page that hangs is killed within 9 seconds, and its end brings it back', () => {
    const kiosk = watching();
    kiosk.live(60);
    expect(kiosk.hang(9)).toContain('kill');
    expect(kiosk.gone()).toEqual(['own']);
  });

  test('a page that draws nothing any more is replaced within 4 seconds', () => {
    const kiosk = watching();
    kiosk.live(60);
    const shown: string[] = [];
    for (let i = 0; i < 4; i++) {
      kiosk.tick();
      shown.push(...kiosk.shownBy(kiosk.answer(false)));
    }
    expect(shown).toEqual(['own']);
  });

  test('a page that never draws anything is replaced, but not while it may still be loading', () => {
    const kiosk = watching();
    const shown: string[] = [];
    for (let i = 0; i < limits.undrawnAtFirst - 1; i++) {
      shown.push(...kiosk.shownBy(kiosk.tick()));
      kiosk.answer(false, false);
    }
    expect(shown).toEqual([]);
    kiosk.tick();
    expect(kiosk.shownBy(kiosk.answer(false, false))).toEqual(['own']);
  });

  test('a page that is loaded and draws nothing is replaced within 3 seconds, however long the loading took', () => {
    for (const loading of [0, 1, 6]) {
      const kiosk = watching();
      for (let i = 0; i < loading; i++) {
        kiosk.tick();
        kiosk.answer(false, false);
      }
      const shown: string[][] = [];
      for (let i = 0; i < 3; i++) {
        kiosk.tick();
        shown.push(kiosk.shownBy(kiosk.answer(false)));
      }
      expect(shown, `after ${loading} s of loading`).toEqual([[], [], ['own']]);
    }
  });

  test('a living page of one colour is replaced', () => {
    const kiosk = watching();
    kiosk.live(5);
    expect(kiosk.uniform()).toEqual(['own']);
  });
});

describe('a storm of faults', () => {
  const stormed = () => {
    const kiosk = watching();
    kiosk.live(5);
    const shown = [1, 2, 3, 4].flatMap(() => {
      const now = kiosk.gone();
      kiosk.live(3);
      return now;
    });
    return { kiosk, shown };
  };

  test('three reloads in five minutes, then the safe page', () => {
    expect(stormed().shown).toEqual(['own', 'own', 'own', 'safe']);
  });

  test('the kiosk page is tried again after 30 seconds, and after a minute when that fails', () => {
    const { kiosk } = stormed();
    expect(kiosk.live(26)).toEqual([]);
    expect(kiosk.live(2)).toEqual(['own']);
    expect(kiosk.gone()).toEqual(['safe']);
    expect(kiosk.live(59)).toEqual([]);
    expect(kiosk.live(2)).toEqual(['own']);
  });

  test('the wait never exceeds five minutes', () => {
    const { kiosk } = stormed();
    for (let i = 0; i < 10; i++) {
      expect(kiosk.live(limits.longestPause / 1_000 + 1)).toContain('own');
      expect(kiosk.gone()).toEqual(['safe']);
    }
  });

  test('a page that then lives for five minutes is trusted again', () => {
    const { kiosk } = stormed();
    kiosk.live(30 + (5 * minute) / 1_000);
    expect(kiosk.page()).toMatchObject({ shows: 'own', onTrial: false, pause: limits.pause });
    expect(kiosk.gone()).toEqual(['own']);
  });

  test('a safe page that dies itself comes back without a storm, and does not put off the next try', () => {
    const { kiosk } = stormed();
    const shown: string[] = [];
    for (let second = 0; second < 35; second++) {
      const now = kiosk.shownBy(kiosk.tick());
      shown.push(...now);
      if (kiosk.page().shows === 'safe' && kiosk.page().againAt === null) shown.push(...kiosk.gone());
    }
    expect(shown.filter((page) => page === 'safe').length).toBeLessThanOrEqual(7);
    expect(shown).toContain('own');
  });

  test('faults that are five minutes apart are no storm', () => {
    const kiosk = watching();
    kiosk.live(5);
    for (let i = 0; i < 20; i++) {
      expect(kiosk.gone()).toEqual(['own']);
      kiosk.live((5 * minute) / 1_000 / 3 + 1);
    }
  });
});
