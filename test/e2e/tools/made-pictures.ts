/** PNGs made for a test: an honest one, and one that says it is enormous, and is. */
import { deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}
function png(side: number, depth: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = depth;
  const lines = deflateSync(Buffer.alloc(side * (Math.ceil((side * depth) / 8) + 1)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
export const tinyPng = () => png(1, 8);
/** 50 kB that decode to 1.6 GB. */
export const bomb = () => png(20_000, 1);
