/** The page of the phones’ browser, and what the simulator’s own page tells of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
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

const dataOf = (html: string) => JSON.parse(/id="data"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');

test.each([
  ['zh', 'zh-CN', '页面已关闭'],
  ['zh-TW', 'zh-TW', '页面已关闭'],
  ['en', 'en', 'The page closed'],
])('the browser’s page for lang=%s opens addresses in %s', async (lang, language, words) => {
  const { text } = await client.get('/phone/web', { person: 'wang-wei', lang, url: 'http://a.example/' });
  expect(text).toContain(words);
  expect(dataOf(text)).toMatchObject({ person: 'wang-wei', language, url: 'http://a.example/' });
});

test('the browser’s page trusts no foreign text as markup, and nobody unknown', async () => {
  const evil = '</script><script>alert(1)</script>';
  const { text } = await client.get('/phone/web', { person: 'wang-wei', url: evil });
  expect(text).not.toContain('<script>alert');
  expect(dataOf(text)['url']).toBe(evil);
  expect((await client.get('/phone/web', { person: evil })).fields).toMatchObject({
    error: { code: 'person.unknown' },
  });
});

test('the simulator’s own page tells of visits and browsers, and keeps codes and states to itself', async () => {
  const { simulator } = client;
  const stateOf = async () => (await client.get('/simulator/state')).fields;
  await simulator.phone('wang-wei').open(authorizeUrl(`${site.origin}/callback`));
  expect((await stateOf())['visits']).toMatchObject([
    { outcome: 'asked', app: account.name, scope: 'snsapi_userinfo', person: '王伟', error: null },
  ]);
  await simulator.phone('wang-wei').allow();
  await simulator.phone('he-jun').open(authorizeUrl('http://x/', { change: { appid: app.appId } }));
  await client.get('/connect/oauth2/authorize');
  const state = await stateOf();
  expect(state['visits']).toMatchObject([
    { outcome: 'outside' },
    { outcome: 'error', error: { number: 10016 } },
    { outcome: 'allowed', person: '王伟' },
  ]);
  const people = state['people'] as readonly { id: string; browser: unknown }[];
  expect(people.find(({ id }) => id === 'wang-wei')?.browser).toEqual({
    host: new URL(site.origin).host,
    kind: 'page',
    errorCode: null,
  });
  expect(people.find(({ id }) => id === 'xu-jie')?.browser).toBeNull();
  const { requests, ...rest } = state;
  const kept = JSON.stringify(rest);
  for (const secret of [...simulator.issued(), 'aState1']) expect(kept).not.toContain(secret);
  for (const secret of simulator.issued()) expect(JSON.stringify(requests)).not.toContain(secret);
});
