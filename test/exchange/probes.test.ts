import { describe, expect, test } from 'vitest';
import { whyNoQr } from '../../main/exchange/authorize-page.ts';
import { probeClock, probeDomain, probePage, probeSecret, probeToken } from '../../main/exchange/probes.ts';
import { createWeChatHttp } from '../../main/exchange/wechat-http.ts';
import { failureOf, holdsNone, plainFailureOf } from './failing.ts';
import { startScripted } from './scripted.ts';
import { apps, page, startSimulated } from './simulated.ts';

const kinds = ['website', 'officialAccount', 'miniProgram'] as const;
const nobody = createWeChatHttp(() => 'http://127.0.0.1:1');

describe('AppID and AppSecret', () => {
  test.each(kinds)('of a %s that are right', async (channel) => {
    const { http } = await startSimulated();
    await expect(probeSecret(http, channel, apps[channel])).resolves.toBeUndefined();
  });

  test.each(kinds)('of a %s that are wrong', async (channel) => {
    const { http } = await startSimulated();
    const wrongSecret = { ...apps[channel], appSecret: 'f'.repeat(32) };
    const failure = await failureOf(probeSecret(http, channel, wrongSecret));
    expect(failure.code).toBe('wechat.bad-secret');
    holdsNone(failure, [wrongSecret.appSecret]);
    const wrongApp = { ...apps[channel], appId: 'wx9999999999999999' };
    expect((await plainFailureOf(probeSecret(http, channel, wrongApp))).code).toBe('wechat.bad-app');
  });

  test('an answer that grants something is no answer to this question', async () => {
    const { http, says } = await startScripted();
    says('/sns/oauth2/access_token', { access_token: 'A', openid: 'o' });
    expect((await plainFailureOf(probeSecret(http, 'website', apps.website))).code).toBe('wechat.bad-answer');
  });

  test('are not judged when nobody answers', async () => {
    expect((await plainFailureOf(probeSecret(nobody, 'website', apps.website))).code).toBe(
      'network.unreachable',
    );
  });
});

describe('the callback domain', () => {
  test('of a website that is registered, and one that is not', async () => {
    const { simulator, redirectUri } = await startSimulated();
    const probe = (address: string, appId = apps.website.appId) =>
      probeDomain(simulator.origin, 'website', appId, address);
    expect(await probe(redirectUri)).toBe('good');
    expect((await plainFailureOf(probe('https://elsewhere.example.com/x'))).code).toBe('authorize.domain');
    expect((await plainFailureOf(probe(redirectUri, 'wx9999999999999999'))).code).toBe('wechat.bad-app');
  });

  test('of an official account cannot be told from here, and a mini program has none', async () => {
    const { simulator, redirectUri } = await startSimulated();
    for (const channel of ['officialAccount', 'miniProgram'] as const) {
      expect(await probeDomain(simulator.origin, channel, apps[channel].appId, redirectUri)).toBe('unsure');
    }
  });

  test('WeChat’s own number is understood on either page', async () => {
    const { origin, says } = await startScripted();
    says('/connect/oauth2/authorize', new TextEncoder().encode('<h4>错误码：10005</h4>'));
    expect(await plainFailureOf(probeDomain(origin, 'officialAccount', 'wx', 'https://a.example'))).toEqual({
      code: 'authorize.no-scope',
      detail: { errcode: 10005 },
    });
  });

  test('a page without a QR is explained by what it says, else it is only that', async () => {
    const { origin, says } = await startScripted();
    const address = `${origin}/connect/qrconnect`;
    const html = (text: string) => new TextEncoder().encode(`<html><h4>${text}</h4></html>`);
    says('/connect/qrconnect', html('redirect_uri 参数错误'), html('请稍候'), (_, answer) => {
      answer.writeHead(502).end();
    });
    expect(await whyNoQr(address)).toEqual({ code: 'authorize.domain', detail: {} });
    expect(await whyNoQr(address)).toEqual({ code: 'page.no-qr', detail: {} });
    expect(await whyNoQr(address)).toEqual({ code: 'wechat.busy', detail: { status: 502 } });
  });
});

describe('the ordinary token', () => {
  test('can be had from here', async () => {
    const { tokens, simulator } = await startSimulated();
    await probeToken(tokens, apps.miniProgram);
    await probeToken(tokens, apps.miniProgram);
    expect(simulator.requests.count('stable_token')).toBe(2);
  });

  test('cannot be had from here: the address to add is told', async () => {
    const { tokens } = await startSimulated({ app: { allowIps: ['203.0.113.9'] } });
    const { code, detail } = await plainFailureOf(probeToken(tokens, apps.miniProgram));
    expect(code).toBe('wechat.ip-refused');
    expect(detail).toMatchObject({ errcode: 40164, ip: '127.0.0.1' });
  });
});

describe('the mini program’s page', () => {
  test('can be opened by a code', async () => {
    const { http, tokens } = await startSimulated();
    await expect(
      probePage(http, tokens, apps.miniProgram, { page, envVersion: 'release' }),
    ).resolves.toBeUndefined();
  });
  test('is not published', async () => {
    const { http, tokens } = await startSimulated();
    const probe = probePage(http, tokens, apps.miniProgram, { page: 'pages/x', envVersion: 'release' });
    expect((await plainFailureOf(probe)).code).toBe('wechat.page-unpublished');
  });
});

describe('the clock', () => {
  /** What a busy machine may take from WeChat's answer to ours. */
  const slack = 120;
  test('is right', async () => {
    const { http } = await startSimulated();
    expect(Math.abs(await probeClock(http))).toBeLessThanOrEqual(slack);
  });
  test.each([3600, -3600])('is %i s ahead', async (seconds) => {
    const { http, simulator } = await startSimulated();
    simulator.faults.set({ at: 'token', do: { kind: 'date', skewMs: -seconds * 1000 } });
    expect(Math.abs((await probeClock(http)) - seconds)).toBeLessThanOrEqual(slack);
  });
  test('cannot be compared', async () => {
    expect((await plainFailureOf(probeClock(nobody))).code).toBe('network.unreachable');
    const { http, says } = await startScripted();
    says('/cgi-bin/token', (_, answer) => {
      answer.sendDate = false;
      answer.end('{}');
    });
    expect(await plainFailureOf(probeClock(http))).toEqual({
      code: 'wechat.bad-answer',
      detail: { field: 'date' },
    });
  });
});
