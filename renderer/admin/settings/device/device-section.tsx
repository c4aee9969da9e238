/** Settings → Device: the screen, starting, and when the kiosk serves. */
import { type DeviceSettings, firstDevice } from '../../../../contract/device.ts';
import type { SettingsChange } from '../../../../contract/settings.ts';
import { SwitchRow } from '../../parts/switch.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { useWords } from '../../words/words.ts';
import { Section } from '../section.tsx';
import { useParked } from '../use-parked.ts';
import { DisplayPicker } from './display-picker.tsx';
import { officeHours } from './hours.ts';
import { HoursGrid } from './hours-grid.tsx';

interface DeviceSectionProps {
  readonly id: string;
  readonly draft: SettingsChange;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}

export function DeviceSection({ id, draft, onEdit }: DeviceSectionProps) {
  const said = useWords().device;
  const device = draft.device ?? firstDevice;
  const edit = (part: Partial<DeviceSettings>) => onEdit({ device: { ...device, ...part } });
  const restart = useParked(device.nightlyRestart, firstDevice.nightlyRestart, (nightlyRestart) =>
    edit({ nightlyRestart }),
  );
  const hours = useParked(device.hours, officeHours, (open) => edit({ hours: open }));
  return (
    <Section id={id} title={said.title} text={said.text}>
      <DisplayPicker display={device.display} onDisplay={(display) => edit({ display })} />
      <SwitchRow
        label={said.autoStart}
        text={said.autoStartText}
        on={device.autoStart}
        onChange={(autoStart) => edit({ autoStart })}
      />
      <SwitchRow label={said.restart} text={said.restartText} {...restart}>
        {device.nightlyRestart !== null && (
          <TimeField
            label={said.restartTime}
            value={device.nightlyRestart}
            onChange={(nightlyRestart) => edit({ nightlyRestart })}
          />
        )}
      </SwitchRow>
      <SwitchRow label={said.hours} text={said.hoursText} {...hours}>
        {device.hours && <HoursGrid hours={device.hours} onHours={(open) => edit({ hours: open })} />}
      </SwitchRow>
    </Section>
  );
}
