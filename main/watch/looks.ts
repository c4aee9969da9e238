/**
 * Every decision about pictures of a page, pure: whether one is to be taken, whether one will never come, whether the page
 * shows nothing. Counted in looks, so that a machine that slept in the middle of one is not thought to draw no more.
 */
import type { Limits } from './limits.ts';

export interface Looks {
  /** Every `pictureEvery`, and once more after `again`. `lost`: the picture before never came; another is to be taken. */
  next(mayLook: boolean): 'take' | 'lost' | null;
  /** The page has said that something is drawn. */
  heard(): void;
  /** `again`: soon, one of them may be the moment between two screens. `uniform`: it shows nothing. */
  came(isOneColour: boolean): 'again' | 'uniform' | null;
}

export function createLooks(limits: Limits): Looks {
  const patience = limits.pictureLost / limits.pictureEvery;
  /** Since a picture was asked for that has not come. */
  let waited: number | null = null;
  let uniform = 0;
  /** Since the picture before: of a page that says nothing it may be the old one, or none yet, however often it is taken. */
  let heard = false;

  return {
    next(mayLook) {
      if (!mayLook) {
        // What comes after a visitor, or another page, is another screen.
        uniform = 0;
        return null;
      }
      const lost = waited !== null && ++waited >= patience;
      if (waited !== null && !lost) return null;
      waited = 0;
      return lost ? 'lost' : 'take';
    },
    heard() {
      heard = true;
    },
    came(isOneColour) {
      waited = null;
      uniform = isOneColour ? uniform + Number(heard) : 0;
      heard = false;
      if (!isOneColour) return null;
      if (uniform < limits.uniform) return 'again';
      uniform = 0;
      return 'uniform';
    },
  };
}
