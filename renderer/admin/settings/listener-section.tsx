/** The way from phones to this machine: off until staff want it, and always saying how it stands. */
import type { ListenerSettings } from '../../../contract/settings.ts';
import { Field } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { useWords } from '../words/words.ts';
import type { ChannelSectionProps } from './channel-section.ts';
import { switchedOff } from './draft.ts';
import css from './listener-section.module.css';
import { ListenerStatus } from './listener-status.tsx';
import { isOnlyHere, needsListener, reachOf, resultsOf } from './reach.ts';
import { RegisterRow } from './register.tsx';
import { Section } from './section.tsx';
import { TlsFields } from './tls-fields.tsx';

interface ListenerSectionProps extends ChannelSectionProps {
  readonly id: string;
  /** What main listens by. */
  readonly kept: ListenerSettings;
  /** The fields differ from it. */
  readonly changed: boolean;
}

/** An empty port is NaN, which no schema takes. */
const portOf = (text: string) => (/\d/.test(text) ? Number(text.replace(/\D/g, '').slice(0, 6)) : Number.NaN);

export function ListenerSection({
  id,
  draft,
  problems,
  insist,
  kept,
  changed,
  onEdit,
}: ListenerSectionProps) {
  const words = useWords();
  const said = words.listener;
  const { listener } = draft;
  const edit = (part: Partial<ListenerSettings>) => onEdit({ listener: { ...listener, ...part } });
  const wrong = problems.listener;
  const origin = reachOf(listener);
  return (
    <Section
      id={id}
      title={said.use}
      text={said.text}
      onOff={{ on: listener.on, onChange: (on) => (on ? edit({ on }) : edit(switchedOff(listener, kept))) }}
    >
      <ListenerStatus on={listener.on} changed={changed} />
      {!listener.on && needsListener(draft) && <Note>{said.needed}</Note>}
      {listener.on && (
        <>
          {origin !== null && isOnlyHere(origin) && <Note>{said.onlyHere}</Note>}
          <div className={css['pair']}>
            <Field
              label={said.address}
              hint={said.addressHint}
              value={listener.address}
              onChange={(address) => edit({ address })}
              problem={wrong.address}
              insist={insist}
              code
            />
            <Field
              label={said.port}
              hint={said.portHint}
              value={Number.isNaN(listener.port) ? '' : String(listener.port)}
              onChange={(text) => edit({ port: portOf(text) })}
              problem={wrong.port}
              insist={insist}
              inputMode="numeric"
              code
            />
          </div>
          <details className={css['how']}>
            <summary>{said.addressHow}</summary>
            <p>{said.addressHowText}</p>
          </details>
          <TlsFields tls={listener.tls} problems={wrong} insist={insist} onEdit={(tls) => edit({ tls })} />
          <Field
            label={said.publicOrigin}
            hint={said.publicOriginHint}
            value={listener.publicOrigin ?? ''}
            onChange={(text) => edit({ publicOrigin: text === '' ? null : text })}
            problem={wrong.publicOrigin}
            insist={insist}
            inputMode="url"
            code
          />
          {origin !== null && <Results origin={origin} />}
        </>
      )}
    </Section>
  );
}

function Results({ origin }: { readonly origin: string }) {
  const said = useWords().listener;
  return (
    <section className={css['results']} aria-label={said.results}>
      <h3>{said.results}</h3>
      <dl>
        {resultsOf(origin).map(([name, address]) => (
          <RegisterRow key={name} name={said.resultOf[name]} value={address} />
        ))}
      </dl>
    </section>
  );
}
