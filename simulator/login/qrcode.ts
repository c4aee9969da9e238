/** The QR image. WeChat sends a JPEG of about 430 px; ours is a PNG, which every client reads as well. */
import { create } from 'qrcode';
import { encodePng } from '../avatar/png.ts';
import type { Reply } from '../wire/answer.ts';
import { bytes } from '../wire/answer.ts';

const quiet = 3;
const wanted = 430;

export async function qrImage(text: string): Promise<Reply> {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const across = modules.size + 2 * quiet;
  const scale = Math.max(1, Math.round(wanted / across));
  const size = across * scale;
  const pixels = new Uint8Array(size * size).fill(255);
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (!modules.get(y, x)) continue;
      for (let row = 0; row < scale; row += 1) {
        const start = ((y + quiet) * scale + row) * size + (x + quiet) * scale;
        pixels.fill(0, start, start + scale);
      }
    }
  }
  return bytes('image/png', await encodePng({ size, channels: 1, pixels }));
}
