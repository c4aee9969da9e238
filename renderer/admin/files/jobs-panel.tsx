/** Exports that are under way or done, over whatever page one goes to meanwhile. */
import { useState } from 'react';
import type { JobState } from '../../../contract/export.ts';
import { settle, useBridge, useNews } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useWords } from '../words/words.ts';
import css from './files.module.css';
import { useFilesBy } from './files-by.ts';
import { JobProgress } from './job-progress.tsx';

const mostShown = 3;

export function JobsPanel() {
  const words = useWords().jobs;
  const [jobs, setJobs] = useState<readonly JobState[]>([]);
  useNews('job.changed', (now) => {
    if (now.kind === 'dryRun') return;
    // What came of an import is said by its own dialog, and by the list of changes.
    const stays = now.kind === 'export' || now.state === 'running';
    setJobs((before) =>
      [...before.filter(({ job }) => job !== now.job), ...(stays ? [now] : [])].slice(-mostShown),
    );
  });
  const dismiss = (gone: string) => setJobs((before) => before.filter(({ job }) => job !== gone));
  if (jobs.length === 0) return null;
  return (
    <section className={css['panel']} aria-label={words.label}>
      {jobs.map((job) => (
        <OneJob key={job.job} job={job} onDismiss={() => dismiss(job.job)} />
      ))}
    </section>
  );
}

interface OneJobProps {
  readonly job: JobState;
  readonly onDismiss: () => void;
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

function OneJob({ job, onDismiss }: OneJobProps) {
  const words = useWords().jobs;
  const bridge = useBridge();
  const tell = useTell();
  const filesBy = useFilesBy();
  const show = async () => {
    const answer = await settle(bridge.ask['job.show'](job.job));
    if (!answer.ok) tell(answer.failure);
  };
  if (job.state === 'running')
    return (
      <div className={css['job']}>
        <JobProgress job={job} />
      </div>
    );
  return (
    <div className={css['job']} role="status">
      {job.state === 'done' && (
        <>
          <div>{words.done}</div>
          <strong>{nameOf(job.file ?? '')}</strong>
        </>
      )}
      {job.state === 'cancelled' && <strong>{words.stopped}</strong>}
      {job.state === 'failed' && <Trouble failure={{ code: job.failure?.code ?? 'internal', detail: {} }} />}
      <div className={css['line']}>
        <span />
        {job.state === 'done' && filesBy === 'dialog' && (
          <Button kind="quiet" onClick={() => void show()}>
            {words.show}
          </Button>
        )}
        <Button kind="quiet" onClick={onDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  );
}
