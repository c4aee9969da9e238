/** Which screen the kiosk stands on: those that are attached now, and the one that was chosen even while it is not. */
import { useAsked } from '../../desk.ts';
import { useEvery } from '../../overview/use-every.ts';
import { Select } from '../../parts/select.tsx';
import { useWords } from '../../words/words.ts';
import { displayOptions, isAbsent } from './display-options.ts';
import css from './display-picker.module.css';
import { DisplaySketch } from './display-sketch.tsx';

interface DisplayPickerProps {
  /** Counted from 1; null: the system's main one. */
  readonly display: number | null;
  readonly onDisplay: (display: number | null) => void;
}

export function DisplayPicker({ display, onDisplay }: DisplayPickerProps) {
  const said = useWords().device;
  const attached = useAsked('displays', (bridge) => bridge.ask['device.displays']());
  // Somebody may be plugging a cable in right now.
  useEvery(3_000, attached.again);
  const screens = attached.value ?? [];
  const gone = attached.value !== null && isAbsent(screens, display);
  return (
    <div className={css['picker']}>
      <Select
        label={said.display}
        hint={gone && display !== null ? said.displayGone(display) : said.displayHint}
        value={display === null ? '' : String(display)}
        options={displayOptions(attached.value, display, said)}
        onChange={(value) => onDisplay(value === '' ? null : Number(value))}
      />
      {screens.length > 1 && <DisplaySketch screens={screens} chosen={display} />}
    </div>
  );
}
