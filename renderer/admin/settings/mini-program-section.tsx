/** The mini program: it talks to our listener itself, over https and nothing else. */
import { Choice, Field } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { useWords } from '../words/words.ts';
import type { ChannelSectionProps } from './channel-section.ts';
import { blank } from './draft.ts';
import { IpRow } from './ip-row.tsx';
import { registrable } from './reach.ts';
import { Register, RegisterRow } from './register.tsx';
import { SecretRow } from './secret-row.tsx';
import { Section } from './section.tsx';
import { useParked } from './use-parked.ts';

const versions = ['release', 'trial', 'develop'] as const;

export function MiniProgramSection({ draft, problems, insist, onEdit }: ChannelSectionProps) {
  const words = useWords();
  const { miniProgram: program, listener } = draft;
  const onOff = useParked(program, blank.miniProgram, (next) => onEdit({ miniProgram: next }));
  const said = words.wechat.miniProgram;
  const origin = registrable(listener);
  return (
    <Section level={3} title={said.use} text={said.text} onOff={onOff}>
      {program && (
        <>
          {!listener.on && <Note>{words.wechat.needsListener}</Note>}
          {listener.on && origin?.startsWith('http:') && <Note>{said.serverPlain}</Note>}
          <p>{said.from}</p>
          <Field
            label={words.settings.appId}
            hint={words.settings.appIdHint}
            value={program.appId}
            onChange={(appId) => onEdit({ miniProgram: { ...program, appId } })}
            problem={problems.miniProgram.appId}
            insist={insist}
            code
          />
          <SecretRow channel="miniProgram" />
          <Field
            label={said.page}
            hint={said.pageHint}
            value={program.page}
            onChange={(page) => onEdit({ miniProgram: { ...program, page } })}
            problem={problems.miniProgram.page}
            insist={insist}
            code
          />
          <Choice
            label={said.version}
            value={program.envVersion}
            options={versions}
            words={words.wechat.envVersion}
            onChange={(envVersion) => onEdit({ miniProgram: { ...program, envVersion } })}
          />
          <Register>
            <RegisterRow name={said.server} value={origin} note={said.serverNote} />
            <IpRow />
          </Register>
        </>
      )}
    </Section>
  );
}
