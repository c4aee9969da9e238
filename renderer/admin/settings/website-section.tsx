/** The website app: WeChat's own QR page on the kiosk, and in the browser of staff who sit at a PC. */
import { Field } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { SwitchRow } from '../parts/switch.tsx';
import { callbackDomain } from '../problems.ts';
import { useWords } from '../words/words.ts';
import type { ChannelSectionProps } from './channel-section.ts';
import { blank } from './draft.ts';
import { hostOf, reachOf } from './reach.ts';
import { Register, RegisterRow } from './register.tsx';
import { SecretRow } from './secret-row.tsx';
import { Section } from './section.tsx';
import { useParked } from './use-parked.ts';

export function WebsiteSection({ draft, problems, insist, onEdit }: ChannelSectionProps) {
  const words = useWords();
  const { website } = draft;
  const onOff = useParked(website, blank.website, (next) => onEdit({ website: next }));
  const said = words.wechat.website;
  return (
    <Section level={3} title={said.use} text={said.text} onOff={onOff}>
      {website && (
        <>
          <p>{said.from}</p>
          <Field
            label={words.settings.appId}
            hint={words.settings.appIdHint}
            value={website.appId}
            onChange={(appId) => onEdit({ website: { ...website, appId } })}
            problem={problems.website.appId}
            insist={insist}
            code
          />
          <SecretRow channel="website" />
          <Field
            label={words.settings.redirectUri}
            hint={words.settings.redirectUriHint}
            value={website.redirectUri}
            onChange={(redirectUri) => onEdit({ website: { ...website, redirectUri } })}
            problem={problems.website.redirectUri}
            insist={insist}
            inputMode="url"
            code
          />
          <RegisteredDomain address={website.redirectUri} />
          <Browser draft={draft} onEdit={onEdit} />
        </>
      )}
    </Section>
  );
}

function RegisteredDomain({ address }: { readonly address: string }) {
  const said = useWords().wechat.website;
  const domain = callbackDomain(address);
  if (domain === null) return null;
  return (
    <Register>
      <RegisterRow name={said.domain} value={domain} note={said.domainNote} />
    </Register>
  );
}

function Browser({ draft, onEdit }: Pick<ChannelSectionProps, 'draft' | 'onEdit'>) {
  const said = useWords().wechat.browser;
  const { website, browser, listener } = draft;
  const domain = callbackDomain(website?.redirectUri ?? '');
  const foreign = domain !== null && listener.on && hostOf(reachOf(listener)) !== domain;
  return (
    <SwitchRow label={said.use} text={said.text} on={browser} onChange={(on) => onEdit({ browser: on })}>
      {browser && !listener.on && <Note>{said.needsListener}</Note>}
      {browser && foreign && <Note>{said.domain(domain)}</Note>}
    </SwitchRow>
  );
}
