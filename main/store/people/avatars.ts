/** Pictures of people as files named by their content, so that a name from outside can never point anywhere else. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const avatarTypes = ['jpg', 'png', 'gif', 'webp'] as const;
export type AvatarType = (typeof avatarTypes)[number];

const shape = /^[0-9a-f]{64}\.(?:jpg|png|gif|webp)$/;

/** Where pictures are kept, beside the database. */
export const picturesIn = (folder: string): string => join(folder, 'avatars');

/** Keeps the picture and returns its file name. The same bytes twice are one file; a crash leaves no half of one. */
export async function keepAvatarFile(folder: string, bytes: Uint8Array, type: AvatarType): Promise<string> {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${type}`;
  const path = join(folder, name);
  if (await isKept(path, bytes.byteLength)) return name;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `${randomUUID()}.part`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return name;
}

async function isKept(path: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true && found.size === size;
}

/** SECURITY: the protocol handler's only way to a file. Null for anything but a name that `keepAvatarFile` gave. */
export function avatarPath(folder: string, name: string): string | null {
  return shape.test(name) ? join(folder, name) : null;
}
