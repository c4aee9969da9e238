/** The address in an unlimited code, made and read. */
import { Refusal } from '../wire/refusal.ts';

/** What a code of a mini program says. */
export interface MiniLink {
  readonly appId: string;
  /** As it was given to `getwxacodeunlimit`. */
  readonly scene?: string;
  readonly page?: string;
}

const appIdShape = /^wx[0-9a-f]{16}$/;

/** `/mini/<appid>?scene=…&page=…`, without a host; what is empty is left out. */
export function miniUrl({ appId, scene = '', page = '' }: MiniLink): string {
  const query = [`scene=${encodeURIComponent(scene)}`];
  if (page !== '') query.push(`page=${encodeURIComponent(page)}`);
  return `/mini/${appId}?${query.join('&')}`;
}

/** Throws the refusal `mini.bad-link`. */
export function parseMiniUrl(text: string): Required<MiniLink> {
  const found = /^(?:https?:\/\/[^/?#]+)?\/mini\/([^/?#]+)(?:\?([^#]*))?$/.exec(text);
  const appId = found?.[1] ?? '';
  if (!appIdShape.test(appId)) throw new Refusal(400, 'mini.bad-link', 'this is no code of a mini program');
  const query = new URLSearchParams(found?.[2]);
  return { appId, scene: query.get('scene') ?? '', page: query.get('page') ?? '' };
}
