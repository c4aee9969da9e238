/** Between the phone's yes and the greeting: usually a blink, so it stays calm. */

import { Notice } from '../parts/notice.tsx';
import { useWords } from '../words/words.ts';
import css from './exchanging.module.css';

export function Exchanging({ leaving }: { readonly leaving: boolean }) {
  const { exchanging, visit } = useWords();
  return (
    <Notice
      picture={
        <svg viewBox="0 0 64 64" className={css['turning']} aria-hidden="true">
          <circle cx="32" cy="32" r="26" />
          <circle cx="32" cy="32" r="26" pathLength="100" />
        </svg>
      }
      title={leaving ? visit.leave.exchanging : exchanging.title}
      todo={exchanging.todo}
    />
  );
}
