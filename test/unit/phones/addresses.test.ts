import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ListenAddress, Origin } from '../../../contract/settings.ts';
import { createAttempts } from '../../../main/scan/attempts.ts';
import { createBrowserScan } from '../../../main/scan/browser.ts';
import { newSettings } from '../../../main/settings/settings.ts';

describe('the listener’s address', () => {
  test.each(['127.0.0.1', '192.168.1.20', '::1', 'fd00::20', '::ffff:192.168.1.20'])('may be %s', (address) =>
    expect(v.is(ListenAddress, address)).toBe(true),
  );

  test.each([
    '0.0.0.0',
    '::',
    '0:0:0:0:0:0:0:0',
    '0::0',
    '::0.0.0.0',
    '::ffff:0.0.0.0',
    '::ffff:0:0',
    '0:0:0:0:0:ffff::',
  ])('is never every interface, not even as %s', (address) =>
    expect(v.is(ListenAddress, address)).toBe(false),
  );

  test.each(['fe80::1%eth0', 'localhost', '127.1', '0x7f.1', '127.0.0.1:80', '', ' '])(
    'is not %s',
    (address) => expect(v.is(ListenAddress, address)).toBe(false),
  );
});

describe('what is handed to the system to open', () => {
  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://open.weixin.qq.com',
    'https://a@evil.example',
    'https://evil.example/x',
    'calculator:',
    '-x',
  ])('never begins with %s: staff cannot set that', (origin) => expect(v.is(Origin, origin)).toBe(false));

  test('is WeChat’s page and nothing else, whatever is set', async () => {
    const opened: string[] = [];
    const settings = {
      ...newSettings('x'),
      website: { appId: 'wx0123456789abcdef', redirectUri: 'https://a.example/' },
    };
    createBrowserScan({
      settings: () => settings,
      phoneOrigin: () => 'http://127.0.0.1:8788/&calc',
      attempts: createAttempts(),
      openInBrowser: async (address) => void opened.push(address),
    }).open('a', 'zh-CN', {
      shown: () => undefined,
      scanned: () => undefined,
      cancelled: () => undefined,
      renewed: () => undefined,
      failed: () => undefined,
      caught: () => undefined,
      refused: () => undefined,
    });
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatch(
      /^https:\/\/open\.weixin\.qq\.com\/connect\/qrconnect\?[\w&=.%-]+#wechat_redirect$/,
    );
  });
});
