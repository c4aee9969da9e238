/** `wxa/getwxacodeunlimit`: a code that opens a mini program. Ours is a QR code, so that any camera can read it. */
import { needMiniToken } from '../cgi/need-token.ts';
import { drawQr } from '../login/draw-qr.ts';
import { miniUrl } from '../mini/mini-url.ts';
import { SnsError } from '../sns/answer.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import type { World } from '../world/world.ts';
import { readCodeArgs } from './code-args.ts';

export async function unlimitedCode({ mini }: World, phoneOrigin: string, ask: Ask): Promise<Reply> {
  const app = needMiniToken(mini.ordinary, ask.query);
  const { scene, page, width, colour, isHyaline } = readCodeArgs(app, await ask.text());
  if (!mini.drawRate.allows(app.appId)) throw new SnsError(45009);
  mini.drawn.draw({ app, scene, page });
  const address = phoneOrigin + miniUrl({ appId: app.appId, scene, page });
  return drawQr(address, { width, colour, isClear: isHyaline });
}
