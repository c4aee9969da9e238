import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FailureCode } from '../../contract/failure.ts';
import type { FaultRule } from '../../simulator/faults/schema.ts';
import { type Lobby, openLobby } from './kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ simulator: { lifetimes: { rest: 50 } } });
});
afterAll(() => lobby.close());
afterEach(async () => {
  lobby.simulator.faults.clear();
  await lobby.done();
});

async function confirmAs(person: string): Promise<void> {
  const uuid = await lobby.showQr();
  const phone = lobby.simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
}

const people = async () => {
  const admin = await lobby.openConsole();
  return admin.evaluate(async () => {
    const answer = await (window.bridge as unknown as import('../../contract/calls.ts').Bridge<'admin'>).ask[
      'people.page'
    ]({ search: '', after: null, limit: 100 });
    return answer.ok ? answer.value.rows.map((row) => row.nickname) : answer.failure.code;
  });
};

describe('a callback that is not right ends in its own words, and WeChat is not asked', () => {
  test.each<[string, FaultRule, FailureCode]>([
    [
      'another state',
      { at: 'redirect', do: { kind: 'state', value: '0'.repeat(32) } },
      'callback.unknown-state',
    ],
    ['no state', { at: 'redirect', do: { kind: 'no-state' } }, 'callback.no-state'],
    ['two states', { at: 'redirect', do: { kind: 'doubled-state' } }, 'callback.doubled'],
    ['two codes', { at: 'redirect', do: { kind: 'doubled-code' } }, 'callback.doubled'],
    ['a code of 10 kB', { at: 'redirect', do: { kind: 'huge-code' } }, 'callback.bad-code'],
  ])('%s', async (_name, fault, code) => {
    const asked = lobby.simulator.requests.count('access_token');
    lobby.simulator.faults.set(fault);
    await confirmAs('wang-wei');
    expect(await lobby.until('trouble')).toMatchObject({ code, canRetry: true });
    expect(lobby.simulator.requests.count('access_token')).toBe(asked);
  });

  test('no code at all means refused', async () => {
    lobby.simulator.faults.set({ at: 'redirect', do: { kind: 'no-code' } });
    await confirmAs('wang-wei');
    await lobby.until('refused');
  });
});

describe('redirects that come twice or never', () => {
  test('twice is once: one exchange, one visit', async () => {
    const asked = lobby.simulator.requests.count('access_token');
    lobby.simulator.faults.set({ at: 'redirect', do: { kind: 'double' } });
    await confirmAs('lin-xiaowen');
    const { visits } = await lobby.until('greeting');
    expect(lobby.simulator.requests.count('access_token')).toBe(asked + 1);
    await lobby.done();
    lobby.simulator.faults.clear();
    expect((await lobby.signIn('lin-xiaowen')).visits).toBe(visits + 1);
  });

  test('to another address: it is not followed, and the visitor can go on', async () => {
    lobby.simulator.faults.set({
      at: 'redirect',
      do: { kind: 'elsewhere', to: 'https://evil.invalid/wechat/callback' },
    });
    await confirmAs('wang-wei');
    await vi.waitFor(() => expect(lobby.log()).toMatch(/scan refused .*host=evil\.invalid/));
    expect((await lobby.session()).step).toBe('waiting');
  });
});

