/** The one place from which a page speaks to a screen reader by itself: counts, order, selection. Polite, and unseen. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import css from './announce.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

export const useAnnounce = () => useContext(AnnounceContext);

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={css['unseen']} aria-live="polite" aria-atomic="true" data-announcer>
        {/* A new node each time: the same words twice are said twice. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
