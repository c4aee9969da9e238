import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenerPaths } from '../../../contract/listener.ts';
import { createWeChatPhone, type WeChatPhone } from './wechat-phone.ts';

interface Heard {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  readonly type: string;
  readonly body: Buffer;
}

type Answer = readonly [status: number, body: unknown];

const signedIn = (token: string, visit = {}): Answer => [
  200,
  {
    token,
    expiresIn: 2_592_000,
    person: { name: '', hasPhone: false },
    visit: { first: true, visits: 1, here: false, left: false, ...visit },
  },
];
const refused = (status: number, code: string, message: string): Answer => [
  status,
  { error: { code, message } },
];
const deadSession = refused(401, 'session.dead', '登录已失效');
const deadCode = refused(400, 'wechat.code-invalid', '二维码已失效');

let heard: Heard[];
/** What the server answers, one after the other. */
let answers: Answer[];
let origin: string;
let phone: WeChatPhone;
let close: () => Promise<unknown>;

beforeEach(async () => {
  heard = [];
  answers = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const token = headers.authorization?.replace('Bearer ', '') ?? null;
    heard.push({ method, path, token, type: headers['content-type'] ?? '', body: Buffer.concat(chunks) });
    const [status, body] = answers.shift() ?? [500, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  let codes = 0;
  phone = createWeChatPhone(() => `login-code-${++codes}`);
});
afterEach(() => close());

const posted = ({ body }: Heard) => JSON.parse(body.toString());
const asked = () => heard.map(({ method, path, token }) => [method, path, token]);

describe('the sample mini program', () => {
  test('signs in with the decoded scene of the code and keeps nothing but the token', async () => {
    answers = [signedIn('token-1')];
    const page = await phone.openPage(origin, { scene: encodeURIComponent('a=1&b/~') });
    expect(heard.map(posted)).toEqual([{ code: 'login-code-1', scene: 'a=1&b/~' }]);
    expect(page.data).toMatchObject({ step: 'in', note: '请看前台屏幕' });
    expect([...phone.storage.values()]).toEqual([{ token: 'token-1', expiresAt: expect.any(Number) }]);
  });

  test.each([
    ['here', '您好', '您已经登记过了，请看前台屏幕'],
    ['left', '再见', '已签离，感谢来访'],
  ])('says what the screen says to whoever is %s', async (how, welcome, note) => {
    answers = [signedIn('token-1', { first: false, visits: 3, [how]: true })];
    const page = await phone.openPage(origin, { scene: 'a' });
    expect(page.data).toMatchObject({ step: 'in', welcome, note, visits: '' });
  });

  test('without a scene, posts none; with a token, only asks who this is', async () => {
    answers = [signedIn('token-1'), [200, { person: { name: '小林', hasPhone: true }, expiresIn: 60 }]];
    await phone.openPage(origin, {});
    expect(heard.map(posted)).toEqual([{ code: 'login-code-1' }]);
    const page = await phone.openPage(origin, {});
    expect(asked().at(-1)).toEqual(['GET', listenerPaths.miniSession, 'token-1']);
    expect(page.data).toMatchObject({ welcome: '欢迎光临，小林', phone: '手机号已登记' });
  });

  test('a dead login code is replaced by a fresh one, exactly once', async () => {
    answers = [deadCode, deadCode, signedIn('never reached')];
    const page = await phone.openPage(origin, { scene: 's' });
    expect(heard.map(posted).map(({ code }) => code)).toEqual(['login-code-1', 'login-code-2']);
    expect(page.data).toMatchObject({ step: 'trouble', trouble: '二维码已失效' });
  });

  test('a dead token is replaced by a new login without a scene, exactly once', async () => {
    const phoneKept: Answer = [200, { phone: '+86 138****5678' }];
    answers = [signedIn('token-1'), deadSession, signedIn('token-2'), phoneKept];
    const page = await phone.openPage(origin, { scene: 's' });
    await page.onPhone({ detail: { code: 'phone-code' } });
    expect(asked()).toEqual([
      ['POST', listenerPaths.miniLogin, null],
      ['POST', listenerPaths.miniPhone, 'token-1'],
      ['POST', listenerPaths.miniLogin, null],
      ['POST', listenerPaths.miniPhone, 'token-2'],
    ]);
    expect(heard.map(posted).slice(1)).toEqual([
      { code: 'phone-code' },
      { code: 'login-code-2' },
      { code: 'phone-code' },
    ]);
    expect(page.data).toMatchObject({ phone: '手机号已登记：+86 138****5678' });

    answers = [deadSession, signedIn('token-3'), deadSession];
    await page.onPhone({ detail: { code: 'phone-code' } });
    expect(page.data).toMatchObject({ trouble: '登录已失效' });
  });

  test('a visitor who gives no number is signed in all the same, and nothing is sent', async () => {
    answers = [signedIn('token-1')];
    const page = await phone.openPage(origin, {});
    await page.onPhone({ detail: {} });
    expect(heard).toHaveLength(1);
    expect(page.data).toMatchObject({ step: 'in', note: '没有手机号也没关系，登记已经完成。' });
  });

  test('sends a name, and the bytes of a picture with their real type', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    phone.files.set('wxfile://tmp/a.jpg', png);
    answers = [signedIn('token-1'), [200, {}], [200, {}]];
    const page = await phone.openPage(origin, {});
    await page.onProfile({ detail: { value: { nickname: ' 林晓$& ' } } });
    await page.onAvatar({ detail: { avatarUrl: 'wxfile://tmp/a.jpg' } });
    const [, profile, avatar] = heard;
    expect(profile && posted(profile)).toEqual({ nickname: '林晓$&' });
    expect(avatar).toMatchObject({ method: 'PUT', path: listenerPaths.miniAvatar, type: 'image/png' });
    expect(avatar?.body.equals(png)).toBe(true);
  });

  test('signing out ends the session on the kiosk too, even one it no longer knows', async () => {
    answers = [signedIn('token-1'), deadSession];
    const page = await phone.openPage(origin, {});
    await page.onSignOut();
    expect(asked().at(-1)).toEqual(['DELETE', listenerPaths.miniSession, 'token-1']);
    expect(page.data).toMatchObject({ step: 'out', trouble: '' });
    expect(phone.storage.size).toBe(0);
  });

  test('an unreachable kiosk is said in the language of the phone', async () => {
    await close();
    const english = createWeChatPhone(() => 'code', 'en');
    const page = await english.openPage(origin, { scene: 's' });
    expect(page.data).toMatchObject({
      step: 'trouble',
      trouble: 'The front desk cannot be reached. Check that the phone is online and try again.',
    });
  });
});
