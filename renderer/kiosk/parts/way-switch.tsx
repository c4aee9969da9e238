/**
 * The ways to sign in, side by side. Buttons and no radio group: an arrow key that passed the browser's would open one.
 */
import type { Way } from '../../../contract/channel.ts';
import { useBridge } from '../bridge-context.ts';
import { useWords } from '../words/words.ts';
import { wayIcons } from './way-icons.tsx';
import css from './way-switch.module.css';

interface WaySwitchProps {
  readonly ways: readonly Way[];
  /** The one in use, or null where none is. */
  readonly now: Way | null;
  readonly label: string;
}

export function WaySwitch({ ways, now, label }: WaySwitchProps) {
  const bridge = useBridge();
  const words = useWords().ways;
  return (
    <fieldset className={css['switch']} aria-label={label}>
      {ways.map((way) => {
        const Icon = wayIcons[way];
        return (
          <button
            key={way}
            type="button"
            className={css['choice']}
            {...(now && { 'aria-pressed': way === now })}
            onClick={() => way !== now && void bridge.ask['session.use'](way)}
          >
            <Icon />
            <span>{words[way].name}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
