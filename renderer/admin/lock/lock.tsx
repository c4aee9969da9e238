/** The lock screen: who are you, then the PIN. It remembers nobody. */
import { useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { StaffMember } from '../../../contract/staff.ts';
import { Brand } from '../brand.tsx';
import { useBridge } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { StaffFace } from '../parts/staff-face.tsx';
import { grantsText } from '../settings/staff-grants.tsx';
import { useWords } from '../words/words.ts';
import css from './lock.module.css';
import { PinEntry } from './pin-entry.tsx';
import { ScanButton, ScanEntry } from './scan-entry.tsx';

interface LockProps {
  readonly desk: DeskState;
  readonly onState: (state: DeskState) => void;
}

export function Lock({ desk, onState }: LockProps) {
  const { staff, scan } = desk;
  const scanning = scan.step !== 'off' && scan.step !== 'ready';
  const words = useWords();
  const bridge = useBridge();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <main className={css['page']}>
      <div className={css['card']}>
        <Brand demo={desk.demo !== null} />
        {scanning ? (
          <ScanEntry scan={scan} onState={onState} />
        ) : (
          <>
            <Names staff={staff} chosen={chosen} onChoose={setChosen} onState={onState} />
            <ScanButton scan={scan} onState={onState} />
          </>
        )}
        <Button kind="quiet" icon="screen" onClick={() => void bridge.ask['desk.close']()}>
          {words.nav.close}
        </Button>
      </div>
    </main>
  );
}

interface NamesProps {
  readonly staff: readonly StaffMember[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
  readonly onState: (state: DeskState) => void;
}

/** Who are you? Then the PIN; at once where there is but one. */
function Names({ staff, chosen, onChoose, onState }: NamesProps) {
  const words = useWords();
  const only = staff.length === 1 ? staff[0] : undefined;
  const who = staff.find((member) => member.name === chosen) ?? only;
  if (who)
    return (
      <PinEntry key={who.name} who={who} onState={onState} onOther={only ? null : () => onChoose(null)} />
    );
  return (
    <>
      <h1>{words.lock.choose}</h1>
      <ul className={css['names']}>
        {staff.map((member) => (
          <li key={member.name}>
            <button type="button" className={css['choice']} onClick={() => onChoose(member.name)}>
              <StaffFace name={member.name} />
              <bdi>{member.name}</bdi>
              <span className={css['role']}>{grantsText(member.grants, words)}</span>
              <Icon name="next" size={18} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
