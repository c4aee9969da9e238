/** The pages one may open, who is signed in, and the lock. */

import type { DeskState } from '../../contract/desk.ts';
import { mayCall } from '../../contract/permissions.ts';
import type { Role, UnlockedBy } from '../../contract/staff.ts';
import { Brand } from './brand.tsx';
import type { AdminCall } from './may.ts';
import css from './nav.module.css';
import type { Health } from './overview/health.ts';
import { Icon, type IconName } from './parts/icon.tsx';
import { type Page, pageHash } from './route.ts';
import { Who } from './who.tsx';
import { useWords } from './words/words.ts';

interface NavProps {
  readonly page: Page;
  readonly who: UnlockedBy;
  readonly demo: boolean;
  readonly unsaved: boolean;
  readonly health: Health | null;
  readonly hasPin: boolean;
  readonly onState: (state: DeskState) => void;
  readonly onLock: (() => void) | null;
  readonly onClose: () => void;
}

/** The evacuation has the whole window; a banner leads to it. */
type Listed = Exclude<Page, 'evacuation'>;

const icons: Record<Listed, IconName> = {
  today: 'today',
  visits: 'visits',
  onsite: 'onsite',
  people: 'people',
  duplicates: 'pairs',
  recent: 'history',
  overview: 'overview',
  doctor: 'doctor',
  audit: 'safe',
  settings: 'settings',
};

/** In their order, each with what it is there for: who may not do that has no use for the page. */
const needs: Record<Listed, AdminCall> = {
  today: 'today.get',
  people: 'people.list',
  visits: 'visits.list',
  onsite: 'onsite.list',
  duplicates: 'duplicates.list',
  recent: 'change.recent',
  overview: 'overview.get',
  doctor: 'doctor.run',
  audit: 'audit.list',
  settings: 'settings.save',
};
export const listed = Object.keys(needs) as Listed[];

/** The pages this role may open, in their order. */
export const pagesOf = (role: Role): readonly Listed[] => listed.filter((name) => mayOpen(role, name));
export const mayOpen = (role: Role, page: Listed): boolean => mayCall(role, needs[page]);

export function Nav({ page, who, demo, unsaved, health, hasPin, onState, onLock, onClose }: NavProps) {
  const words = useWords();
  const pages = pagesOf(who.role);
  const overviewNote = health && health.level !== 'good' ? words.overview[health.level] : null;
  const notes: Record<Listed, string | null> = {
    today: null,
    visits: null,
    onsite: null,
    people: null,
    duplicates: null,
    recent: null,
    overview: overviewNote,
    doctor: null,
    audit: null,
    settings: unsaved ? words.nav.unsaved : null,
  };
  return (
    <nav className={css['nav']} aria-label={words.nav.label}>
      <div className={css['brand']}>
        <Brand demo={demo} />
      </div>
      <ul className={css['pages']}>
        {pages.map((name) => (
          <li key={name}>
            <a
              className={css['item']}
              href={pageHash(name)}
              aria-current={name === page ? 'page' : undefined}
            >
              <Icon name={icons[name]} />
              <span>{words.nav[name]}</span>
              {notes[name] && (
                <span
                  className={`${css['dot']} ${name === 'overview' && health?.level === 'bad' ? css['bad'] : ''}`}
                  role="img"
                  aria-label={notes[name]}
                  title={notes[name]}
                />
              )}
            </a>
          </li>
        ))}
      </ul>
      <div className={css['foot']}>
        <Who who={who} hasPin={hasPin} onState={onState} />
        {onLock && (
          <button type="button" className={css['item']} onClick={onLock}>
            <Icon name="lock" />
            <span>{words.nav.lock}</span>
          </button>
        )}
        <button type="button" className={css['item']} onClick={onClose}>
          <Icon name="screen" />
          <span>{words.nav.close}</span>
        </button>
      </div>
    </nav>
  );
}
