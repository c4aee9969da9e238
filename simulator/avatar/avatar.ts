/** Serves `/mmopen/vi_32/<id>/<size>`. WeChat's last path part is the size, and 0 means 640. */
import type { SimPerson } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import { bytes } from '../wire/answer.ts';
import { Refusal } from '../wire/refusal.ts';
import { sceneOf } from './motifs.ts';
import { paint } from './paint.ts';
import { encodePng } from './png.ts';

const sizes: Readonly<Record<string, number>> = { '0': 640, '46': 46, '64': 64, '96': 96, '132': 132 };

/** `''` for what no address of ours has. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export type Avatars = (tail: string) => Promise<Reply>;

export function createAvatars(find: (id: string) => SimPerson | undefined): Avatars {
  const painted = new Map<string, Promise<Buffer>>();
  return async (tail) => {
    const [id = '', size = ''] = tail.split('/');
    const avatar = find(decoded(id))?.avatar;
    const pixels = Object.hasOwn(sizes, size) ? sizes[size] : undefined;
    if (!avatar || pixels === undefined) throw new Refusal(404, 'avatar.unknown', 'no such avatar');
    const image = painted.get(tail) ?? paint(sceneOf(avatar), pixels).then(encodePng);
    painted.set(tail, image);
    return bytes('image/png', await image);
  };
}
