/** What stands around every screen: whose kiosk this is, the demo mark, the languages, and the spoken step. */
import type { ReactNode } from 'react';
import type { KioskLook } from '../../../contract/kiosk.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { Backdrop } from '../dress/backdrop.tsx';
import { EaseIcon } from '../parts/icons.tsx';
import { spoken } from '../words/spoken.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import css from './shell.module.css';
import { StaffCorner } from './staff-corner.tsx';

interface ShellProps {
  readonly session: KioskSession;
  readonly look: KioskLook;
  /** The visitor said first that they are leaving. */
  readonly leaving: boolean;
  /** The demo's mark, or null. */
  readonly demo: ReactNode;
  /** Opens help to use the kiosk. */
  readonly onEase: () => void;
  readonly children: ReactNode;
}

export function Shell({ session, look, leaving, demo, onEase, children }: ShellProps) {
  const language = useLanguage();
  const words = useWords();
  return (
    <div className={css['shell']} data-demo={look.demo !== null}>
      <Backdrop background={look.appearance.background} step={session.step} />
      <header className={css['brand']}>
        <StaffCorner logo={look.appearance.logo} />
        <p className={css['name']}>{look.kioskName}</p>
      </header>
      <main className={css['main']}>{children}</main>
      {demo}
      <footer className={css['tools']}>
        <button
          type="button"
          className={css['ease']}
          aria-label={words.visit.ease.open}
          aria-haspopup="dialog"
          onClick={onEase}
        >
          <EaseIcon />
        </button>
        <LanguageSwitch />
      </footer>
      <p className="unseen" role="status">
        {spoken(session, { ...look, leaving }, language)}
      </p>
    </div>
  );
}
