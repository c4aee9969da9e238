/** Who is at the console, and the way to a new PIN of their own. */
import { useState } from 'react';
import type { DeskState } from '../../contract/desk.ts';
import type { UnlockedBy } from '../../contract/staff.ts';
import { StaffFace } from './parts/staff-face.tsx';
import { ChangePin } from './settings/change-pin.tsx';
import css from './who.module.css';
import { useWords } from './words/words.ts';

interface WhoProps {
  readonly who: UnlockedBy;
  /** Not in a demo that nobody has locked yet. */
  readonly hasPin: boolean;
  readonly onState: (state: DeskState) => void;
}

export function Who({ who, hasPin, onState }: WhoProps) {
  const words = useWords();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css['who']}
        title={`${words.nav.signedIn(who.name)} · ${words.grants.pin}`}
        disabled={!hasPin}
        onClick={() => setChanging(true)}
      >
        <StaffFace name={who.name} />
        <span className={css['whoText']}>
          <bdi>{who.name}</bdi>
          <small>{words.role[who.role]}</small>
        </span>
      </button>
      {changing && <ChangePin name={who.name} self onClose={() => setChanging(false)} onState={onState} />}
    </>
  );
}
