/** Asks how a list leaves as a file; main asks where to. */
import { useState } from 'react';
import { exportKinds, type NewExport } from '../../../contract/export.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { PeopleColumn } from '../../../contract/people-list.ts';
import type { VisitColumn } from '../../../contract/visit-list.ts';
import { useBridge, useDoing } from '../desk.ts';
import { useMay } from '../may.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { SwitchRow } from '../parts/switch.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './files.module.css';
import { useFilesBy } from './files-by.ts';

export type Subject =
  | {
      readonly what: 'people';
      readonly list: string;
      readonly ids: readonly string[];
      readonly except: readonly string[];
      readonly columns: readonly PeopleColumn[];
    }
  | { readonly what: 'visits'; readonly list: string; readonly columns: readonly VisitColumn[] }
  | { readonly what: 'audit'; readonly list: string };

interface ExportDialogProps {
  readonly subject: Subject;
  readonly rows: number;
  /** As they stand over the list. */
  readonly titles: readonly string[];
  readonly onClose: () => void;
}

const shortest = 3;

export function ExportDialog({ subject, rows, titles, onClose }: ExportDialogProps) {
  const words = useWords().exporting;
  const language = useLanguage();
  const bridge = useBridge();
  const filesBy = useFilesBy();
  const [doing, run] = useDoing();
  const [as, setAs] = useState<(typeof exportKinds)[number]>('xlsx');
  const [whole, setWhole] = useState(false);
  const [why, setWhy] = useState('');
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  // Whoever may import may also act on the numbers; main asks again.
  const mayWhole = useMay('import.read') && subject.what === 'people' && subject.columns.includes('phone');
  const missing = whole && why.trim().length < shortest;

  const start = async () => {
    setInsist(true);
    if (missing) return;
    const answer = await run(() => bridge.ask['export.start'](asked()));
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.value !== null) onClose();
  };
  function asked(): NewExport {
    if (subject.what === 'audit') return { ...subject, as, language };
    if (subject.what === 'visits') return { ...subject, columns: [...subject.columns], as, language };
    const { ids, except, columns, ...rest } = subject;
    const wholePhones = whole ? why.trim() : null;
    return { ...rest, ids: [...ids], except: [...except], columns: [...columns], as, language, wholePhones };
  }

  return (
    <Dialog
      title={words[subject.what]}
      yes={words.yes[filesBy]}
      busy={doing}
      onYes={() => void start()}
      onClose={onClose}
    >
      <p>{words.rows(counted(rows, language))}</p>
      <Choice label={words.kind} value={as} options={exportKinds} words={words.kinds} onChange={setAs} />
      {titles.length > 0 && (
        <div>
          <div>{words.columns}</div>
          <div className={css['columns']}>{titles.join(' · ')}</div>
        </div>
      )}
      {mayWhole && (
        <SwitchRow label={words.whole} text={words.wholeText} on={whole} onChange={setWhole}>
          {whole && (
            <Field
              label={words.why}
              hint={words.whyHint}
              value={why}
              onChange={setWhy}
              maxLength={200}
              problem={missing ? words.whyProblem : null}
              insist={insist}
            />
          )}
        </SwitchRow>
      )}
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
