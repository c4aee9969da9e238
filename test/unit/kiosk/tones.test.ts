import { expect, it } from 'vitest';
import { toneOf } from '../../../renderer/kiosk/shell/tones.ts';

const of = { attempt: 'a', way: 'website' } as const;
const waiting = { ...of, step: 'waiting', round: 0, picture: null, expiresAt: 1, life: 1 } as const;

it('sounds mark the scan, the greeting and trouble, and nothing else', () => {
  expect(toneOf({ ...waiting, phone: 'scanned' })).toBe('scanned');
  expect(toneOf({ ...waiting, phone: 'away' })).toBeNull();
  expect(
    toneOf({
      ...of,
      step: 'greeting',
      left: false,
      here: false,
      asked: false,
      atDesk: false,
      visitor: { name: '', avatar: null },
      firstVisit: true,
      visits: 1,
    }),
  ).toBe('done');
  expect(toneOf({ ...of, step: 'trouble', code: 'network.timeout', canRetry: true, hint: null })).toBe(
    'trouble',
  );
  expect(toneOf({ step: 'attract' })).toBeNull();
});
