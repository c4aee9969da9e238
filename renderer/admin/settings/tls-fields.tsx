/** Whether phones come by https, and with whose certificate. Paths typed once come back when one chooses them again. */
import { useState } from 'react';
import type { Tls } from '../../../contract/settings.ts';
import { Choice, Field } from '../parts/field.tsx';
import { useWords } from '../words/words.ts';
import type { DraftProblems } from './draft.ts';

interface TlsFieldsProps {
  readonly tls: Tls;
  readonly problems: DraftProblems['listener'];
  readonly insist: boolean;
  readonly onEdit: (tls: Tls) => void;
}

const kinds = ['none', 'own', 'files'] as const;

export function TlsFields({ tls, problems, insist, onEdit }: TlsFieldsProps) {
  const said = useWords().listener;
  const [files, setFiles] = useState({ certificate: '', key: '' });
  const choose = (kind: Tls['kind']) => {
    if (tls.kind === 'files') setFiles({ certificate: tls.certificate, key: tls.key });
    onEdit(kind === 'files' ? { kind, ...files } : { kind });
  };
  return (
    <>
      <Choice
        label={said.tls}
        value={tls.kind}
        options={kinds}
        words={said.tlsKinds}
        onChange={choose}
        hint={said.tlsHint[tls.kind]}
      />
      {tls.kind === 'files' && (
        <>
          <Field
            label={said.certificate}
            hint={said.certificateHint}
            value={tls.certificate}
            onChange={(certificate) => onEdit({ ...tls, certificate })}
            problem={problems.certificate}
            insist={insist}
            code
          />
          <Field
            label={said.key}
            hint={said.keyHint}
            value={tls.key}
            onChange={(key) => onEdit({ ...tls, key })}
            problem={problems.key}
            insist={insist}
            code
          />
        </>
      )}
    </>
  );
}
