/** Settings → Appearance: logo, colours, background, welcome, light and dark; and beside them the kiosk as it will be. */
import { useState } from 'react';
import type { Appearance } from '../../../../contract/appearance.ts';
import type { SettingsChange } from '../../../../contract/settings.ts';
import { SwitchRow } from '../../parts/switch.tsx';
import { useWords } from '../../words/words.ts';
import { Group, Section } from '../section.tsx';
import { useParked } from '../use-parked.ts';
import css from './appearance.module.css';
import { BackgroundFields } from './background-fields.tsx';
import { ColourField } from './colour-field.tsx';
import { OccasionsList } from './occasions-list.tsx';
import { PaletteChoice } from './palette-choice.tsx';
import { PictureField } from './picture-field.tsx';
import { Preview } from './preview.tsx';
import { ThemeFields } from './theme-fields.tsx';
import { WelcomeFields } from './welcome-fields.tsx';

interface AppearanceGroupProps {
  readonly id: string;
  readonly draft: SettingsChange;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}

const firstAccent = '#0b5cad';

export function AppearanceGroup({ id, draft, onEdit }: AppearanceGroupProps) {
  const said = useWords().appearance;
  const { appearance, theme } = draft;
  const [occasion, setOccasion] = useState<number | null>(null);
  const put = (next: Appearance) => onEdit({ appearance: next });
  const edit = (part: Partial<Appearance>) => put({ ...appearance, ...part });
  const accent = useParked(appearance.accent, firstAccent, (colour) => edit({ accent: colour }));
  return (
    <Group id={id} title={said.title} text={said.text}>
      <div className={css['sides']}>
        <div className={css['parts']}>
          <Section level={3} title={said.colours} text={said.coloursText}>
            <PaletteChoice appearance={appearance} onAppearance={put} />
            <SwitchRow label={said.ownAccent} text={said.ownAccentText} {...accent}>
              {appearance.accent !== null && (
                <ColourField
                  label={said.accent}
                  value={appearance.accent}
                  onChange={(colour) => edit({ accent: colour })}
                />
              )}
            </SwitchRow>
            <ThemeFields
              theme={theme}
              darkHours={appearance.darkHours}
              onTheme={(next) => onEdit({ theme: next })}
              onDarkHours={(darkHours) => edit({ darkHours })}
            />
          </Section>
          <Section level={3} title={said.pictures} text={said.picturesText}>
            <PictureField
              use="logo"
              label={said.logo}
              hint={said.logoHint}
              file={appearance.logo}
              onFile={(logo) => edit({ logo })}
            />
            <BackgroundFields
              background={appearance.background}
              onBackground={(background) => edit({ background })}
            />
          </Section>
          <Section level={3} title={said.welcome} text={said.welcomeText}>
            <WelcomeFields
              welcome={appearance.welcome}
              asks={draft.form.fields.length > 0}
              onWelcome={(welcome) => edit({ welcome })}
            />
            <OccasionsList
              appearance={appearance}
              open={occasion}
              onOpen={setOccasion}
              onOccasions={(occasions) => edit({ occasions })}
            />
          </Section>
        </div>
        <Preview draft={draft} occasion={occasion} />
      </div>
    </Group>
  );
}
