/** A picture of a person, from wherever it comes, to a file of ours that the store knows. */
import { Failure } from '../../contract/failure.ts';
import { avatarTypeOf, fetchAvatar } from '../exchange/avatar-http.ts';
import type { Store } from '../store/open-store.ts';
import { keepAvatarFile } from '../store/people/avatars.ts';

export interface Avatars {
  /** Fetches WeChat's picture; resolves to the file's name. */
  fetch(identity: string, url: string): Promise<string>;
  /** Keeps bytes that a phone sent; throws `ipc.bad-request` when they are no picture, or too large a one. */
  keep(bytes: Uint8Array): Promise<string>;
}

export function createAvatars(
  folder: string,
  apiOrigin: () => string,
  store: () => Promise<Pick<Store, 'keepAvatar'>>,
): Avatars {
  return {
    async fetch(identity, url) {
      const { bytes, type } = await fetchAvatar(url, apiOrigin());
      const file = await keepAvatarFile(folder, bytes, type);
      await (await store()).keepAvatar(identity, { file, url, at: Date.now() });
      return file;
    },
    async keep(bytes) {
      const type = avatarTypeOf(bytes);
      if (!type) throw new Failure('ipc.bad-request', { field: 'picture' });
      return keepAvatarFile(folder, bytes, type);
    },
  };
}
