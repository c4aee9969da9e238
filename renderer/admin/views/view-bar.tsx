/** The ways to look at the people that have a name: those everybody has, and those staff saved. */
import { useEffect, useRef } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import type { LookDesk } from './use-look.ts';
import { givenViews, viewName } from './view.ts';
import css from './view-bar.module.css';
import { ViewMenu } from './view-menu.tsx';

interface ViewBarProps {
  readonly desk: LookDesk;
  /** May change what others shared. */
  readonly mayChangeShared: boolean;
  readonly who: string;
}

export function ViewBar({ desk, mayChangeShared, who }: ViewBarProps) {
  const words = useWords();
  const { look, views, isChanged } = desk;
  const list = useRef<HTMLUListElement>(null);
  const from = look?.from;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [from]);
  return (
    <nav className={css['bar']} aria-label={words.views.label}>
      <ul className={css['views']} ref={list}>
        {[...givenViews, ...views.map(({ id }) => id)].map((id) => {
          const mine = look?.from === id;
          const view = views.find((one) => one.id === id);
          return (
            <li key={id}>
              <button
                type="button"
                className={css['view']}
                aria-current={mine ? 'true' : undefined}
                title={view?.shared ? words.views.sharedBy(view.by) : undefined}
                onClick={() => desk.choose(id)}
              >
                <bdi>{viewName(id, views, words)}</bdi>
                {view?.shared && <Icon name="share" size={13} />}
                {mine && isChanged && (
                  <span
                    className={css['dot']}
                    role="img"
                    aria-label={words.views.changed}
                    title={words.views.changed}
                  />
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <ViewMenu desk={desk} mayChange={desk.saved !== null && (mayChangeShared || desk.saved.by === who)} />
    </nav>
  );
}
