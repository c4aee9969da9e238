/** What is shown of a visitor, what is heard, and how a visit ends. */
import type { SettingsChange } from '../../../../contract/settings.ts';
import { Choice } from '../../parts/field.tsx';
import { SwitchRow } from '../../parts/switch.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { useWords } from '../../words/words.ts';
import { Section } from '../section.tsx';

const names = ['full', 'masked', 'none'] as const;

interface ArrivalSectionProps {
  readonly draft: SettingsChange;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}

export function ArrivalSection({ draft, onEdit }: ArrivalSectionProps) {
  const words = useWords();
  const said = words.form;
  const { greeting, signOut } = draft;
  return (
    <Section level={3} title={said.arrival} text={said.arrivalText}>
      <Choice
        label={said.name}
        value={greeting.name}
        options={names}
        words={words.greetingName}
        onChange={(name) => onEdit({ greeting: { ...greeting, name } })}
        hint={said.nameHint[greeting.name]}
      />
      <SwitchRow
        label={said.avatar}
        text={said.avatarText}
        on={greeting.avatar}
        onChange={(avatar) => onEdit({ greeting: { ...greeting, avatar } })}
      />
      <SwitchRow
        label={said.sounds}
        text={said.soundsText}
        on={draft.sounds}
        onChange={(sounds) => onEdit({ sounds })}
      />
      <SwitchRow
        label={said.signOut}
        text={said.signOutText}
        on={signOut.on}
        onChange={(on) => onEdit({ signOut: { ...signOut, on } })}
      >
        {signOut.on && (
          <SwitchRow
            label={said.closing}
            text={said.closingText}
            on={signOut.closing !== null}
            onChange={(on) => onEdit({ signOut: { ...signOut, closing: on ? '19:00' : null } })}
          >
            {signOut.closing !== null && (
              <TimeField
                label={said.closingTime}
                value={signOut.closing}
                onChange={(closing) => onEdit({ signOut: { ...signOut, closing } })}
              />
            )}
          </SwitchRow>
        )}
      </SwitchRow>
    </Section>
  );
}
