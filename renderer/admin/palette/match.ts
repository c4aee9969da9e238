/** Which commands are meant by a few letters: by their words, by their pinyin, by their initials. Pure. */
import { keysOf } from '../../../contract/query/sounds.ts';
import { fold, unitsOf } from '../../../contract/query/text.ts';

/** Every letter in order, not necessarily side by side. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const char of text) if (char === letters.charAt(at)) at += 1;
  return at === letters.length;
}

/** 0 is best; null is no match. */
export function rankOf(typed: string, label: string): number | null {
  const wanted = fold(typed).replace(/\s+/gu, '');
  if (wanted === '') return 0;
  const text = fold(label).replace(/\s+/gu, '');
  if (text.startsWith(wanted)) return 0;
  if (text.includes(wanted)) return 1;
  for (const key of keysOf(unitsOf(label))) if (key.startsWith(wanted)) return 2;
  return wanted.length > 1 && isWithin(wanted, text) ? 3 : null;
}

export function matching<Command extends { readonly label: string; readonly also?: string }>(
  typed: string,
  commands: readonly Command[],
): readonly Command[] {
  const ranked = commands.flatMap((command) => {
    const ranks = [command.label, command.also ?? ''].flatMap((label) =>
      label === '' ? [] : (rankOf(typed, label) ?? []),
    );
    return ranks.length === 0 ? [] : [{ command, rank: Math.min(...ranks) }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ command }) => command);
}
