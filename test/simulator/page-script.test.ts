/** The page's own script in a made-up window: how it polls, what it shows, where it goes. No browser, no waiting. */
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { loginScript } from '../../simulator/login/page-script.ts';

interface Polled {
  src: string;
  onload: () => void;
  onerror: () => void;
}

interface Frame {
  /** `none`: not in a frame. `near`: the top window can be read. `far`: it is of another origin. */
  readonly top: 'none' | 'near' | 'far';
}

function openPage(selfRedirect: string, { top }: Frame = { top: 'none' }) {
  const went: string[] = [];
  const waiting: { run: () => void; ms: number }[] = [];
  const polls: Polled[] = [];
  const parts = ['wait cancelled', 'scanned', 'wait', 'cancelled'].map((step) => ({ step, hidden: true }));
  const page = {
    uuid: 'U',
    redirect: 'https://a.example/cb?',
    state: 'S',
    selfRedirect,
    fastLogin: false,
    rest: 2_000,
  };
  const go = (where: string) => (url: string) => void went.push(`${where} ${url}`);
  const reload = () => void went.push('reload');

  const topWindow: Record<string, unknown> = {};
  Object.defineProperty(topWindow, 'location', {
    set: go('top'),
    get: () => {
      if (top === 'far') throw new Error('SecurityError');
      return { host: 'a.example' };
    },
  });
  const listeners: (() => void)[] = [];
  const window: Record<string, unknown> = {
    addEventListener: (_: string, run: () => void) => listeners.push(run),
  };
  window['top'] = top === 'none' ? window : topWindow;
  Object.defineProperty(window, 'location', { set: go('own'), get: () => ({ reload }) });

  const wordOf = (selector: string) => /"(\w+)"/.exec(selector)?.[1] ?? '';
  const document = {
    getElementById: () => ({ textContent: JSON.stringify(page) }),
    querySelectorAll: (selector: string) =>
      parts.filter(({ step }) => step.split(' ').includes(wordOf(selector))),
    createElement: () => ({ remove: () => undefined }),
    head: { append: (element: Polled) => polls.push(element) },
  };
  const setTimeout = (run: () => void, ms: number) => waiting.push({ run, ms });
  runInNewContext(loginScript, {
    window,
    document,
    setTimeout,
    clearTimeout: () => undefined,
    fetch: () => undefined,
  });
  for (const run of listeners) run();

  /** Runs the newest timer that asks, navigates or the like; its wait in ms. The 60 s limit of a poll is left alone. */
  function next(): number {
    const at = waiting.findLastIndex(({ ms }) => ms < 60_000 && ms !== 3_000);
    const [timer] = waiting.splice(at, 1);
    timer?.run();
    return timer?.ms ?? Number.NaN;
  }
  function answer(errcode: number, code = '', detour?: readonly string[]) {
    Object.assign(window, { wx_errcode: errcode, wx_code: code, sim_detour: detour });
    polls.at(-1)?.onload();
  }
  const asked = () => /last=(\d+)/.exec(polls.at(-1)?.src ?? '')?.[1] ?? 'nothing';
  const shown = () => parts.filter(({ hidden }) => !hidden).map(({ step }) => step);
  next();
  return { went, polls, next, answer, asked, shown };
}

describe('it polls as WeChat’s page does', () => {
  test('first without last, with the uuid and a time', () => {
    expect(openPage('true').polls[0]?.src).toMatch(/^\/connect\/l\/qrconnect\?uuid=U&_=\d+$/);
  });

  test('408: again after 2 s', () => {
    const page = openPage('true');
    page.answer(408);
    expect(page.next()).toBe(2_000);
    expect(page.asked()).toBe('nothing');
  });

  test('404: hides the QR, asks again after 100 ms with last=404', () => {
    const page = openPage('true');
    page.answer(404);
    expect(page.shown()).toEqual(['scanned']);
    expect(page.next()).toBe(100);
    expect(page.asked()).toBe('404');
  });

  test('403: shows the QR again, asks again after 2 s with last=403', () => {
    const page = openPage('true');
    page.answer(403);
    expect(page.shown()).toEqual(['wait cancelled', 'cancelled']);
    expect(page.next()).toBe(2_000);
    expect(page.asked()).toBe('403');
  });

  test('408 after a scan: still with last=404', () => {
    const page = openPage('true');
    page.answer(404);
    page.next();
    page.answer(408);
    page.next();
    expect(page.asked()).toBe('404');
  });

  test.each([402, 500])('%i: loads the page anew', (errcode) => {
    const page = openPage('true');
    page.answer(errcode);
    expect(page.went).toEqual(['reload']);
  });

  test('a failed poll: again after 5 s', () => {
    const page = openPage('true');
    page.polls[0]?.onerror();
    expect(page.next()).toBe(5_000);
  });
});

describe('after 405 it goes to redirect_uri', () => {
  const url = 'https://a.example/cb?code=C&state=S';
  test.each([
    ['true', 'none', 'own'],
    ['false', 'none', 'own'],
    ['default', 'none', 'own'],
    ['true', 'far', 'own'],
    ['false', 'near', 'top'],
    ['false', 'far', 'top'],
    ['default', 'near', 'own'],
    ['default', 'far', 'top'],
  ] as const)('self_redirect %s, parent %s: the %s window', (mode, top, where) => {
    const page = openPage(mode, { top });
    page.answer(405, 'C');
    expect(page.went).toEqual([`${where} ${url}`]);
  });
});

test('a detour replaces the address: twice, nowhere, or after a refusal', () => {
  const twice = openPage('true');
  twice.answer(405, 'C', ['https://x/1', 'https://x/2']);
  twice.next();
  twice.next();
  expect(twice.went.sort()).toEqual(['own https://x/1', 'own https://x/2']);
  const nowhere = openPage('true');
  nowhere.answer(405, 'C', []);
  expect(nowhere.went).toEqual([]);
  const refused = openPage('true');
  refused.answer(403, '', ['https://x/?state=S']);
  refused.next();
  expect(refused.went).toEqual(['own https://x/?state=S']);
});
