/** How much of a name the lobby may read. Pure; what a person sees as one character counts as one. */
import type { GreetingSettings } from '../../contract/settings.ts';

const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** 王*伟, 林*, Si***d: the first character stays, and the last of three or more. */
export function maskName(name: string, how: GreetingSettings['name']): string {
  if (how === 'none') return '';
  if (how === 'full') return name;
  const all = Array.from(letters.segment(name), ({ segment }) => segment);
  const [first = ''] = all;
  if (all.length < 2) return all.length === 0 ? '' : '*';
  const last = all.length > 2 ? all.at(-1) : '';
  return `${first}${'*'.repeat(Math.min(3, all.length - (last ? 2 : 1)))}${last}`;
}
