/** Draws QR codes: a JPEG, as WeChat's are, or a PNG whose ground is clear. */
import { encode } from 'jpeg-js';
import { create } from 'qrcode';
import { encodePng } from '../avatar/png.ts';
import type { Reply } from '../wire/answer.ts';
import { bytes } from '../wire/answer.ts';

export interface QrLooks {
  /** Pixels a side. */
  readonly width: number;
  readonly colour: readonly [number, number, number];
  readonly isClear: boolean;
}

const quiet = 3;
const quality = 85;
export const plainQr: QrLooks = { width: 430, colour: [0, 0, 0], isClear: false };

/** RGBA, row by row. The code is centred, because its modules have whole pixels. */
function paintQr(text: string, { width, colour, isClear }: QrLooks): Uint8Array {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const scale = Math.max(1, Math.floor(width / (modules.size + 2 * quiet)));
  const edge = Math.floor((width - modules.size * scale) / 2);
  const pixels = new Uint32Array(width * width);
  const words = (levels: readonly number[]) => new Uint32Array(Uint8Array.from(levels).buffer)[0] ?? 0;
  pixels.fill(words([255, 255, 255, isClear ? 0 : 255]));
  const dark = words([...colour, 255]);
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      for (let row = 0; row < scale; row += 1) {
        const start = (edge + y * scale + row) * width + edge + x * scale;
        pixels.fill(dark, start, start + scale);
      }
    }
  }
  return new Uint8Array(pixels.buffer);
}

export async function drawQr(text: string, looks: QrLooks): Promise<Reply> {
  const pixels = paintQr(text, looks);
  const { width } = looks;
  if (looks.isClear) return bytes('image/png', await encodePng({ size: width, channels: 4, pixels }));
  return bytes('image/jpeg', encode({ data: pixels, width, height: width }, quality).data);
}
