import { describe, expect, test } from 'vitest';
import type { Overview, SecretPlace } from '../../../contract/desk.ts';
import { healthOf } from '../../../renderer/admin/overview/health.ts';

const well: Overview = {
  kioskName: '大堂',
  kioskStep: 'attract',
  closed: null,
  keychain: { available: true, failure: null },
  appSecrets: [{ channel: 'website', place: 'keychain' }],
  reach: { state: 'well' },
  listener: { on: false, origin: null, publicOrigin: null, failure: null },
  phoneCalls: { thisMonth: 0, ever: 0 },
  store: { failure: null, people: 0, visitsToday: 0 },
  version: { app: '0', electron: '0' },
  dataFolder: '/',
};

const inPlace = (place: SecretPlace) => [{ channel: 'website', place } as const];

test('a kiosk that works is well', () => expect(healthOf(well).level).toBe('good'));

test('a closed kiosk needs somebody, and the cause is handed on', () => {
  const closed = { code: 'setup.incomplete', detail: {} } as const;
  const health = healthOf({ ...well, kioskStep: 'closed', closed, appSecrets: inPlace('nowhere') });
  expect([health.level, health.bad]).toEqual(['bad', 2]);
  expect(health.checks[0]?.failure).toBe(closed);
});

test('a secret in memory without a keychain works, and is worth knowing', () => {
  const keychain = { available: false, failure: { code: 'secret.no-keychain', detail: {} } } as const;
  expect(healthOf({ ...well, keychain, appSecrets: inPlace('memory') })).toMatchObject({
    level: 'warn',
    bad: 0,
    warn: 2,
  });
  expect(healthOf({ ...well, keychain, appSecrets: inPlace('nowhere') }).bad).toBe(2);
});

test('every channel needs its own secret', () => {
  const health = healthOf({
    ...well,
    appSecrets: [
      { channel: 'website', place: 'keychain' },
      { channel: 'officialAccount', place: 'nowhere' },
    ],
    listener: { on: true, origin: 'http://192.168.1.20:8788', publicOrigin: null, failure: null },
  });
  expect(health.checks.filter(({ level }) => level === 'bad')).toMatchObject([
    { id: 'secret', channel: 'officialAccount' },
  ]);
});

describe('the way from phones', () => {
  const phones = [{ channel: 'miniProgram', place: 'keychain' }] as const;

  test('may be off as long as nobody needs it', () => {
    expect(healthOf(well).level).toBe('good');
    expect(healthOf({ ...well, appSecrets: phones }).level).toBe('warn');
  });

  test('that should be open and is not needs somebody', () => {
    const failure = { code: 'listener.port-taken', detail: { port: 8788 } } as const;
    const listener = { on: true, origin: null, publicOrigin: null, failure };
    expect(healthOf({ ...well, listener }).checks.at(-1)).toMatchObject({ level: 'bad', failure });
  });
});
