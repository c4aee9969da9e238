import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FailureCode } from '../../../contract/failure.ts';
import type { FaultRule } from '../../../simulator/faults/schema.ts';
import { type Lobby, openLobby, patience } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ simulator: { lifetimes: { rest: 50 } } });
});
afterAll(() => lobby.close());
afterEach(async () => {
  lobby.simulator.faults.clear();
  await lobby.done();
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
    await lobby.confirmAs('he-jun');
    expect((await lobby.until('greeting')).visitor.name).toBe(name);
    expect(await lobby.page.evaluate(() => '__x' in window)).toBe(false);
  });

  test('an empty name does not take away the one we know', async () => {
    await lobby.signIn('chen-jianguo');
    await lobby.done();
    lobby.simulator.faults.set(merge({ nickname: '' }));
    await lobby.confirmAs('chen-jianguo');
    expect((await lobby.until('greeting')).visitor.name).toBe('陈建国');
  });
});

const kept = () => readdirSync(join(lobby.dataDir, 'avatars')).sort();

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
    ['one byte at a time', () => ({ at: 'avatar', do: { kind: 'drip' } })],
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
    const pictures = kept();
    await lobby.confirmAs('gao-yuan');
    await lobby.until('greeting');
    await vi.waitFor(() => expect(lobby.log().split('avatar-not-kept').length).toBe(before + 1), patience);
    expect(kept()).toEqual(pictures);
    expect(asked).toBe(0);
  });
});

describe("WeChat's page itself", () => {
  test.each<[string, FaultRule, FailureCode]>([
    [
      'says that our callback domain is not registered',
      { at: 'qrconnect', do: { kind: 'error-page' } },
      'authorize.domain',
    ],
    [
      'has no QR and says nothing we know',
      { at: 'qrconnect', do: { kind: 'error-page', text: '系统维护中' } },
      'page.no-qr',
    ],
    ['sends JSON for the picture', { at: 'qrcode', do: { kind: 'json' } }, 'page.no-qr'],
    ['cannot be reached', { at: 'qrconnect', do: { kind: 'reset' } }, 'page.unreachable'],
  ])('%s', async (_name, fault, code) => {
    lobby.simulator.faults.set(fault);
    await lobby.page.evaluate(() => window.bridge.ask['session.start']());
    expect(await lobby.until('trouble')).toMatchObject({ code });
  });

  test('has its QR late, while WeChat is being asked why there is none: it can be scanned', async () => {
    const { faults, requests, origin } = lobby.simulator;
    const [before, pages] = [lobby.simulator.latestQr(), requests.count('qrconnect')];
    const late: FaultRule = { at: 'qrcode', do: { kind: 'delay', ms: 9_000 } };
    faults.set(late);
    await lobby.page.evaluate(() => window.bridge.ask['session.start']());
    const uuid = await lobby.simulator.waitForQr(before);
    faults.set([late, { at: 'qrconnect', do: { kind: 'delay', ms: 5_000 } }]);
    await vi.waitFor(() => expect(requests.count('qrconnect')).toBe(pages + 2), patience);
    // Asked after the kiosk, and so answered after it.
    await fetch(`${origin}/connect/qrconnect`);
    await lobby.until('waiting');
    const phone = lobby.simulator.phone('wang-wei');
    await phone.scan(uuid);
    await phone.confirm();
    await lobby.until('greeting');
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
