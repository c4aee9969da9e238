/**
 * Fetches a WeChat avatar once, to be kept: WeChat's address dies when the picture changes. Only WeChat's picture
 * hosts are asked, no redirect is followed, size and time are bounded, and the bytes decide what type it is.
 */
import { Failure } from '../../contract/failure.ts';
import { fetchBytes } from './fetch-bytes.ts';

export type PictureType = 'jpg' | 'png' | 'gif' | 'webp';
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
}

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

const starts = (bytes: Uint8Array, at: number, text: string) =>
  text === String.fromCharCode(...bytes.subarray(at, at + text.length));

export function typeOf(bytes: Uint8Array): PictureType | null {
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'jpg';
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a')) return 'gif';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'webp';
  return null;
}

/** Throws `network.*` or `wechat.bad-answer`; a missing picture never fails a sign-in. */
export async function fetchAvatar(text: string, apiOrigin: string): Promise<Picture> {
  const url = pictureAddress(text, apiOrigin);
  if (!url) throw new Failure('wechat.bad-answer', { reason: 'avatar host not allowed' });
  const { status, bytes } = await fetchBytes(url, largestPicture);
  if (status !== 200) throw new Failure('wechat.bad-answer', { reason: 'avatar not there', status });
  const type = typeOf(bytes);
  if (!type) throw new Failure('wechat.bad-answer', { reason: 'avatar is not a picture' });
  return { bytes, type };
}
