/** Who may open the console. Adding and removing happen at once, each behind its own dialog. */
import { useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import { isOwner, type StaffMember, type UnlockedBy } from '../../../contract/staff.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { StaffFace } from '../parts/staff-face.tsx';
import { useWords } from '../words/words.ts';
import { AddStaff } from './add-staff.tsx';
import { ChangePin } from './change-pin.tsx';
import { ChangeStaff } from './change-staff.tsx';
import { LinkStaff } from './link-staff.tsx';
import { RemoveStaff } from './remove-staff.tsx';
import { Section } from './section.tsx';
import { grantsText } from './staff-grants.tsx';
import css from './staff-section.module.css';

interface StaffSectionProps {
  readonly id: string;
  readonly desk: DeskState;
  readonly who: UnlockedBy;
  readonly onState: (state: DeskState) => void;
}

export function StaffSection({ id, desk, who, onState }: StaffSectionProps) {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<StaffMember | null>(null);
  const [newPin, setNewPin] = useState<string | null>(null);
  const [linking, setLinking] = useState<StaffMember | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  const admins = desk.staff.filter(isOwner).length;
  /** In the demo the first account would put a PIN in front of the one who is looking around. */
  const demoAlone = desk.staff.length === 0;
  return (
    <Section
      id={id}
      title={words.settings.staff}
      text={words.settings.staffText}
      action={
        demoAlone ? null : (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {words.settings.staffAdd}
          </Button>
        )
      }
    >
      {demoAlone && <p className={css['none']}>{words.settings.noStaff}</p>}
      <ul className={css['staff']}>
        {desk.staff.map((member) => {
          const last = isOwner(member) && admins === 1;
          return (
            <li key={member.name} className={css['member']}>
              <StaffFace name={member.name} />
              <div className={css['text']}>
                <strong>
                  <bdi>{member.name}</bdi>
                  {member.name === who.name && <Chip>{words.settings.you}</Chip>}
                </strong>
                <small>
                  {grantsText(member.grants, words)}
                  {member.weChat && ` · ${words.grants.hasWeChat}`}
                </small>
              </div>
              {last && <small>{words.settings.lastAdmin}</small>}
              <IconButton
                icon="phone"
                label={words.grants.linkOf(member.name)}
                onClick={() => setLinking(member)}
              />
              <IconButton
                icon="key"
                label={words.grants.pinOf(member.name)}
                onClick={() => setNewPin(member.name)}
              />
              <IconButton
                icon="pencil"
                label={words.grants.change(member.name)}
                onClick={() => setChanging(member)}
              />
              <IconButton
                icon="trash"
                label={words.settings.staffRemove(member.name)}
                disabled={last}
                onClick={() => setRemoving(member.name)}
              />
            </li>
          );
        })}
      </ul>
      {adding && <AddStaff onClose={() => setAdding(false)} onState={onState} />}
      {changing && <ChangeStaff member={changing} onClose={() => setChanging(null)} onState={onState} />}
      {newPin !== null && (
        <ChangePin
          name={newPin}
          self={newPin === who.name}
          onClose={() => setNewPin(null)}
          onState={onState}
        />
      )}
      {linking && <LinkStaff member={linking} onClose={() => setLinking(null)} onState={onState} />}
      {removing && (
        <RemoveStaff
          name={removing}
          self={removing === who.name}
          onClose={() => setRemoving(null)}
          onState={onState}
        />
      )}
    </Section>
  );
}
