/** A search box for plain words: `/` comes here, Esc clears, and half-typed pinyin is not searched for. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import css from './plain-search.module.css';

const pause = 180;

interface PlainSearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onDown: () => void;
  /** What can be searched for. */
  readonly hint?: string;
}

export function PlainSearch({ search, onSearch, onDown, hint }: PlainSearchProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  const [composing, setComposing] = useState(false);
  useSearchKeys(input);

  const wanted = text.trim().slice(0, 100);
  useEffect(() => {
    if (composing || wanted === search) return;
    const timer = setTimeout(() => onSearch(wanted), wanted === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [wanted, composing, search, onSearch]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setText('');
    if (event.key === 'Enter') onSearch(wanted);
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onDown();
  };
  const clear = () => {
    setText('');
    input.current?.focus();
  };

  return (
    <search className={css['search']}>
      <Icon name="search" size={18} />
      <input
        ref={input}
        className={css['input']}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        aria-label={words.people.search}
        placeholder={hint ?? words.people.searchHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={press}
      />
      {text === '' ? (
        <kbd className={css['key']}>/</kbd>
      ) : (
        <IconButton icon="cross" label={words.people.clear} onClick={clear} />
      )}
    </search>
  );
}

function useSearchKeys(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const toSearch = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || document.querySelector('dialog[open]');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', toSearch);
    return () => window.removeEventListener('keydown', toSearch);
  }, [input]);
}
