/** Every key there is, on one sheet. */
import { useEffect, useId, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import css from './palette.module.css';

const isMac = /Mac/.test(navigator.platform);
const ctrl = isMac ? '⌘' : 'Ctrl';
const alt = isMac ? '⌥' : 'Alt';

const groups = {
  everywhere: [
    ['palette', [ctrl, 'K']],
    ['search', ['/']],
    ['print', [ctrl, 'P']],
    ['sheet', ['?']],
  ],
  search: [
    ['suggestions', ['↓']],
    ['editChip', ['⌫']],
    ['clear', ['Esc']],
  ],
  list: [
    ['move', ['↑', '↓', '←', '→']],
    ['page', ['PgUp', 'PgDn']],
    ['row', ['Home', 'End']],
    ['ends', [ctrl, 'Home', 'End']],
    ['letters', ['A', '王']],
    ['open', ['Enter']],
    ['mark', ['Space']],
    ['range', ['Shift', '↓']],
    ['all', [ctrl, 'A']],
    ['sort', ['Enter']],
    ['width', ['Shift', '←', '→']],
    ['moveColumn', [ctrl, 'Shift', '←', '→']],
  ],
  person: [
    ['person', ['K', 'J']],
    ['person', [alt, '↑', '↓']],
    ['clear', ['Esc']],
  ],
  pair: [
    ['pairMove', ['K', 'J']],
    ['pairSame', ['M']],
    ['pairOther', ['N']],
  ],
} as const;

type Group = keyof typeof groups;
const columns: readonly (readonly Group[])[] = [
  ['everywhere', 'search', 'person'],
  ['list', 'pair'],
];

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shortcuts;
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={css['wide']} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.title}</h2>
      <div className={css['sheet']}>
        {columns.map((column) => (
          <div key={column.join()}>
            {column.map((group) => (
              <section key={group}>
                <h3>{words.groups[group]}</h3>
                <dl>
                  {groups[group].map(([what, keys]) => (
                    <div key={`${what} ${keys.join()}`}>
                      <dt>{words[what]}</dt>
                      <dd>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
      <div className={css['foot']}>
        <Button kind="main" onClick={() => dialog.current?.close()}>
          {words.close}
        </Button>
      </div>
    </dialog>
  );
}
