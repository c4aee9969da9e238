/** Keeps everybody who stays when an import is undone as a file, and says when it is there. */
import { useRef, useState } from 'react';
import type { JobState } from '../../../contract/export.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { useBridge, useDoing, useNews } from '../desk.ts';
import css from '../files/files.module.css';
import { Button } from '../parts/button.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useLanguage, useWords } from '../words/words.ts';

interface KeepStayingProps {
  readonly stage: string;
  /** Said beside it, where not everybody is on screen. */
  readonly more: string | null;
}

export function KeepStaying({ stage, more }: KeepStayingProps) {
  const words = useWords().undoImport;
  const language = useLanguage();
  const bridge = useBridge();
  const [doing, run] = useDoing();
  const [job, setJob] = useState<JobState | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  /** A short job may have ended before the answer that it began is here. */
  const heard = useRef<JobState | null>(null);
  useNews('job.changed', (now) => {
    heard.current = now;
    setJob((mine) => (mine?.job === now.job ? now : mine));
  });
  const keep = async () => {
    setFailure(null);
    setJob(null);
    const answer = await run(() =>
      bridge.ask['export.start']({ what: 'staying', stage, as: 'xlsx', language }),
    );
    if (!answer.ok) return setFailure(answer.failure);
    const began = answer.value;
    setJob(began && heard.current?.job === began.job ? heard.current : began);
  };
  const failed = failure ?? (job?.failure ? { code: job.failure.code, detail: {} } : null);
  return (
    <>
      <div className={css['line']}>
        <Button
          kind="quiet"
          icon="intoFile"
          busy={doing || job?.state === 'running'}
          onClick={() => void keep()}
        >
          {words.keep}
        </Button>
        <span role="status">{job?.state === 'done' ? words.saved : more}</span>
      </div>
      {failed && <Trouble failure={failed} />}
    </>
  );
}
