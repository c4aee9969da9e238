/** What kind of picture bytes are: their beginning says so, whatever a header claims. */

export type PictureType = 'jpg' | 'png' | 'gif' | 'webp';

export interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
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
