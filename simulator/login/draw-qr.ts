/** Draws QR codes: a JPEG, as WeChat's are, or a PNG whose ground is clear. */
import { create } from 'qrcode';
import { encodePng } from '../avatar/png.ts';
import type { Reply } from '../wire/answer.ts';
import { bytes } from '../wire/answer.ts';
import { encodeTwoColours } from './two-colour-jpeg.ts';

export interface QrLooks {
  /** Pixels a side. */
  readonly width: number;
  readonly colour: readonly [number, number, number];
  readonly isClear: boolean;
}

const quiet = 3;
export const plainQr: QrLooks = { width: 430, colour: [0, 0, 0], isClear: false };

/** Row by row, 1 where the ink is. The code is centred, because its modules have whole pixels. */
function inkOf(text: string, width: number): Uint8Array {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const scale = Math.max(1, Math.floor(width / (modules.size + 2 * quiet)));
  const edge = Math.floor((width - modules.size * scale) / 2);
  const ink = new Uint8Array(width * width);
  for (let y = 0; y < modules.size; y += 1) {
    const top = (edge + y * scale) * width;
    for (let x = 0; x < modules.size; x += 1) {
      const left = top + edge + x * scale;
      if (modules.get(y, x)) ink.fill(1, left, left + scale);
    }
    for (let row = 1; row < scale; row += 1) ink.copyWithin(top + row * width, top, top + width);
  }
  return ink;
}

/** RGBA. */
function onClearGround(ink: Uint8Array, colour: QrLooks['colour']): Uint8Array {
  const words = (levels: readonly number[]) => new Uint32Array(Uint8Array.from(levels).buffer)[0] ?? 0;
  const dark = words([...colour, 255]);
  const clear = words([255, 255, 255, 0]);
  return new Uint8Array(Uint32Array.from(ink, (is) => (is ? dark : clear)).buffer);
}

export async function drawQr(text: string, { width, colour, isClear }: QrLooks): Promise<Reply> {
  const ink = inkOf(text, width);
  if (!isClear) return bytes('image/jpeg', encodeTwoColours({ size: width, ink, colour }));
  const pixels = onClearGround(ink, colour);
  return bytes('image/png', await encodePng({ size: width, channels: 4, pixels }));
}
