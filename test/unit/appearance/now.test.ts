import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Appearance, firstAppearance, type Occasion, picturesOf } from '../../../contract/appearance.ts';
import { holds, shownAppearance, shownTheme } from '../../../contract/appearance-now.ts';
import { Settings } from '../../../contract/settings.ts';
import { newSettings, parseSettings } from '../../../main/settings/settings.ts';
import { createLook } from '../../../main/windows/look.ts';
import { everyMinute } from '../../../main/windows/minutes.ts';

const at = (text: string) => new Date(text).getTime();
const evening = { from: '19:00', until: '07:00' };
const title = { 'zh-CN': '新春快乐', 'zh-TW': '', en: 'Happy New Year' };
const spring: Occasion = { days: { from: '2027-02-05', until: '2027-02-11' }, hours: null, title };

describe('light and dark by the clock', () => {
  test.each([
    ['2026-11-21T18:59:59', 'light'],
    ['2026-11-21T19:00:00', 'dark'],
    ['2026-11-22T00:00:00', 'dark'],
    ['2026-11-22T06:59:59', 'dark'],
    ['2026-11-22T07:00:00', 'light'],
  ])('at %s it is %s', (time, theme) => {
    expect(shownTheme('scheduled', evening, at(time))).toBe(theme);
  });

  test('hours within one day end on that day', () => {
    const noon = { from: '12:00', until: '13:30' };
    expect(
      ['11:59', '12:00', '13:29', '13:30'].map((time) =>
        shownTheme('scheduled', noon, at(`2026-11-21T${time}:00`)),
      ),
    ).toEqual(['light', 'dark', 'dark', 'light']);
  });

  test('from and until alike is all day', () => {
    expect(shownTheme('scheduled', { from: '08:00', until: '08:00' }, at('2026-11-21T03:00:00'))).toBe(
      'dark',
    );
  });

  test('other themes do not ask the clock', () => {
    for (const theme of ['light', 'dark', 'system'] as const)
      expect(shownTheme(theme, evening, at('2026-11-21T23:00:00'))).toBe(theme);
  });

  describe('where clocks are put forward and back', () => {
    const zone = process.env['TZ'];
    beforeEach(() => {
      process.env['TZ'] = 'Europe/Berlin';
    });
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });

    test('it is dark from what the wall says to what the wall says', () => {
      // 2026-03-29: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00.
      for (const day of ['2026-03-29', '2026-10-25'])
        for (const [time, theme] of [
          ['06:59', 'dark'],
          ['07:00', 'light'],
          ['18:59', 'light'],
          ['19:00', 'dark'],
        ])
          expect(shownTheme('scheduled', evening, at(`${day}T${time}:00`)), `${day} ${time}`).toBe(theme);
    });

    test('an hour that comes twice is dark twice, and one that never comes does no harm', () => {
      const night = { from: '02:00', until: '03:00' };
      const first = Date.parse('2026-10-25T00:30:00Z');
      expect(shownTheme('scheduled', night, first)).toBe('dark');
      expect(shownTheme('scheduled', night, first + 3_600_000)).toBe('dark');
      expect(shownTheme('scheduled', night, Date.parse('2026-03-29T01:00:00Z'))).toBe('light');
    });
  });
});

