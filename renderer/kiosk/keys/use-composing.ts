/**
 * Pinyin that is being typed. Its letters stand in the field from the first on, as on any phone, so that nothing is lost
 * of what nobody chose characters for; what is chosen takes their place.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../contract/language.ts';
import { type Hanzi, loadHanzi } from './hanzi.ts';
import { type Candidate, candidatesFor } from './pinyin.ts';
import { deleteFrom, isBeforeCaret, typeFor, typeInto } from './type-into.ts';

const mostLetters = 24;

export interface Composing {
  readonly letters: string;
  readonly candidates: readonly Candidate[];
  add(letter: string): void;
  /** Takes the last letter back; false when there is none. */
  remove(): boolean;
  choose(candidate: Candidate): void;
  /** The letters stay as they are; false when there are none. */
  commit(): boolean;
}

interface ComposingOptions {
  /** Off where letters are typed as they are. */
  readonly on: boolean;
  readonly language: Language;
  readonly field: HTMLInputElement;
  /** The field asks for somebody's name: it begins with a surname. */
  readonly name: boolean;
}

export function useComposing({ on, language, field, name }: ComposingOptions): Composing {
  const [typed, setLetters] = useState('');
  const [hanzi, setHanzi] = useState<Hanzi | null>(null);
  useEffect(() => {
    if (!on) return;
    let gone = false;
    void loadHanzi(language).then((loaded) => !gone && setHanzi(loaded));
    return () => {
      gone = true;
    };
  }, [on, language]);
  // Whoever put the caret somewhere else is done with them, also where nothing was drawn since.
  const held = () => (isBeforeCaret(field, typed) ? typed : '');
  const letters = held();
  const named = name && field.value.length === letters.length;
  const candidates = useMemo(
    () => (hanzi && letters ? candidatesFor(letters, hanzi, named) : []),
    [hanzi, letters, named],
  );
  return {
    letters,
    candidates,
    add(letter) {
      const before = held();
      if (before.length < mostLetters && typeInto(field, letter)) setLetters(before + letter);
    },
    remove() {
      const before = held();
      if (before !== '') deleteFrom(field);
      setLetters(before.slice(0, -1));
      return before !== '';
    },
    choose({ text, letters: used }) {
      if (held() === '') return;
      typeFor(field, typed, used, text);
      setLetters(typed.slice(used));
    },
    commit() {
      setLetters('');
      return held() !== '';
    },
  };
}
