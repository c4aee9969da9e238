/** Pinyin that is being typed: its letters, what they may mean, and what of it goes into the field. */
import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../contract/language.ts';
import { type Hanzi, loadHanzi } from './hanzi.ts';
import { type Candidate, candidatesFor } from './pinyin.ts';

const mostLetters = 24;

export interface Composing {
  readonly letters: string;
  readonly candidates: readonly Candidate[];
  add(letter: string): void;
  /** Takes the last letter back; false when there is none. */
  remove(): boolean;
  choose(candidate: Candidate): void;
  /** The letters as they are; false when there are none. */
  commit(): boolean;
}

interface ComposingOptions {
  /** Off where letters are typed as they are. */
  readonly on: boolean;
  readonly language: Language;
  /** A name begins with what is composed next. */
  readonly named: boolean;
  readonly type: (text: string) => void;
}

export function useComposing({ on, language, named, type }: ComposingOptions): Composing {
  const [letters, setLetters] = useState('');
  const [hanzi, setHanzi] = useState<Hanzi | null>(null);
  useEffect(() => {
    if (!on) return;
    let gone = false;
    void loadHanzi(language).then((loaded) => !gone && setHanzi(loaded));
    return () => {
      gone = true;
    };
  }, [on, language]);
  const candidates = useMemo(
    () => (hanzi && letters ? candidatesFor(letters, hanzi, named) : []),
    [hanzi, letters, named],
  );
  return {
    letters,
    candidates,
    add: (letter) => setLetters((now) => (now + letter).slice(0, mostLetters)),
    remove() {
      setLetters((now) => now.slice(0, -1));
      return letters !== '';
    },
    choose({ text, letters: used }) {
      type(text);
      setLetters((now) => now.slice(used));
    },
    commit() {
      if (letters !== '') type(letters);
      setLetters('');
      return letters !== '';
    },
  };
}
