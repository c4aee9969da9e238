/** Light or dark: always, as the system has it, or by the clock. */
import type { Appearance } from '../../../../contract/appearance.ts';
import { type Theme, themes } from '../../../../contract/kiosk.ts';
import { Choice } from '../../parts/field.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { useWords } from '../../words/words.ts';
import css from './appearance.module.css';

interface ThemeFieldsProps {
  readonly theme: Theme;
  readonly darkHours: Appearance['darkHours'];
  readonly onTheme: (theme: Theme) => void;
  readonly onDarkHours: (hours: Appearance['darkHours']) => void;
}

export function ThemeFields({ theme, darkHours, onTheme, onDarkHours }: ThemeFieldsProps) {
  const words = useWords();
  const said = words.appearance;
  return (
    <>
      <Choice label={said.light} value={theme} options={themes} words={words.theme} onChange={onTheme} />
      {theme === 'scheduled' && (
        <div className={css['times']}>
          <TimeField
            label={said.darkFrom}
            value={darkHours.from}
            onChange={(from) => onDarkHours({ ...darkHours, from })}
          />
          <TimeField
            label={said.darkUntil}
            value={darkHours.until}
            onChange={(until) => onDarkHours({ ...darkHours, until })}
          />
        </div>
      )}
    </>
  );
}
