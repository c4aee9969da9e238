/**
 * Fetches a WeChat avatar once, to be kept: WeChat's address dies when the picture changes. Only WeChat's picture
 * hosts are asked, no redirect is followed, size and time are bounded, and the bytes decide what type it is.
 */
import { Failure } from '../../contract/failure.ts';
import { type PictureBytes, type PictureType, typeOf } from '../../contract/picture.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { isDrawable } from './picture-size.ts';

const pictureHost = /^(?:thirdwx|wx)\.qlogo\.cn$/;
const largestPicture = 1024 * 1024;

/**
 * The address to ask, or null when it is not one of WeChat's. https is forced. `apiOrigin` is allowed as it stands
 * when it is on this machine: that is where the simulator keeps its pictures.
 */
export function pictureAddress(text: string, apiOrigin: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (apiOrigin.startsWith('http://') && url.origin === apiOrigin) return url;
  if (!pictureHost.test(url.hostname) || url.port !== '' || url.username !== '') return null;
  url.protocol = 'https:';
  return url;
}

/** The type of a picture that may be shown; null for anything else. */
export function avatarTypeOf(bytes: Uint8Array): PictureType | null {
  const type = typeOf(bytes);
  return type && isDrawable(bytes, type) ? type : null;
}

/** Throws `network.*` or `wechat.bad-answer`; a missing picture never fails a sign-in. */
export async function fetchAvatar(text: string, apiOrigin: string): Promise<PictureBytes> {
  const url = pictureAddress(text, apiOrigin);
  if (!url) throw new Failure('wechat.bad-answer', { reason: 'avatar host not allowed' });
  const { status, bytes } = await fetchBytes(url, largestPicture);
  if (status !== 200) throw new Failure('wechat.bad-answer', { reason: 'avatar not there', status });
  const type = avatarTypeOf(bytes);
  if (!type) throw new Failure('wechat.bad-answer', { reason: 'avatar is not a picture' });
  return { bytes, type };
}
