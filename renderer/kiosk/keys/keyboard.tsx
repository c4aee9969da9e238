/**
 * A keyboard of our own, for glass without one: English, digits, and Chinese by pinyin. It stands below the fields and
 * never over them, and leaves the focus where the text goes.
 */
import { type MouseEvent, useState } from 'react';
import { useLanguage, useWords } from '../words/words.ts';
import { Candidates } from './candidates.tsx';
import { Key } from './key.tsx';
import css from './keyboard.module.css';
import { type Doing, isDoing, type KeyBoard, rows } from './layout.ts';
import { deleteFrom, typeInto } from './type-into.ts';
import { useComposing } from './use-composing.ts';

interface KeyboardProps {
  readonly field: HTMLInputElement;
  readonly phone: boolean;
  /** The field asks for somebody's name. */
  readonly name: boolean;
  readonly onDone: () => void;
  readonly onHide: () => void;
}

const keepFocus = (event: MouseEvent) => event.preventDefault();

export function Keyboard({ field, phone, name, onDone, onHide }: KeyboardProps) {
  const language = useLanguage();
  const words = useWords().visit.keys;
  const [chosen, setChosen] = useState<Exclude<KeyBoard, 'phone'>>('letters');
  const [chinese, setChinese] = useState(language !== 'en');
  const [shifted, setShifted] = useState<boolean | null>(null);
  // A name in letters begins with a capital, each part of it; whoever wants another touches the key.
  const capitals = shifted ?? (name && !chinese && /(?:^|[\s-])$/.test(field.value));
  const board = phone ? 'phone' : chosen;
  const pinyin = board === 'letters' && chinese && !capitals;
  const composing = useComposing({ on: pinyin, language, field, name });
  const type = (text: string) => void typeInto(field, text);

  const does: Readonly<Record<Doing, () => void>> = {
    capitals() {
      composing.commit();
      setShifted(!capitals);
    },
    remove: () => composing.remove() || deleteFrom(field),
    switch() {
      composing.commit();
      setChosen(chosen === 'letters' ? 'digits' : 'letters');
    },
    tongue() {
      composing.commit();
      setChosen('letters');
      setChinese((on) => !on);
    },
    space() {
      const [first] = composing.candidates;
      if (first) composing.choose(first);
      else if (!composing.commit()) type(' ');
    },
    hide() {
      composing.commit();
      onHide();
    },
    done() {
      if (!composing.commit()) onDone();
    },
  };
  const press = (key: string) => {
    field.focus({ preventScroll: true });
    if (isDoing(key)) does[key]();
    else if (pinyin) composing.add(key);
    else {
      type(capitals ? key.toUpperCase() : key);
      setShifted(null);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus in the field
    <div className={css['keyboard']} data-board={board} onMouseDown={keepFocus}>
      {pinyin && <Candidates composing={composing} />}
      <fieldset className={css['rows']} aria-label={words.label}>
        {rows[board].map((row) => (
          <div key={row.join('')} className={css['row']}>
            {row.map((key) => (
              <Key key={key} name={key} board={board} capitals={capitals} chinese={chinese} onPress={press} />
            ))}
          </div>
        ))}
      </fieldset>
    </div>
  );
}
