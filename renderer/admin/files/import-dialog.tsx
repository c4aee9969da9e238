/** People from a file, step by step: choose it, say what its columns are, see what it would do, take it. */
import { type ReactNode, useState } from 'react';
import type { Answer } from '../../../contract/calls.ts';
import type { Receipt } from '../../../contract/change.ts';
import type { JobState } from '../../../contract/export.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { ImportFile, ImportReport } from '../../../contract/import.ts';
import { useBridge, useDoing, useNews } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './files.module.css';
import { useFilesBy } from './files-by.ts';
import { ImportColumns } from './import-columns.tsx';
import { type DraftPlan, doubled, guessedPlan, keysIn } from './import-plan.ts';
import { ImportReportView } from './import-report.tsx';
import { JobProgress } from './job-progress.tsx';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'columns'; readonly file: ImportFile }
  | { readonly at: 'report'; readonly file: ImportFile; readonly report: ImportReport }
  | {
      readonly at: 'done';
      readonly file: ImportFile;
      readonly report: ImportReport;
      readonly receipt: Receipt;
    };

interface ImportDialogProps {
  /** Asks about undoing what was just taken, in the place of this. */
  readonly onUndo: (receipt: Receipt) => void;
  readonly onClose: () => void;
}

export function ImportDialog({ onUndo, onClose }: ImportDialogProps) {
  const words = useWords().importing;
  const language = useLanguage();
  const bridge = useBridge();
  const filesBy = useFilesBy();
  const [doing, run] = useDoing();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [plan, setPlan] = useState<DraftPlan | null>(null);
  const [job, setJob] = useState<JobState | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  useNews('job.changed', (now) => {
    if (now.kind !== 'export') setJob(now.state === 'running' ? now : null);
  });

  async function asking<T>(ask: () => Promise<Answer<T>>, then: (value: T) => void): Promise<void> {
    setFailure(null);
    const answer = await run(ask);
    if (answer.ok) then(answer.value);
    else if (answer.failure.code !== 'job.cancelled') setFailure(answer.failure);
  }
  const choose = () =>
    asking(
      () => bridge.ask['import.read'](),
      (file) => {
        if (file === null) return;
        setPlan(guessedPlan(file));
        setStep({ at: 'columns', file });
      },
    );
  const whole = plan && { ...plan, columns: [...plan.columns], language };
  const tryOut = (file: ImportFile) =>
    whole &&
    asking(
      () => bridge.ask['import.dryRun'](whole),
      (report) => setStep({ at: 'report', file, report }),
    );
  const take = (file: ImportFile) =>
    whole &&
    asking(
      () => bridge.ask['import.take'](whole),
      (taken) => setStep({ at: 'done', file, ...taken }),
    );

  const ready = plan !== null && keysIn(plan.columns).length > 0 && doubled(plan) === null;
  const people = 'report' in step ? step.report.added + step.report.changed : 0;
  const ways: { readonly [S in Step['at']]: { readonly yes: string; readonly go: () => void } } = {
    choose: { yes: words.choose[filesBy], go: () => void choose() },
    columns: { yes: words.tryOut, go: () => void (step.at === 'columns' && ready && tryOut(step.file)) },
    report: {
      yes: people > 0 ? words.take(counted(people, language)) : words.close,
      go: () => (step.at === 'report' && people > 0 ? void take(step.file) : onClose()),
    },
    done: { yes: words.close, go: onClose },
  };
  const { yes, go } = ways[step.at];
  // Long forms would push how far it is, and the way to stop it, out of sight.
  const working = doing ? job : null;

  return (
    <Dialog
      title={words.title}
      yes={yes}
      wide
      alone={step.at === 'done'}
      busy={doing}
      onYes={go}
      onClose={onClose}
    >
      <Body>
        {step.at === 'choose' && (
          <>
            {filesBy === 'stick' && <p>{words.fromStick}</p>}
            <p>{words.chooseText}</p>
          </>
        )}
        {step.at === 'columns' && plan && !working && (
          <ImportColumns file={step.file} plan={plan} onPlan={setPlan} onAnother={() => void choose()} />
        )}
        {(step.at === 'report' || step.at === 'done') && !working && (
          <ImportReportView
            file={step.file.file}
            report={step.report}
            receipt={step.at === 'done' ? step.receipt : null}
            onUndo={onUndo}
            onBack={step.at === 'report' && !doing ? () => setStep({ at: 'columns', file: step.file }) : null}
          />
        )}
        {working && <JobProgress job={working} />}
        {failure && <Trouble failure={failure} />}
      </Body>
    </Dialog>
  );
}

const Body = ({ children }: { readonly children: ReactNode }) => (
  <div className={css['steps']}>{children}</div>
);