describe("an answer of WeChat's that is not right ends in its own words, and nobody is stored", () => {
  test.each<[string, FaultRule | FaultRule[], FailureCode, boolean]>([
    [
      'the code is used',
      { at: 'access_token', do: { kind: 'errcode', errcode: 40163 } },
      'wechat.code-used',
      true,
    ],
    [
      'the code is invalid',
      { at: 'access_token', do: { kind: 'errcode', errcode: 40029 } },
      'wechat.code-invalid',
      true,
    ],
    [
      'the secret is wrong',
      { at: 'access_token', do: { kind: 'errcode', errcode: 40125 } },
      'wechat.bad-secret',
      false,
    ],
    ['WeChat is busy', { at: 'access_token', do: { kind: 'errcode', errcode: -1 } }, 'wechat.busy', true],
    [
      'a number nobody knows',
      { at: 'access_token', do: { kind: 'errcode', errcode: 99999 } },
      'wechat.unknown',
      true,
    ],
    ['JSON that breaks off', { at: 'access_token', do: { kind: 'truncate' } }, 'wechat.bad-answer', true],
    ['HTML', { at: 'access_token', do: { kind: 'html' } }, 'wechat.bad-answer', true],
    ['HTTP 502', { at: 'access_token', do: { kind: 'status', status: 502 } }, 'wechat.busy', true],
    ['a reset', { at: 'access_token', do: { kind: 'reset' } }, 'network.unreachable', true],
    [
      'a reset after the code was spent',
      { at: 'access_token', do: { kind: 'drop' } },
      'network.unreachable',
      true,
    ],
    [
      'no openid in the token',
      { at: 'access_token', do: { kind: 'omit', fields: ['openid'] } },
      'wechat.bad-answer',
      true,
    ],
    [
      'userinfo says no',
      { at: 'userinfo', do: { kind: 'errcode', errcode: 48001 } },
      'wechat.unauthorized',
      false,
    ],
    [
      'userinfo has no openid',
      { at: 'userinfo', do: { kind: 'omit', fields: ['openid'] } },
      'wechat.bad-answer',
      true,
    ],
    [
      'userinfo is somebody else',
      { at: 'userinfo', do: { kind: 'merge', fields: { openid: 'oSomebodyElse' } } },
      'wechat.bad-answer',
      true,
    ],
  ])('%s', async (_name, fault, code, canRetry) => {
    const asked = lobby.simulator.requests.count('access_token');
    lobby.simulator.faults.set(fault);
    await confirmAs('xu-jie');
    expect(await lobby.until('trouble')).toMatchObject({ code, canRetry });
    expect(lobby.simulator.requests.count('access_token'), 'a code is never sent twice').toBe(asked + 1);
  });

  test('afterwards nobody of them is in the registry', async () => {
    await lobby.showQr();
    expect(await people()).toEqual('ipc.locked');
    const admin = await lobby.openConsole();
    await admin.evaluate(async () => {
      const { ask } = window.bridge as unknown as import('../../contract/calls.ts').Bridge<'admin'>;
      await ask['desk.unlock']({ name: '小李', pin: '274813' });
    });
    expect(await people()).toEqual(['林晓雯']);
  });

  test('a busy moment while the profile is asked for passes unseen', async () => {
    lobby.simulator.faults.set({ at: 'userinfo', times: 1, do: { kind: 'errcode', errcode: -1 } });
    await confirmAs('chen-jianguo');
    expect((await lobby.until('greeting')).visitor.name).toBe('陈建国');
  });

  test('a token that died on the way is renewed, once, without the visitor', async () => {
    lobby.simulator.faults.set([
      { at: 'userinfo', times: 1, do: { kind: 'errcode', errcode: 42001 } },
      { at: 'auth', times: 1, do: { kind: 'errcode', errcode: 42001 } },
    ]);
    const refreshed = lobby.simulator.requests.count('refresh_token');
    await confirmAs('chen-jianguo');
    await lobby.until('greeting');
    expect(lobby.simulator.requests.count('refresh_token')).toBe(refreshed + 1);
  });
});

