/** The pages one may open, who is signed in, and the lock. */
import type { Role, StaffMember } from '../../contract/staff.ts';
import { Brand } from './brand.tsx';
import css from './nav.module.css';
import type { Health } from './overview/health.ts';
import { Icon, type IconName } from './parts/icon.tsx';
import { StaffFace } from './parts/staff-face.tsx';
import { type Page, pageHash } from './route.ts';
import { useWords } from './words.ts';

interface NavProps {
  readonly page: Page;
  readonly who: StaffMember;
  readonly demo: boolean;
  readonly unsaved: boolean;
  readonly health: Health | null;
  readonly onLock: (() => void) | null;
  readonly onClose: () => void;
}

/** The evacuation has the whole window; a banner leads to it. */
type Listed = Exclude<Page, 'evacuation'>;

const icons: Record<Listed, IconName> = {
  onsite: 'onsite',
  people: 'people',
  overview: 'overview',
  doctor: 'doctor',
  settings: 'settings',
};

const pagesOf: Record<Role, readonly Listed[]> = {
  admin: ['people', 'onsite', 'overview', 'doctor', 'settings'],
  frontDesk: ['people', 'onsite', 'overview'],
};

export function Nav({ page, who, demo, unsaved, health, onLock, onClose }: NavProps) {
  const words = useWords();
  const overviewNote = health && health.level !== 'good' ? words.overview[health.level] : null;
  const notes: Record<Listed, string | null> = {
    onsite: null,
    people: null,
    overview: overviewNote,
    doctor: null,
    settings: unsaved ? words.nav.unsaved : null,
  };
  return (
    <nav className={css['nav']} aria-label={words.nav.label}>
      <div className={css['brand']}>
        <Brand demo={demo} />
      </div>
      <ul className={css['pages']}>
        {pagesOf[who.role].map((name) => (
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
        <div className={css['who']} title={words.nav.signedIn(who.name)}>
          <StaffFace name={who.name} />
          <div className={css['whoText']}>
            <bdi>{who.name}</bdi>
            <small>{words.role[who.role]}</small>
          </div>
        </div>
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
