/** One box for everything: pages, views, what the console can do, and people. Arrows choose, Enter does. */
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { nameOf } from '../../../contract/people-list.ts';
import { seenName } from '../names.ts';
import { Icon } from '../parts/icon.tsx';
import { go, personHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import type { Command, CommandGroup } from './commands.ts';
import { matching } from './match.ts';
import css from './palette.module.css';
import { useFoundPeople } from './use-found-people.ts';

interface PaletteProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

const order: readonly CommandGroup[] = ['page', 'view', 'action', 'person'];
/** Of each kind, so that all kinds are in sight. */
const most = 7;

export function Palette({ commands, onClose }: PaletteProps) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { rows, behind } = useFoundPeople(typed);
  /** Enter came before it is known whom these letters mean. */
  const [entered, setEntered] = useState(false);
  const people = rows.map(
    (row): Command => ({
      id: `person ${row.id}`,
      group: 'person',
      icon: 'people',
      label: seenName(nameOf(row)) ?? words.people.noName,
      run: () => go(personHash(row.id)),
    }),
  );
  useEffect(() => dialog.current?.showModal(), []);

  const found = [...matching(typed, commands), ...people];
  const groups = order.flatMap((group) => {
    const mine = found.filter((command) => command.group === group).slice(0, most);
    return mine.length === 0 ? [] : [{ group, mine }];
  });
  const shown = groups.flatMap(({ mine }) => mine);
  const active = Math.min(at, shown.length - 1);
  const activeId = shown[active]?.id;
  useEffect(() => {
    dialog.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: 'nearest' });
  });

  const run = (command: Command | undefined) => {
    if (!command) return;
    dialog.current?.close();
    command.run();
  };
  const chosen = shown[active];
  const enter = () => {
    if (behind && (!chosen || chosen.group === 'person')) setEntered(true);
    else run(chosen);
  };
  const enterLate = useEffectEvent(() => {
    setEntered(false);
    run(chosen);
  });
  useEffect(() => {
    if (entered && !behind) enterLate();
  }, [entered, behind]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === 'Enter') enter();
    else if (to === undefined) return;
    else setAt((to + shown.length) % Math.max(1, shown.length));
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it too
    <dialog
      ref={dialog}
      className={css['palette']}
      aria-label={words.palette.label}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className={css['box']}>
        <Icon name="search" size={18} />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={activeId ? `${id}-${active}` : undefined}
          aria-label={words.palette.label}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.palette.hint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setEntered(false);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={id} role="listbox" aria-label={words.palette.label} className={css['list']} tabIndex={-1}>
        {groups.map(({ group, mine }) => (
          <div key={group} role="group" aria-label={words.palette.group[group]}>
            <div className={css['group']} aria-hidden="true">
              {words.palette.group[group]}
            </div>
            {mine.map((command) => {
              const place = shown.indexOf(command);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys
                <div
                  key={command.id}
                  id={`${id}-${place}`}
                  role="option"
                  aria-selected={place === active}
                  className={css['option']}
                  onPointerMove={() => place !== active && setAt(place)}
                  onClick={() => run(command)}
                >
                  <Icon name={command.icon} size={16} />
                  <bdi>{command.label}</bdi>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className={css['nothing']} role="status">
        {shown.length === 0 && words.palette.nothing}
      </p>
    </dialog>
  );
}
