/** A PNG encoder for the two kinds of image made here: RGB (avatars) and RGBA (codes on a clear ground). */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const squeeze = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export interface Picture {
  readonly size: number;
  readonly channels: 3 | 4;
  /** Row by row, `channels` bytes a pixel. */
  readonly pixels: Uint8Array;
}

export async function encodePng({ size, channels, pixels }: Picture): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);
  const stride = size * channels;
  const rows = Buffer.alloc((stride + 1) * size);
  for (let y = 0; y < size; y += 1)
    rows.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  const parts = [chunk('IHDR', header), chunk('IDAT', await squeeze(rows)), chunk('IEND', new Uint8Array())];
  return Buffer.concat([signature, ...parts]);
}
