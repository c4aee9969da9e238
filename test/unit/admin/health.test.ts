import { expect, test } from 'vitest';
import type { Overview } from '../../../contract/desk.ts';
import { healthOf } from '../../../renderer/admin/overview/health.ts';

const well: Overview = {
  kioskName: '大堂',
  kioskStep: 'attract',
  closed: null,
  keychain: { available: true, failure: null },
  appSecret: 'keychain',
  store: { failure: null, people: 0, visitsToday: 0 },
  version: { app: '0', electron: '0' },
  dataFolder: '/',
};

test('a kiosk that works is well', () => expect(healthOf(well).level).toBe('good'));

test('a closed kiosk needs somebody, and the cause is handed on', () => {
  const closed = { code: 'setup.incomplete', detail: {} } as const;
  const health = healthOf({ ...well, kioskStep: 'closed', closed, appSecret: 'nowhere' });
  expect([health.level, health.bad]).toEqual(['bad', 2]);
  expect(health.checks[0]?.failure).toBe(closed);
});

test('a secret in memory without a keychain works, and is worth knowing', () => {
  const keychain = { available: false, failure: { code: 'secret.no-keychain', detail: {} } } as const;
  expect(healthOf({ ...well, keychain, appSecret: 'memory' })).toMatchObject({
    level: 'warn',
    bad: 0,
    warn: 2,
  });
  expect(healthOf({ ...well, keychain, appSecret: 'nowhere' }).bad).toBe(2);
});