describe('a welcome for special days', () => {
  test.each([
    ['2027-02-04T23:59:59', false],
    ['2027-02-05T00:00:00', true],
    ['2027-02-11T23:59:59', true],
    ['2027-02-12T00:00:00', false],
  ])('at %s it holds: %s', (time, held) => {
    expect(holds(spring, at(time))).toBe(held);
  });

  test('a night belongs to the day on which it began', () => {
    const night: Occasion = {
      days: { from: '2026-12-31', until: '2026-12-31' },
      hours: { from: '22:00', until: '02:00' },
      title,
    };
    expect(holds(night, at('2026-12-31T01:00:00'))).toBe(false);
    expect(holds(night, at('2026-12-31T22:00:00'))).toBe(true);
    expect(holds(night, at('2027-01-01T01:59:00'))).toBe(true);
    expect(holds(night, at('2027-01-01T22:00:00'))).toBe(false);
  });

  test('the first that holds wins, and what it does not say is said as always', () => {
    const always: Occasion = {
      days: null,
      hours: null,
      title: { 'zh-CN': '早上好', 'zh-TW': '早安', en: 'Good morning' },
    };
    const appearance: Appearance = {
      ...firstAppearance,
      welcome: { ...firstAppearance.welcome, 'zh-TW': { title: '歡迎光臨', line: '請掃碼' } },
      occasions: [spring, always],
    };
    const { welcome } = shownAppearance(appearance, at('2027-02-06T10:00:00'));
    expect(welcome['zh-CN'].title).toBe('新春快乐');
    expect(welcome['zh-TW']).toEqual({ title: '歡迎光臨', line: '請掃碼' });
    expect(shownAppearance(appearance, at('2027-03-06T10:00:00')).welcome['zh-TW'].title).toBe('早安');
  });
});

describe('the kiosk is told', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const themed = () => {
    const told: string[] = [];
    const settings = {
      ...newSettings(),
      theme: 'scheduled',
      appearance: { ...firstAppearance, darkHours: evening },
    } as const;
    const look = createLook(
      () => settings,
      false,
      () => null,
      (now) => told.push(now.theme),
    );
    return { told, look, stop: everyMinute(look.minute) };
  };

  test('once when it becomes dark and once when it becomes light', async () => {
    vi.setSystemTime(at('2026-11-21T18:58:30'));
    const { told, stop } = themed();
    await vi.advanceTimersByTimeAsync(89_999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['dark']);
    await vi.advanceTimersByTimeAsync(13 * 3_600_000);
    expect(told).toEqual(['dark', 'light']);
    stop();
  });

  test('within a minute after a clock was set or a machine slept', async () => {
    vi.setSystemTime(at('2026-11-21T12:00:10'));
    const { told, stop } = themed();
    vi.setSystemTime(at('2026-11-21T23:10:00'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['dark']);
    vi.setSystemTime(at('2026-11-20T12:00:00'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['dark', 'light']);
    stop();
  });
});

describe('settings', () => {
  test('of an earlier day have our own look', () => {
    const { appearance: _none, ...before } = newSettings();
    expect(parseSettings(JSON.stringify(before)).appearance).toEqual(firstAppearance);
  });

  const refused = (part: object) =>
    v.safeParse(Settings, { ...newSettings(), appearance: { ...firstAppearance, ...part } }).success;
  test.each([
    ['a logo that is a path', { logo: '../../secret.png' }],
    ['a logo that is an SVG', { logo: `${'a'.repeat(64)}.svg` }],
    ['a colour with a name', { accent: 'red' }],
    ['a colour that closes its rule', { accent: '#0000;}' }],
    [
      'a picture dimmed to nothing',
      { background: { kind: 'picture', file: `${'a'.repeat(64)}.png`, dim: 81 } },
    ],
    [
      'days that end before they begin',
      { occasions: [{ ...spring, days: { from: '2027-02-11', until: '2027-02-05' } }] },
    ],
    [
      'a day that there is not',
      { occasions: [{ ...spring, days: { from: '2027-02-30', until: '2027-03-01' } }] },
    ],
    ['more than twenty occasions', { occasions: Array.from({ length: 21 }, () => spring) }],
    [
      'a title of a page',
      { welcome: { ...firstAppearance.welcome, en: { title: 'x'.repeat(41), line: '' } } },
    ],
  ])('refuse %s', (_what, part) => {
    expect(refused(part)).toBe(false);
  });

  test('know which pictures they use', () => {
    const [logo, file] = [`${'a'.repeat(64)}.png`, `${'b'.repeat(64)}.jpg`];
    expect(picturesOf(firstAppearance)).toEqual([]);
    expect(picturesOf({ ...firstAppearance, logo, background: { kind: 'picture', file, dim: 0 } })).toEqual([
      logo,
      file,
    ]);
    expect(v.is(Appearance, { ...firstAppearance, logo, occasions: [spring] })).toBe(true);
  });
});
