/** The images: QR codes that a phone can read, portraits that are PNGs of the size asked for. */
import { createRequire } from 'node:module';
import { decode } from 'jpeg-js';
import jsQR from 'jsqr';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { motifs } from '../../simulator/avatar/motifs.ts';
import type { Client } from './client.ts';
import { withSimulator } from './client.ts';

interface Png {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
// pngjs has no types of its own.
const { PNG } = createRequire(import.meta.url)('pngjs') as { PNG: { sync: { read(bytes: Buffer): Png } } };

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

async function image(path: string): Promise<Png> {
  const response = await fetch(`${client.simulator.origin}${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  return PNG.sync.read(Buffer.from(await response.arrayBuffer()));
}

async function readQr(uuid: string): Promise<string | undefined> {
  const response = await fetch(`${client.simulator.origin}/connect/qrcode/${uuid}`);
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  const { data, width, height } = decode(await response.arrayBuffer(), { useTArray: true });
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('the QR leads to the confirm page of this uuid', async () => {
  const uuid = await client.show();
  expect(await readQr(uuid)).toBe(`${client.simulator.origin}/connect/confirm?uuid=${uuid}`);
});

test('when phones have an address of their own the QR leads there', async () => {
  const origin = await client.simulator.openToPhones('127.0.0.1');
  const uuid = await client.show();
  expect(await readQr(uuid)).toBe(`${origin}/connect/confirm?uuid=${uuid}`);
});

test('there is no QR for a uuid that never was', async () => {
  expect((await client.get('/connect/qrcode/0000000000000000')).status).toBe(404);
});

test.each([
  ['0', 640],
  ['46', 46],
  ['64', 64],
  ['96', 96],
  ['132', 132],
])('an avatar of size %s has %i pixels a side', async (size, pixels) => {
  const { width, height } = await image(`/mmopen/vi_32/wang-wei/${size}`);
  expect([width, height]).toEqual([pixels, pixels]);
});

test('everybody looks different', async () => {
  await client.simulator.close();
  const people = motifs.map((motif, i) => ({ id: motif, nickname: motif, avatar: { motif, hue: i * 50 } }));
  client = await withSimulator({ people });
  const pictures = await Promise.all(motifs.map((motif) => image(`/mmopen/vi_32/${motif}/46`)));
  expect(new Set(pictures.map(({ data }) => Buffer.from(data).toString('base64'))).size).toBe(motifs.length);
});

test('somebody without a picture has none', async () => {
  expect((await client.get('/mmopen/vi_32/xu-jie/132')).status).toBe(404);
});
