/** The official account: a page in the visitor's WeChat, which comes back to our listener. */
import { Choice, Field } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { useWords } from '../words/words.ts';
import type { ChannelSectionProps } from './channel-section.ts';
import { blank } from './draft.ts';
import { hostOf, registrable } from './reach.ts';
import { Register, RegisterRow } from './register.tsx';
import { SecretRow } from './secret-row.tsx';
import { Section } from './section.tsx';
import { useParked } from './use-parked.ts';

const scopes = ['snsapi_base', 'snsapi_userinfo'] as const;

export function OfficialAccountSection({ draft, problems, insist, onEdit }: ChannelSectionProps) {
  const words = useWords();
  const { officialAccount: account, listener } = draft;
  const onOff = useParked(account, blank.officialAccount, (next) => onEdit({ officialAccount: next }));
  const said = words.wechat.officialAccount;
  return (
    <Section level={3} title={said.use} text={said.text} onOff={onOff}>
      {account && (
        <>
          {!listener.on && <Note>{words.wechat.needsListener}</Note>}
          <p>{said.from}</p>
          <Field
            label={words.settings.appId}
            hint={words.settings.appIdHint}
            value={account.appId}
            onChange={(appId) => onEdit({ officialAccount: { ...account, appId } })}
            problem={problems.officialAccount.appId}
            insist={insist}
            code
          />
          <SecretRow channel="officialAccount" />
          <Choice
            label={said.scope}
            value={account.scope}
            options={scopes}
            words={words.wechat.scope}
            onChange={(scope) => onEdit({ officialAccount: { ...account, scope } })}
            hint={words.wechat.scopeHint[account.scope]}
          />
          <Register>
            <RegisterRow name={said.domain} value={hostOf(registrable(listener))} note={said.domainNote} />
          </Register>
        </>
      )}
    </Section>
  );
}
