/** How many there are: an estimate says that it is one. */
import type { Language } from '../../../contract/language.ts';
import type { Total } from '../../../contract/list.ts';
import { about, counted } from '../time.ts';
import type { Words } from '../words/words.ts';

export function totalText({ count, exact }: Total, found: boolean, language: Language, words: Words): string {
  if (exact) return (found ? words.list.found : words.list.all)(counted(count, language));
  return (found ? words.list.foundAbout : words.list.allAbout)(about(count, language));
}
