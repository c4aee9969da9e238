import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { AppSecret, Origin, RedirectUri } from '../../../contract/settings.ts';
import { newSettings, openSettings } from '../../../main/settings/settings.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'wxlobby-settings-')), 'settings.json');
});

test('what is saved is there after a restart', () => {
  const saved = openSettings(file).save({ ...newSettings('前台'), start: 'scan' });
  expect(openSettings(file).current()).toEqual(saved);
});

test('before anything was saved there is nothing, and nothing is wrong', () => {
  expect(openSettings(file).current()).toBeNull();
  expect(openSettings(file).failure()).toBeNull();
});

test('settings of version 1 go on working: the website channel stays, everything newer is off', () => {
  const {
    version: _newer,
    officialAccount,
    miniProgram,
    browser,
    tokenCall,
    refreshProfiles,
    listener,
    ...before
  } = newSettings('前台');
  const website = { appId: 'wx0123456789abcdef', redirectUri: 'https://desk.example/wechat/callback' };
  writeFileSync(file, JSON.stringify({ ...before, version: 1, website }));
  expect(openSettings(file).current()).toEqual({ ...newSettings('前台'), ...before, website });
  expect([officialAccount, miniProgram, browser, tokenCall, refreshProfiles]).toEqual([
    null,
    null,
    false,
    'stable',
    false,
  ]);
  expect(listener.on).toBe(false);
});

describe('a file that cannot be used', () => {
  const whole = JSON.stringify(newSettings('前台'));
  test.each([
    ['is cut off', whole.slice(0, 40), { code: 'settings.unreadable', detail: { field: '(not JSON)' } }],
    ['is empty', '', { code: 'settings.unreadable', detail: { field: '(not JSON)' } }],
    [
      'has a wrong field',
      whole.replace('"touch"', '"swipe"'),
      { code: 'settings.unreadable', detail: { field: 'start' } },
    ],
    [
      'has a field nobody knows',
      whole.replace('{', '{"appSecret":"s",'),
      { code: 'settings.unreadable', detail: { field: 'appSecret' } },
    ],
    [
      'comes from a newer version',
      whole.replace('"version":2', '"version":3'),
      { code: 'settings.newer', detail: { version: 3 } },
    ],
  ])('because it %s says so by name and is left as it is', (_why, text, failure) => {
    writeFileSync(file, text);
    const settings = openSettings(file);
    expect(settings.current()).toBeNull();
    expect(settings.failure()?.plain()).toMatchObject(failure);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is moved aside, not lost, when staff save new settings', () => {
    writeFileSync(file, 'my hand-written notes');
    openSettings(file).save(newSettings('前台'));
    const kept = readdirSync(dirname(file)).find((name) => name.includes('unreadable'));
    expect(readFileSync(join(dirname(file), kept ?? ''), 'utf8')).toBe('my hand-written notes');
  });
});

test('a folder that cannot be written is a stated failure', () => {
  writeFileSync(file, '{}');
  const inside = openSettings(join(file, 'settings.json'));
  let failure: unknown;
  try {
    inside.save(newSettings('前台'));
  } catch (thrown) {
    failure = thrown;
  }
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).code).toBe('settings.unwritable');
});

describe('addresses', () => {
  test.each([
    ['https://open.weixin.qq.com', true],
    ['https://open.weixin.qq.com/', true],
    ['http://127.0.0.1:9000', true],
    ['http://localhost:9000', true],
    ['http://[::1]:9000', true],
    ['http://open.weixin.qq.com', false],
    ['http://192.168.1.5:9000', false],
    ['http://127.0.0.1.evil.invalid', false],
    ['https://open.weixin.qq.com/path', false],
    ['ftp://open.weixin.qq.com', false],
    ['open.weixin.qq.com', false],
  ])('origin %s is accepted: %s', (text, good) => expect(v.safeParse(Origin, text).success).toBe(good));

  test.each([
    ['https://desk.example/wechat/callback', true],
    ['https://desk.example', true],
    ['http://127.0.0.1:7777/callback', true],
    ['http://desk.example/callback', false],
    ['https://desk.example/#/login', false],
    ['https://desk.example/cb?x=1', false],
    ['https://desk.example/cb?', false],
    ['https://user@desk.example/cb', false],
    ['javascript:alert(1)', false],
  ])('redirect URI %s is accepted: %s', (text, good) =>
    expect(v.safeParse(RedirectUri, text).success).toBe(good),
  );

  test('an AppSecret is 32 hex digits', () => {
    expect(v.safeParse(AppSecret, 'a'.repeat(32)).success).toBe(true);
    expect(v.safeParse(AppSecret, 'a'.repeat(31)).success).toBe(false);
  });
});
