/** `wxa/getwxacodeunlimit`: what it refuses, and pictures that a phone can read. V37 is WeChat's published answer. */
import { createRequire } from 'node:module';
import { decode } from 'jpeg-js';
import jsQR from 'jsqr';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MiniClient } from './mini-client.ts';
import { expectCgiError, miniApp, withMini } from './mini-client.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
// pngjs has no types of its own.
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { read(bytes: Buffer): Picture } };
};

let client: MiniClient;
let token: string;
beforeEach(async () => {
  client = await withMini();
  token = await client.token();
});
afterEach(() => client.simulator.close());

const every = `!#$&'()*+,/:;=?@-._~`;
const ask = (body: unknown) => client.post('/wxa/getwxacodeunlimit', body, { access_token: token });

async function picture(body: unknown): Promise<Picture & { type: string | null }> {
  const address = `${client.simulator.origin}/wxa/getwxacodeunlimit?access_token=${token}`;
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const type = response.headers.get('content-type');
  const bytes = Buffer.from(await response.arrayBuffer());
  const image = type === 'image/png' ? PNG.sync.read(bytes) : decode(bytes, { useTArray: true });
  return { type, width: image.width, height: image.height, data: image.data };
}

const read = ({ data, width, height }: Picture) => jsQR(new Uint8ClampedArray(data), width, height)?.data;

describe('a picture', () => {
  test('is a JPEG of 430 pixels that leads to the mini program', async () => {
    const image = await picture({ scene: 'k1.Ab-9', page: 'pages/sign-in/index' });
    expect([image.type, image.width, image.height]).toEqual(['image/jpeg', 430, 430]);
    expect(read(image)).toBe(
      `${client.simulator.origin}/mini/${miniApp.appId}?scene=k1.Ab-9&page=pages%2Fsign-in%2Findex`,
    );
  });

  test.each([280, 1280])('can be %i pixels wide', async (width) => {
    const image = await picture({ scene: 'a', width });
    expect([image.width, image.height]).toEqual([width, width]);
    expect(read(image)).toContain('scene=a');
  });

  test('carries every mark a scene may have to the mini program', async () => {
    const address = read(await picture({ scene: every })) ?? '';
    expect(client.simulator.phone('wang-wei').openMiniProgram(address).scene).toBe(every);
  });

  test('leads to the phones’ address when they have one', async () => {
    const origin = await client.simulator.openToPhones('127.0.0.1');
    expect(read(await picture({ scene: 'a' }))).toBe(`${origin}/mini/${miniApp.appId}?scene=a`);
  });

  test('with is_hyaline is a PNG with a clear ground and lines of the colour asked for', async () => {
    const image = await picture({ scene: 'a', is_hyaline: true, line_color: { r: '10', g: 120, b: 60 } });
    expect(image.type).toBe('image/png');
    const pixels = new Set<string>();
    for (let i = 0; i < image.data.length; i += 4) pixels.add(image.data.subarray(i, i + 4).join());
    expect([...pixels].sort()).toEqual(['10,120,60,255', '255,255,255,0']);
  });

  test('is listed for phones, newest first and each once', async () => {
    for (const scene of ['one', 'two', 'one']) await ask({ scene });
    const { fields } = await client.get('/phone/state');
    expect(fields['minis']).toEqual([
      { app: miniApp.name, href: `/mini/${miniApp.appId}?scene=one`, scene: 'one' },
      { app: miniApp.name, href: `/mini/${miniApp.appId}?scene=two`, scene: 'two' },
    ]);
  });
});

describe('refused', () => {
  test.each([
    ['nothing in the body', '', 44002, 'empty post data'],
    ['a form', 'scene=a', 40169, 'invalid length for scene, or the data is not json string'],
    ['no scene', {}, 40169, 'invalid length for scene, or the data is not json string'],
    ['an empty scene', { scene: '' }, 40169, 'invalid length for scene, or the data is not json string'],
    [
      '33 characters',
      { scene: 'a'.repeat(33) },
      40169,
      'invalid length for scene, or the data is not json string',
    ],
    [
      'a scene that is a number',
      { scene: 1 },
      40169,
      'invalid length for scene, or the data is not json string',
    ],
    ['a percent sign', { scene: 'a%20' }, 40129, 'invalid scene'],
    ['Chinese', { scene: '前台' }, 40129, 'invalid scene'],
    ['a blank', { scene: 'a b' }, 40129, 'invalid scene'],
    ['a page that is not released (V37)', { scene: 'a', page: 'pages/none' }, 41030, 'invalid page'],
    [
      'a page with a slash first',
      { scene: 'a', page: '/pages/help', check_path: false },
      41030,
      'invalid page',
    ],
    ['a page with a query', { scene: 'a', page: 'pages/help?a=1' }, 41030, 'invalid page'],
    [
      'scancode_time',
      { scene: 'a', page: 'pages/help?scancode_time=1' },
      85096,
      'not allow include scancode_time field',
    ],
    ['279 pixels', { scene: 'a', width: 279 }, 40097, 'invalid args'],
    ['1281 pixels', { scene: 'a', width: 1281 }, 40097, 'invalid args'],
    ['half a pixel', { scene: 'a', width: 300.5 }, 40097, 'invalid args'],
    ['another version', { scene: 'a', env_version: 'beta' }, 40097, 'invalid args'],
    ['a colour there is not', { scene: 'a', line_color: { r: 256, g: 0, b: 0 } }, 40097, 'invalid args'],
    ['a width that is text', { scene: 'a', width: '430' }, 47001, 'data format error'],
  ])('%s', async (_, body, errcode, text) => {
    expectCgiError(await ask(body), errcode, text);
  });

  test('but an unreleased page passes where it is not checked', async () => {
    expect((await picture({ scene: 'a', page: 'pages/none', check_path: false })).type).toBe('image/jpeg');
  });

  test('GET', async () => {
    const answer = await client.get('/wxa/getwxacodeunlimit', { access_token: token });
    expectCgiError(answer, 43002, 'require POST method');
  });
});

describe('a fault', () => {
  test('answers JSON where the picture should be', async () => {
    client.simulator.faults.set({ at: 'wxacode', do: { kind: 'errcode', errcode: 45009 } });
    expectCgiError(await ask({ scene: 'a' }), 45009, 'reach max api daily quota limit');
  });

  test('cuts the picture in the middle', async () => {
    const whole = (await ask({ scene: 'a' })).text.length;
    client.simulator.faults.set({ at: 'wxacode', do: { kind: 'truncate' } });
    expect((await ask({ scene: 'a' })).text.length).toBeLessThan(whole);
  });
});
