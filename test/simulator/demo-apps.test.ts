/** The demo's apps and people: one of each kind, one person everywhere. */
import { expect, test } from 'vitest';
import { demoApp, demoApps, demoPeople } from '../../simulator/demo.ts';

test('there is one app of each kind, in WeChat’s shape, on one Open Platform account', () => {
  const apps = demoApps();
  expect(apps.map(({ kind }) => kind)).toEqual(['website', 'officialAccount', 'miniProgram']);
  for (const { appId, secret } of apps) {
    expect(appId).toMatch(/^wx[0-9a-f]{16}$/);
    expect(secret).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(new Set(apps.map(({ appId }) => appId)).size).toBe(3);
  expect(new Set(apps.map(({ openAccount }) => openAccount)).size).toBe(1);
  expect(demoApp().appId).toBe(apps[0].appId);
});

test('people have numbers of the mainland, of abroad, and none', () => {
  const phones = demoPeople.map(({ phone }) => phone?.countryCode);
  expect(new Set(phones)).toEqual(new Set(['86', '353', undefined]));
  const mainland = demoPeople.filter(({ phone }) => phone?.countryCode === '86');
  for (const { phone } of mainland) expect(phone?.pure).toMatch(/^1\d{10}$/);
});
