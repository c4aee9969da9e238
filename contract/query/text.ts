/**
 * How text is compared in a search. Text becomes units: a word of letters and digits is one, and every Chinese
 * character, sign and emoji is one of its own. Case, width, accents and the traditional form make no difference;
 * joiners and variation selectors are not seen. Pure.
 */
import { simplifiedPairs } from './han-simplified.ts';

export interface Unit {
  readonly text: string;
  /** Letters and digits, found by their beginning; anything else is one character, found anywhere. */
  readonly word: boolean;
  /** A Chinese character, which may be found by its sound. */
  readonly han: boolean;
  /** Where it stands in the text as it was given, in UTF-16 places. */
  readonly from: number;
  readonly to: number;
}

const simplified = new Map<string, string>();
for (let at = 0; at < simplifiedPairs.length; at += 2) {
  simplified.set(simplifiedPairs.charAt(at), simplifiedPairs.charAt(at + 1));
}

const unseen = /[\p{Default_Ignorable_Code_Point}\p{M}]/gu;
/** What no text means: halves of characters, controls, and the private characters that an index may need itself. */
const unknown = /[\p{Surrogate}\p{Private_Use}]|[^\P{Cc}\t\n\v\f\r]/gu;

const folded = new Map<string, string>();

function foldOne(char: string): string {
  const known = folded.get(char);
  if (known !== undefined) return known;
  const plain = char.toLowerCase().normalize('NFKD').replace(unseen, '').normalize('NFC').toLowerCase();
  const result = [...plain.replace(unknown, '\ufffd')].map((one) => simplified.get(one) ?? one).join('');
  // A stranger's whole Unicode is not worth remembering.
  if (folded.size < 40_000) folded.set(char, result);
  return result;
}

/** The text in the form it is compared in. Folding twice changes nothing more. */
export const fold = (text: string): string => [...text].map(foldOne).join('');

const isSpace = /^\s$/u;
const isHan = /^\p{Script=Han}$/u;
/** Scripts without spaces between words, where any part may be meant. */
const isAlone =
  /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const isWord = /^[\p{L}\p{N}]$/u;

type Kind = 'space' | 'han' | 'word' | 'alone';
const kinds = new Map<string, Kind>();

function kindOf(char: string): Kind {
  const known = kinds.get(char);
  if (known !== undefined) return known;
  const kind = isSpace.test(char)
    ? 'space'
    : isHan.test(char)
      ? 'han'
      : isWord.test(char) && !isAlone.test(char)
        ? 'word'
        : 'alone';
  if (kinds.size < 40_000) kinds.set(char, kind);
  return kind;
}

export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let word = { text: '', from: 0, to: 0 };
  const end = () => {
    if (word.text !== '') units.push({ ...word, word: true, han: false });
    word = { text: '', from: 0, to: 0 };
  };
  let from = 0;
  for (const raw of text) {
    const to = from + raw.length;
    for (const char of foldOne(raw)) {
      const kind = kindOf(char);
      if (kind === 'word') word = { text: word.text + char, from: word.text === '' ? from : word.from, to };
      else {
        end();
        if (kind !== 'space') units.push({ text: char, word: false, han: kind === 'han', from, to });
      }
    }
    from = to;
  }
  end();
  return units;
}

const fits = (wanted: Unit, unit: Unit, last: boolean) =>
  wanted.word && last
    ? unit.word && unit.text.startsWith(wanted.text)
    : wanted.word === unit.word && wanted.text === unit.text;

/** Where `wanted` stands in `units`, from `start` on: in one piece, its last word perhaps only begun. -1 if nowhere. */
export function placeIn(units: readonly Unit[], wanted: readonly Unit[], start = 0): number {
  for (let at = start; at + wanted.length <= units.length; at += 1) {
    const found = wanted.every((unit, n) => {
      const there = units[at + n];
      return there !== undefined && fits(unit, there, n === wanted.length - 1);
    });
    if (found) return at;
  }
  return -1;
}
