/** From typed letters to what may be meant: words first, then the characters of the first syllable. */
import type { Hanzi } from './hanzi.ts';
import { isSurname } from './surnames.ts';

export interface Candidate {
  readonly text: string;
  /** How many of the letters it stands for; the rest goes on being typed. */
  readonly letters: number;
}

/** Letters of one syllable; `whole: false` is the beginning of several. */
interface Syllable {
  readonly letters: string;
  readonly whole: boolean;
  /** With an apostrophe behind it. */
  readonly length: number;
}

const longest = 6;

interface Way {
  readonly cost: number;
  readonly syllables: readonly Syllable[];
}

/** What the next syllable may be, the longest first. */
function begins(letters: string, hanzi: Hanzi): readonly Syllable[] {
  const sizes = Array.from({ length: Math.min(longest, letters.length) }, (_, at) => at + 1).reverse();
  return sizes.flatMap((size) => {
    const part = letters.slice(0, size);
    const whole = hanzi.has(part);
    if (!whole && ![...hanzi.keys()].some((syllable) => syllable.startsWith(part))) return [];
    return [{ letters: part, whole, length: letters[size] === "'" ? size + 1 : size }];
  });
}

/** As few syllables as possible, whole ones before begun ones; of two equal ways the one whose first is longer. */
export function split(typed: string, hanzi: Hanzi): readonly Syllable[] {
  const letters = typed.toLowerCase();
  const ways = new Map<number, Way>([[letters.length, { cost: 0, syllables: [] }]]);
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    for (const next of begins(letters.slice(at), hanzi)) {
      const rest = ways.get(at + next.length);
      const cost = (rest?.cost ?? Number.POSITIVE_INFINITY) + (next.whole ? 1 : 1.9);
      if (rest && cost < (ways.get(at)?.cost ?? Number.POSITIVE_INFINITY))
        ways.set(at, { cost, syllables: [next, ...rest.syllables] });
    }
  }
  return ways.get(0)?.syllables ?? [];
}

/** Of a begun syllable: the likeliest of each that it may become, then the second likeliest, and so on. */
function charactersOf({ letters, whole }: Syllable, hanzi: Hanzi): readonly string[] {
  if (whole) return hanzi.get(letters) ?? [];
  const lists = [...hanzi].filter(([syllable]) => syllable.startsWith(letters)).map(([, list]) => list);
  const ranked = lists.flatMap((list) => list.slice(0, 6).map((text, rank) => ({ text, rank })));
  return [...new Set(ranked.sort((one, other) => one.rank - other.rank).map(({ text }) => text))];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** The browser knows Chinese words, to break lines between them. */
const isWord = (text: string) => words.segment(text).containing(0)?.segment === text;

/** How many characters of each syllable are tried for a word of so many: some thousand words, a few milliseconds. */
const tried: Readonly<Record<number, number>> = { 2: 60, 3: 20, 4: 9 };
const mostWords = 10;
/** A character this far down the list of its syllable makes a word that hardly anybody means. */
const farDown = 0.6;

function wordsOf(syllables: readonly Syllable[], hanzi: Hanzi): readonly string[] {
  const most = tried[syllables.length] ?? 0;
  /** Ranks are parts of the whole list, as some syllables have 5 characters and others 60. */
  type Begun = { readonly text: string; readonly ranks: number; readonly worst: number };
  let begun: readonly Begun[] = [{ text: '', ranks: 0, worst: 0 }];
  for (const syllable of syllables) {
    const characters = charactersOf(syllable, hanzi);
    const next = characters.slice(0, most).map((one, at) => ({ one, rank: at / (characters.length + 4) }));
    begun = begun.flatMap(({ text, ranks, worst }) =>
      next.map(({ one, rank }) => ({
        text: text + one,
        ranks: ranks + rank,
        worst: Math.max(worst, rank),
      })),
    );
  }
  return begun
    .filter(({ text, worst }) => worst < farDown && isWord(text))
    .sort((one, other) => one.ranks + one.worst - other.ranks - other.worst)
    .slice(0, mostWords)
    .map(({ text }) => text);
}

/** @param named a name begins here: surnames come before everything else. */
export function candidatesFor(typed: string, hanzi: Hanzi, named = false): readonly Candidate[] {
  const syllables = split(typed, hanzi);
  const [first] = syllables;
  if (!first) return [];
  const found: Candidate[] = [];
  for (let count = Math.min(4, syllables.length); count > 1; count -= 1) {
    const some = syllables.slice(0, count);
    // What was only begun could become anything, but for the last syllable, which is still being typed.
    if (some.slice(0, -1).some(({ whole }) => !whole)) continue;
    const letters = some.reduce((sum, { length }) => sum + length, 0);
    found.push(...wordsOf(some, hanzi).map((text) => ({ text, letters })));
  }
  const single = charactersOf(first, hanzi).map((text) => ({ text, letters: first.length }));
  if (!named || !first.whole) return [...found, ...single];
  const surnames = single.filter(({ text }) => isSurname(text));
  return [...surnames, ...found, ...single.filter(({ text }) => !isSurname(text))];
}
