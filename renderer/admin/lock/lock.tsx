/** The lock screen: who are you, then the PIN. It remembers nobody. */
import { useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { StaffMember } from '../../../contract/staff.ts';
import { Brand } from '../brand.tsx';
import { useBridge } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { StaffFace } from '../parts/staff-face.tsx';
import { useWords } from '../words.ts';
import css from './lock.module.css';
import { PinEntry } from './pin-entry.tsx';

interface LockProps {
  readonly staff: readonly StaffMember[];
  readonly demo: boolean;
  readonly onState: (state: DeskState) => void;
}

export function Lock({ staff, demo, onState }: LockProps) {
  const words = useWords();
  const bridge = useBridge();
  const [chosen, setChosen] = useState<string | null>(null);
  const only = staff.length === 1 ? staff[0] : undefined;
  const who = staff.find((member) => member.name === chosen) ?? only;
  return (
    <main className={css['page']}>
      <div className={css['card']}>
        <Brand demo={demo} />
        {who ? (
          <PinEntry
            key={who.name}
            who={who}
            onState={onState}
            onOther={only ? null : () => setChosen(null)}
          />
        ) : (
          <>
            <h1>{words.lock.choose}</h1>
            <ul className={css['names']}>
              {staff.map((member) => (
                <li key={member.name}>
                  <button type="button" className={css['choice']} onClick={() => setChosen(member.name)}>
                    <StaffFace name={member.name} />
                    <bdi>{member.name}</bdi>
                    <span className={css['role']}>{words.role[member.role]}</span>
                    <Icon name="next" size={18} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <Button kind="quiet" icon="screen" onClick={() => void bridge.ask['desk.close']()}>
          {words.nav.close}
        </Button>
      </div>
    </main>
  );
}
