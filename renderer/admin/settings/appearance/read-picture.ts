/**
 * Turns a file that staff chose into the bytes of a picture that main may keep: drawn anew, so that nothing of the
 * camera (where, when, which phone) comes along, and never larger than the screen needs.
 */
import { pictureBytesMost, pictureSideMost } from '../../../../contract/appearance.ts';
import { sizeOf, typeOf } from '../../../../contract/picture.ts';

export type PictureUse = 'logo' | 'background';
export type PictureProblem = 'svg' | 'kind' | 'large' | 'broken';

export type Picture =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: PictureProblem };

const longest: Readonly<Record<PictureUse, number>> = { logo: 1_024, background: pictureSideMost };
/** What the console reads of a file, and what it decodes: a photo of 100 megapixels is 400 MB when it is drawn. */
const fileMost = 40 * 1_024 * 1_024;
const pixelsMost = 100_000_000;

const bad = (problem: PictureProblem): Picture => ({ ok: false, problem });

const isSvg = (file: File, bytes: Uint8Array) =>
  /svg/i.test(file.type) || /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 1_024)));

/** Null while it may be decoded. */
function problemOf(file: File, bytes: Uint8Array): PictureProblem | null {
  const type = typeOf(bytes);
  if (type === null || type === 'gif') return isSvg(file, bytes) ? 'svg' : 'kind';
  const size = sizeOf(bytes, type);
  if (!size || size.width * size.height === 0) return 'broken';
  return size.width * size.height > pixelsMost ? 'large' : null;
}

async function drawn(file: File, use: PictureUse): Promise<OffscreenCanvas> {
  // Without `resize…`, which would forget which way up a phone was held.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const share = Math.min(1, longest[use] / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * share));
    const height = Math.max(1, Math.round(picture.height * share));
    const canvas = new OffscreenCanvas(width, height);
    const drawing = canvas.getContext('2d');
    if (!drawing) throw new Error('no canvas');
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(picture, 0, 0, width, height);
    return canvas;
  } finally {
    picture.close();
  }
}

/** A logo keeps its edges and what is transparent in it; a photo as a PNG would be ten times as large. */
const encodings: Readonly<Record<PictureUse, readonly ImageEncodeOptions[]>> = {
  logo: [{ type: 'image/png' }, { type: 'image/webp', quality: 0.9 }],
  background: [
    { type: 'image/jpeg', quality: 0.86 },
    { type: 'image/jpeg', quality: 0.7 },
  ],
};

export async function readPicture(file: File, use: PictureUse): Promise<Picture> {
  if (file.size > fileMost) return bad('large');
  try {
    const problem = problemOf(file, new Uint8Array(await file.arrayBuffer()));
    if (problem) return bad(problem);
    const canvas = await drawn(file, use);
    for (const encoding of encodings[use]) {
      const blob = await canvas.convertToBlob(encoding);
      if (blob.size <= pictureBytesMost) return { ok: true, bytes: new Uint8Array(await blob.arrayBuffer()) };
    }
    return bad('large');
  } catch {
    // Its beginning promised a picture, and the rest is none.
    return bad('broken');
  }
}