describe('odd people are greeted all the same', () => {
  const merge = (fields: Record<string, unknown>): FaultRule => ({
    at: 'userinfo',
    do: { kind: 'merge', fields },
  });
  test.each<[string, FaultRule | FaultRule[], string]>([
    ['four-byte emoji', merge({ nickname: '👩‍👩‍👧‍👦💤🙏' }), '👩‍👩‍👧‍👦💤🙏'],
    ['HTML', merge({ nickname: '<img src=x onerror="window.__x=1">' }), '<img src=x onerror="window.__x=1">'],
    ['right-to-left override', merge({ nickname: '\u202egnp.exe\u202c' }), 'gnp.exe'],
    ['control characters', merge({ nickname: 'a\u0000b\u0007c' }), 'abc'],
    [
      'control characters as raw bytes',
      [merge({ nickname: 'a\u0000b\u0007c' }), { at: 'userinfo', do: { kind: 'raw-controls' } }],
      'abc',
    ],
    ['sex as text', merge({ nickname: '小明', sex: '1' }), '小明'],
    [
      'UTF-8 under a foreign Content-Type',
      { at: 'userinfo', do: { kind: 'content-type', value: 'text/html; charset=gbk' } },
      '何军',
    ],
  ])('%s', async (_name, fault, name) => {
    lobby.simulator.faults.set(fault);
    await confirmAs('he-jun');
    expect((await lobby.until('greeting')).visitor.name).toBe(name);
    expect(await lobby.page.evaluate(() => '__x' in window)).toBe(false);
  });

  test('an empty name does not take away the one we know', async () => {
    lobby.simulator.faults.set(merge({ nickname: '' }));
    await confirmAs('chen-jianguo');
    expect((await lobby.until('greeting')).visitor.name).toBe('陈建国');
  });
});

describe('a picture that is not right is left out, and the visitor is greeted', () => {
  let asked = 0;
  const hidden = createServer((_request, response) => {
    asked++;
    response.end('secret of this machine');
  });
  beforeAll(() => once(hidden.listen(0, '127.0.0.1'), 'listening'));
  afterAll(() => hidden.close());

  test.each<[string, () => FaultRule]>([
    ['HTML', () => ({ at: 'avatar', do: { kind: 'html' } })],
    ['50 MB', () => ({ at: 'avatar', do: { kind: 'huge' } })],
    ['404', () => ({ at: 'avatar', do: { kind: 'status', status: 404 } })],
    [
      'a redirect to this machine',
      () => ({
        at: 'avatar',
        do: { kind: 'location', to: `http://127.0.0.1:${(hidden.address() as AddressInfo).port}/` },
      }),
    ],
  ])('%s', async (_name, fault) => {
    lobby.simulator.faults.set(fault());
    const before = lobby.log().split('avatar-not-kept').length;
    await confirmAs('gao-yuan');
    await lobby.until('greeting');
    await vi.waitFor(() => expect(lobby.log().split('avatar-not-kept').length).toBe(before + 1), {
      timeout: 10_000,
    });
    expect(await lobby.session()).toMatchObject({ step: 'greeting', visitor: { avatar: null } });
    expect(asked).toBe(0);
  });
});

describe("WeChat's page itself", () => {
  test.each<[string, FaultRule, FailureCode]>([
    ['has no QR', { at: 'qrconnect', do: { kind: 'error-page' } }, 'page.no-qr'],
    ['sends JSON for the picture', { at: 'qrcode', do: { kind: 'json' } }, 'page.no-qr'],
    ['cannot be reached', { at: 'qrconnect', do: { kind: 'reset' } }, 'page.unreachable'],
  ])('%s', async (_name, fault, code) => {
    lobby.simulator.faults.set(fault);
    await lobby.page.evaluate(() => window.bridge.ask['session.start']());
    expect(await lobby.until('trouble')).toMatchObject({ code });
  });

  test('crashes: said so, and the next touch works', async () => {
    await lobby.showQr();
    const page = await lobby.wechatPage();
    await lobby.app.evaluate(({ webContents }, url) => {
      webContents
        .getAllWebContents()
        .find((one) => one.getURL() === url)
        ?.forcefullyCrashRenderer();
    }, page.url());
    expect(await lobby.until('trouble')).toMatchObject({ code: 'page.crashed' });
    await lobby.page.evaluate(() => window.bridge.ask['session.retry']());
    await lobby.until('waiting');
  });
});
