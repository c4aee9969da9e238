import type { SettingsChange } from '../../../contract/settings.ts';
import type { DraftProblems } from './draft.ts';

/** What every part of the settings page works on. */
export interface ChannelSectionProps {
  readonly draft: SettingsChange;
  readonly problems: DraftProblems;
  readonly insist: boolean;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}
