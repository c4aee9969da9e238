import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FailureCode } from '../../../contract/failure.ts';
import type { FaultRule } from '../../../simulator/faults/schema.ts';
import { everybody, type Lobby, openLobby, patience } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ simulator: { lifetimes: { rest: 50 } } });
});
afterAll(() => lobby.close());
afterEach(async () => {
  lobby.simulator.faults.clear();
  await lobby.done();
});

const people = async () => {
  const admin = await lobby.openConsole();
  return admin.evaluate(async (query) => {
    const answer = await window.bridge.ask['people.list'](query);
    return answer.ok ? answer.value.rows.map((row) => row.nickname) : answer.failure.code;
  }, everybody);
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
    await lobby.confirmAs('wang-wei');
    expect(await lobby.until('trouble')).toMatchObject({ code, canRetry: true });
    expect(lobby.simulator.requests.count('access_token')).toBe(asked);
  });

  test('no code at all means refused', async () => {
    lobby.simulator.faults.set({ at: 'redirect', do: { kind: 'no-code' } });
    await lobby.confirmAs('wang-wei');
    await lobby.until('refused');
  });
});

describe('redirects that come twice or never', () => {
  test('twice is once: one exchange, one visit', async () => {
    const asked = lobby.simulator.requests.count('access_token');
    lobby.simulator.faults.set({ at: 'redirect', do: { kind: 'double' } });
    await lobby.confirmAs('lin-xiaowen');
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
    await lobby.confirmAs('wang-wei');
    await vi.waitFor(() => expect(lobby.log()).toMatch(/scan refused .*host=evil\.invalid/), patience);
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
    await lobby.confirmAs('xu-jie');
    expect(await lobby.until('trouble')).toMatchObject({ code, canRetry });
    expect(lobby.simulator.requests.count('access_token'), 'a code is never sent twice').toBe(asked + 1);
  });

  test('afterwards nobody of them is in the registry', async () => {
    await lobby.showQr();
    expect(await people()).toEqual('ipc.locked');
    const admin = await lobby.openConsole();
    await admin.evaluate(async () => {
      const { ask } = window.bridge;
      await ask['desk.unlock']({ name: '小李', pin: '274813' });
    });
    expect(await people()).toEqual(['林晓雯']);
  });

  test('a busy moment while the profile is asked for passes unseen', async () => {
    lobby.simulator.faults.set({ at: 'userinfo', times: 1, do: { kind: 'errcode', errcode: -1 } });
    await lobby.confirmAs('chen-jianguo');
    expect((await lobby.until('greeting')).visitor.name).toBe('陈建国');
  });

  test('a token that died on the way is renewed, once, without the visitor', async () => {
    lobby.simulator.faults.set([
      { at: 'userinfo', times: 1, do: { kind: 'errcode', errcode: 42001 } },
      { at: 'auth', times: 1, do: { kind: 'errcode', errcode: 42001 } },
    ]);
    const refreshed = lobby.simulator.requests.count('refresh_token');
    await lobby.confirmAs('chen-jianguo');
    await lobby.until('greeting');
    expect(lobby.simulator.requests.count('refresh_token')).toBe(refreshed + 1);
  });
});
