/** WeChat's browser on a simulated phone: where it goes, what it keeps, when it gives up, and who may use it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { app, withSimulator } from './client.ts';
import type { Site } from './site.ts';
import { account, authorizeUrl, openSite } from './site.ts';

let client: Client;
let site: Site;
beforeEach(async () => {
  client = await withSimulator({ apps: [app, account] });
  site = await openSite();
});
afterEach(() => Promise.all([client.simulator.close(), site.close()]));

const wang = () => client.simulator.phone('wang-wei');

describe('the browser', () => {
  test('is WeChat’s, in the phone’s language, with cookies of its own', async () => {
    await wang().open(`${site.origin}/start`, { language: 'zh-TW' });
    await wang().allow();
    expect(site.headers['user-agent']).toMatch(/MicroMessenger\/8.*Language\/zh_TW/);
    expect(site.headers['accept-language']).toMatch(/^zh-TW,/);
    expect(site.headers['cookie']).toBe('visit=1');
    await client.simulator.phone('he-jun').open(`${site.origin}/callback`);
    expect(site.headers['cookie']).toBeUndefined();
  });

  test('goes back to the page before, and closes the first one', async () => {
    await wang().open(`${site.origin}/home`);
    await wang().open(`${site.origin}/callback`);
    expect((await wang().back())?.url).toBe(`${site.origin}/home`);
    expect(await wang().back()).toBeUndefined();
    await expect(wang().reload()).rejects.toMatchObject({ code: 'page.none' });
  });

  test('shows where it went last, whichever page is slower', async () => {
    client.simulator.faults.set({ at: 'authorize', times: 1, do: { kind: 'delay', ms: 50 } });
    const slow = wang().open(authorizeUrl(`${site.origin}/callback`));
    await wang().open(`${site.origin}/home`);
    expect((await slow).kind).toBe('consent');
    expect(wang().page?.url).toBe(`${site.origin}/home`);
  });

  test('is closed by scanning something else', async () => {
    await wang().open(authorizeUrl(`${site.origin}/callback`));
    await wang().scan(await client.show());
    expect(wang().page).toBeUndefined();
    await wang().refuse();
    expect(wang().holding).toBeUndefined();
  });

  test.each([
    ['an endless redirect', '/loop', 'redirect.endless'],
    ['a redirect to a file', '/file', 'address.bad'],
  ])('gives up at %s', async (_, path, reason) => {
    const page = await wang().open(`${site.origin}${path}`);
    expect(page).toMatchObject({ kind: 'error', status: 0, html: '' });
    expect(page.text).toContain(reason);
  });

  test.each(['file:///etc/passwd', 'data:text/html,x', 'not an address', ''])(
    'does not open “%s”',
    async (url) => {
      expect((await wang().open(url)).text).toContain('address.bad');
    },
  );

  test('says that nobody answers', async () => {
    const { origin } = site;
    await site.close();
    expect((await wang().open(origin)).text).toContain('ECONNREFUSED');
    site = await openSite();
  });

  test('waits only so long for a page', async () => {
    await client.simulator.close();
    client = await withSimulator({ apps: [app, account], lifetimes: { patience: 50 } });
    expect((await wang().open(`${site.origin}/silent`)).text).toContain('对方没有回应');
    client.simulator.faults.set({ at: 'authorize', do: { kind: 'hang' } });
    expect((await wang().open(authorizeUrl(`${site.origin}/callback`))).text).toContain('ETIMEDOUT');
  });

  test.each([
    ['reset', 'ECONNRESET', 'error'],
    ['html', '请完成验证', 'page'],
    ['truncate', '', 'page'],
  ] as const)('shows what WeChat’s page does under the fault %s', async (kind, text, shown) => {
    client.simulator.faults.set({ at: 'authorize', do: { kind } });
    const page = await wang().open(authorizeUrl(`${site.origin}/callback`));
    expect(page.kind).toBe(shown);
    expect(page.text).toContain(text);
  });

  test('finds WeChat by its own names and by the simulator’s address', async () => {
    const there = authorizeUrl(`${site.origin}/callback`);
    const here = there.replace('https://open.weixin.qq.com', client.simulator.origin);
    for (const url of [there, here]) expect((await wang().open(url)).kind).toBe('consent');
    expect(client.simulator.requests.count('authorize')).toBe(2);
  });

  test('finds neither API nor secrets at WeChat’s names', async () => {
    for (const path of [`/simulator/secret/${app.appId}`, '/simulator/state', '/', '/sns/userinfo'])
      expect((await wang().open(`${client.simulator.origin}${path}`)).status).toBe(404);
  });
});

describe('the address in a login code', () => {
  test('is a scan, and allowing it confirms', async () => {
    const uuid = await client.show();
    const page = await wang().open(`${client.simulator.origin}/connect/confirm?uuid=${uuid}`);
    expect(page).toMatchObject({ kind: 'consent', app: app.name, scope: 'snsapi_login' });
    expect(await client.poll(uuid)).toBe('404');
    await wang().allow();
    expect(await client.poll(uuid, 404)).toMatch(/^405 \w{32}$/);
  });

  test('can be refused, and scanned again', async () => {
    const uuid = await client.show();
    const address = `https://open.weixin.qq.com/connect/confirm?uuid=${uuid}`;
    await wang().open(address);
    await wang().refuse();
    expect(await client.poll(uuid)).toBe('403');
    await wang().open(address);
    expect(wang().holding).toBe(uuid);
  });

  test('that has expired is refused', async () => {
    const uuid = await client.show();
    client.clock.pass(300_000);
    const opening = wang().open(`${client.simulator.origin}/connect/confirm?uuid=${uuid}`);
    await expect(opening).rejects.toMatchObject({ code: 'uuid.expired' });
  });
});

describe('over HTTP', () => {
  const headers = { 'content-type': 'application/json' };
  const act = (name: string, body: unknown, origin = client.simulator.origin) =>
    fetch(`${origin}/simulator/phone/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const pageAfter = async (name: string, body: unknown, origin?: string) =>
    ((await (await act(name, body, origin)).json()) as { page: unknown }).page;
  const person = 'wang-wei';

  test('every button works', async () => {
    const url = `${site.origin}/start`;
    expect(await pageAfter('open', { person, url, language: 'en' })).toMatchObject({ kind: 'consent' });
    expect(await pageAfter('refuse-consent', { person })).toBeNull();
    await pageAfter('open', { person, url });
    expect(await pageAfter('allow', { person })).toMatchObject({ kind: 'page', status: 200 });
    expect(await pageAfter('reload', { person })).toMatchObject({ kind: 'page' });
    expect(await pageAfter('back', { person })).toMatchObject({ kind: 'consent' });
    expect(await pageAfter('close-page', { person })).toBeNull();
    expect(site.callbacks).toHaveLength(2);
  });

  test.each([
    ['open', { person }, 400, 'body.bad'],
    ['open', { person, url: 'http://x/', uuid: '1' }, 400, 'body.bad'],
    ['open', { person: 'nobody', url: 'http://x/' }, 404, 'person.unknown'],
    ['allow', { person }, 409, 'consent.none'],
    ['refuse-consent', { person }, 409, 'uuid.not-scanned'],
    ['back', { person, language: 'fr' }, 400, 'body.bad'],
  ])('%s of %j is refused with %i', async (name, body, status, code) => {
    const answer = await act(name, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code } });
  });

  test('a site’s page is shown without scripts, and in an origin of its own', async () => {
    await wang().open(`${site.origin}/callback`);
    const answer = await fetch(`${client.simulator.origin}/phone/web/page?person=${person}`);
    expect(await answer.text()).toContain('你好');
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  test('phones of the other address open only what is registered or allowed', async () => {
    const phones = await client.simulator.openToPhones('127.0.0.1');
    const url = `${site.origin}/start`;
    expect(await pageAfter('open', { person, url }, phones)).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('address.denied'),
    });
    client.simulator.allowOpen(site.origin);
    expect(await pageAfter('open', { person, url }, phones)).toMatchObject({ kind: 'consent' });
    expect(await pageAfter('allow', { person }, phones)).toMatchObject({ kind: 'page' });
    expect(() => client.simulator.allowOpen('file:///')).toThrow('an origin is');
  });

  test('phones of the other address do not see what was opened at this machine', async () => {
    const phones = await client.simulator.openToPhones('127.0.0.1');
    await wang().open(`${site.origin}/callback`);
    const seen = async (origin: string) => (await fetch(`${origin}/phone/web/page?person=${person}`)).text();
    expect(await seen(phones)).toBe('');
    expect(await seen(client.simulator.origin)).toContain('你好');
  });

  test('a redirect to what is not allowed stops there', async () => {
    const phones = await client.simulator.openToPhones('127.0.0.1');
    const other = await openSite();
    const url = authorizeUrl(`${other.origin}/callback`, { change: { scope: 'snsapi_base' } });
    expect(await pageAfter('open', { person, url }, phones)).toMatchObject({ kind: 'error' });
    expect(other.callbacks).toEqual([]);
    await other.close();
  });
});
