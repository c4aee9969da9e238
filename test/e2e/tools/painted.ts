/** Pictures that a browser painted: a busy photo that remembers where it was taken, and a logo with holes in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures as a browser makes them, with what a camera would put in: 3,000 pixels, every colour beside every other. */
export async function paintPictures(
  page: Page,
  folder: string,
): Promise<{ readonly photo: string; readonly logo: string }> {
  const bytes = await page.evaluate(async () => {
    const draw = async (width: number, height: number, type: string, dots: number) => {
      const canvas = new OffscreenCanvas(width, height);
      const drawing = canvas.getContext('2d');
      if (!drawing) throw new Error('no canvas');
      for (let at = 0; at < dots; at++) {
        drawing.fillStyle = ['#ffffff', '#000000', '#ffe600', '#d0021b', '#2bd45a', '#102a8a'][at % 6] ?? '';
        drawing.fillRect((at * 397) % width, (at * 229) % height, width / 9, height / 7);
      }
      const blob = await canvas.convertToBlob({ type, quality: 0.6 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    };
    return {
      photo: await draw(3_000, 1_800, 'image/jpeg', 900),
      logo: await draw(640, 160, 'image/png', 14),
    };
  });
  const photo = join(folder, 'lobby.jpg');
  const logo = join(folder, 'logo.png');
  // Behind its first two bytes a JPEG may say anything: here a camera, and where it was.
  const [start, rest] = [bytes.photo.slice(0, 2), bytes.photo.slice(2)];
  const remark = Buffer.from('GPS 31.2304 N 121.4737 E');
  writeFileSync(
    photo,
    Buffer.concat([Buffer.from([...start, 0xff, 0xfe, 0, remark.length + 2]), remark, Buffer.from(rest)]),
  );
  writeFileSync(logo, Buffer.from(bytes.logo));
  return { photo, logo };
}
