/** Settings → Device: the screen, starting, and when the kiosk serves. */
import { type DeviceSettings, firstDevice } from '../../../../contract/device.ts';
import type { SettingsChange } from '../../../../contract/settings.ts';
import { Select } from '../../parts/select.tsx';
import { SwitchRow } from '../../parts/switch.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { useWords } from '../../words.ts';
import { Section } from '../section.tsx';
import { useParked } from '../use-parked.ts';
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
  const screens = Array.from({ length: Math.max(6, device.display ?? 0) }, (_, at) => at + 1);
  return (
    <Section id={id} title={said.title} text={said.text}>
      <Select
        label={said.display}
        hint={said.displayHint}
        value={device.display === null ? '' : String(device.display)}
        options={[
          { value: '', text: said.displayMain },
          ...screens.map((at) => ({ value: String(at), text: said.displayAt(at) })),
        ]}
        onChange={(value) => edit({ display: value === '' ? null : Number(value) })}
      />
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
