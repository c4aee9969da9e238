/** Everything the palette offers besides people: pages, views, and what the console can be told to do. */
import { languages } from '../../../contract/language.ts';
import { density } from '../../../contract/saved-view.ts';
import type { UnlockedBy } from '../../../contract/staff.ts';
import type { LookChoice } from '../look-choice.ts';
import { pagesOf } from '../nav.tsx';
import type { IconName } from '../parts/icon.tsx';
import { go, pageHash } from '../route.ts';
import type { LookDesk } from '../views/use-look.ts';
import { givenViews, viewName } from '../views/view.ts';
import { languageNames, type Words, wordsOf } from '../words/words.ts';

export type CommandGroup = 'page' | 'view' | 'action' | 'person';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: IconName;
  readonly label: string;
  /** Found by this too: the same in another language. */
  readonly also?: string;
  readonly run: () => void;
}

export interface Around {
  readonly who: UnlockedBy;
  readonly looking: LookDesk;
  readonly words: Words;
  readonly onLock: (() => void) | null;
  /** Null where there is nothing to print. */
  readonly onPrint: (() => void) | null;
  readonly onChoose: (choice: Partial<LookChoice>) => void;
  readonly onShortcuts: () => void;
}

const themes = ['light', 'dark', 'system'] as const;

export function commandsOf({
  who,
  looking,
  words,
  onLock,
  onPrint,
  onChoose,
  onShortcuts,
}: Around): readonly Command[] {
  const { en } = wordsOf;
  const pages = pagesOf(who.role).map(
    (page): Command => ({
      id: `page ${page}`,
      group: 'page',
      icon: 'next',
      label: words.nav[page],
      also: en.nav[page],
      run: () => go(pageHash(page)),
    }),
  );
  const views = [...givenViews, ...looking.views.map(({ id }) => id)].map(
    (id): Command => ({
      id: `view ${id}`,
      group: 'view',
      icon: 'filter',
      label: viewName(id, looking.views, words) ?? '',
      also: viewName(id, looking.views, en) ?? '',
      run() {
        looking.choose(id);
        go(pageHash('people'));
      },
    }),
  );
  const action = (id: string, icon: IconName, say: (from: Words) => string, run: () => void): Command => ({
    id,
    group: 'action',
    icon,
    label: say(words),
    also: say(en),
    run,
  });
  return [
    ...pages,
    ...views,
    action(
      'clear',
      'erase',
      (from) => from.palette.clear,
      () => looking.change({ search: '' }),
    ),
    ...density.map((one) =>
      action(
        `density ${one}`,
        'columns',
        (from) => from.palette.density(from.columns.densities[one]),
        () => looking.change({ density: one }),
      ),
    ),
    ...themes.map((theme) =>
      action(
        `theme ${theme}`,
        'screen',
        (from) => from.palette.theme(from.theme[theme]),
        () => onChoose({ theme }),
      ),
    ),
    ...languages.map((language) =>
      action(
        `language ${language}`,
        'info',
        (from) => from.palette.language(languageNames[language]),
        () => onChoose({ language }),
      ),
    ),
    ...(onPrint ? [action('print', 'print', (from) => from.paper.print, onPrint)] : []),
    action('shortcuts', 'keyboard', (from) => from.palette.shortcuts, onShortcuts),
    ...(onLock ? [action('lock', 'lock', (from) => from.palette.lock, onLock)] : []),
  ];
}
