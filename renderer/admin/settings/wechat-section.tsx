import type { SettingsChange } from '../../../contract/settings.ts';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words.ts';
import { CallbackDomain } from './callback-domain.tsx';
import { type DraftProblems, websiteOf } from './draft.ts';
import { SecretRow } from './secret-row.tsx';
import { Section } from './section.tsx';

interface WechatSectionProps {
  readonly draft: SettingsChange;
  readonly problems: DraftProblems;
  readonly insist: boolean;
  readonly onEdit: (part: Partial<SettingsChange>) => void;
}

export function WechatSection({ draft, problems, insist, onEdit }: WechatSectionProps) {
  const words = useWords();
  const { appId, redirectUri } = draft.website ?? { appId: '', redirectUri: '' };
  return (
    <Section title={words.settings.wechat} text={words.settings.wechatText}>
      <Field
        label={words.settings.appId}
        hint={words.settings.appIdHint}
        value={appId}
        onChange={(text) => onEdit({ website: websiteOf(text, redirectUri) })}
        problem={problems.appId}
        insist={insist}
        code
      />
      <SecretRow />
      <Field
        label={words.settings.redirectUri}
        hint={words.settings.redirectUriHint}
        value={redirectUri}
        onChange={(text) => onEdit({ website: websiteOf(appId, text) })}
        problem={problems.redirectUri}
        insist={insist}
        inputMode="url"
        code
      />
      <CallbackDomain address={redirectUri} />
    </Section>
  );
}
