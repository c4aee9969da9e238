/**
 * The one search box. What is complete becomes a chip, which can be dropped or turned back into text; suggestions hang
 * under it. Half-typed pinyin is not searched for.
 */
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useAnnounce } from '../parts/announce.tsx';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import { type BoxText, boxOf, reopened, soughtIn, textOf, typed, without } from './box-text.ts';
import { Chips } from './chips.tsx';
import { chipLabel } from './label.ts';
import css from './search-box.module.css';
import { type Suggested, taken } from './suggest.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** Milliseconds from a key to the question: shorter than one notices, longer than between the keys of a fast typist. */
const pause = 50;
const longest = 2_000;

export interface SearchHandle {
  focus(): void;
  /** As if it was typed behind what is there. */
  type(letter: string): void;
}

interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Down out of the box, to what was found. */
  readonly onDown: () => void;
  readonly handle?: Ref<SearchHandle>;
}

export function SearchBox({ label, hint, search, onSearch, onDown, handle }: SearchBoxProps) {
  const words = useWords();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [box, setBox] = useState<BoxText>(() => boxOf(search));
  const [composing, setComposing] = useState(false);
  const [focused, setFocused] = useState(false);
  /** What was typed when Esc put the suggestions away. */
  const [refused, setRefused] = useState<string | null>(null);
  const [chosen, setChosen] = useState(-1);
  const suggested = useSuggestions(box.draft, focused && !composing && refused !== box.draft);
  const at = Math.min(chosen, suggested.length - 1);

  const text = soughtIn(box).slice(0, longest);
  /** What the box itself has said last: anything else came from a view, a filter, a button. */
  const told = useRef(search);
  const tell = useEffectEvent((now: string) => {
    told.current = now;
    if (now !== search) onSearch(now);
  });
  useEffect(() => {
    if (composing || text === told.current) return;
    const timer = setTimeout(() => tell(text), text === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text, composing]);
  // As it is drawn: by the next turn the box may have said something newer, which this would be taken for.
  useLayoutEffect(() => {
    if (search === told.current) return;
    told.current = search;
    setBox(boxOf(search));
  }, [search]);

  const put = (next: BoxText) => {
    setBox(next);
    setChosen(-1);
  };
  const drop = (place: number) => {
    const chip = box.chips[place];
    put(without(box, place));
    if (chip !== undefined) announce(words.find.dropped(chipLabel(chip, words)));
    input.current?.focus();
  };
  const edit = (place: number) => {
    put(reopened(box, place));
    input.current?.focus();
  };
  const take = (suggestion: Suggested) => {
    put(typed({ ...box, draft: taken(box.draft, suggestion) }));
    input.current?.focus();
  };
  const clear = () => {
    put({ chips: [], draft: '' });
    input.current?.focus();
  };
  useImperativeHandle(handle, () => ({
    focus() {
      input.current?.focus();
      input.current?.select();
    },
    type(letter) {
      setBox((now) => ({ ...now, draft: now.draft + letter }));
      input.current?.focus();
    },
  }));

  const walk = (by: 1 | -1): boolean => {
    if (suggested.length === 0) {
      if (by === 1) onDown();
      return by === 1;
    }
    const next = at + by;
    setChosen(next >= suggested.length ? 0 : next < -1 ? suggested.length - 1 : next);
    return true;
  };
  const leave = (): boolean => {
    if (suggested.length > 0) setRefused(box.draft);
    else if (textOf(box) !== '') clear();
    else return false;
    return true;
  };
  const accept = (event: KeyboardEvent): boolean => {
    const suggestion = suggested[at];
    if (event.key === 'Tab' && (event.shiftKey || !suggestion)) return false;
    if (suggestion) take(suggestion);
    else put(typed(box, true));
    return true;
  };
  const reopen = (input: HTMLInputElement): boolean => {
    if (input.selectionStart !== 0 || input.selectionEnd !== 0 || box.chips.length === 0) return false;
    edit(box.chips.length - 1);
    return true;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const acts: Readonly<Record<string, () => boolean>> = {
      Enter: () => accept(event),
      Tab: () => accept(event),
      Backspace: () => reopen(event.currentTarget),
      Escape: leave,
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
    };
    if (!acts[event.key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={css['search']}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the text is meant for the text */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text by themselves */}
      <div
        className={css['box']}
        onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      >
        <Icon name="search" size={18} />
        <div className={css['inside']}>
          <Chips chips={box.chips} onEdit={edit} onDrop={drop} />
          <input
            ref={input}
            className={css['input']}
            type="text"
            role="combobox"
            aria-expanded={suggested.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
            aria-label={label}
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={longest}
            placeholder={box.chips.length === 0 ? hint : ''}
            value={box.draft}
            onChange={(event) =>
              put(
                composing
                  ? { ...box, draft: event.target.value }
                  : typed({ ...box, draft: event.target.value }),
              )
            }
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onKeyDown={press}
          />
        </div>
        {textOf(box) === '' ? (
          <kbd className={css['key']}>/</kbd>
        ) : (
          <IconButton icon="cross" label={words.find.clear} onClick={clear} />
        )}
      </div>
      <SuggestionList id={list} suggested={suggested} at={at} onTake={take} />
    </search>
  );
}
