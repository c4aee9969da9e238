/** How far a piece of work is, and the way to stop it. */
import type { JobState } from '../../../contract/export.ts';
import { settle, useBridge } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './files.module.css';

export function JobProgress({ job }: { readonly job: JobState }) {
  const words = useWords().jobs;
  const language = useLanguage();
  const bridge = useBridge();
  const { done, of, kind } = job;
  const many = counted(done, language);
  const label = words[kind];
  return (
    <>
      <strong>{label}</strong>
      <progress aria-label={label} {...(of === null ? {} : { value: done, max: Math.max(1, of) })} />
      <div className={css['line']}>
        <span>{of === null ? words.rowsOnly(many) : words.rows(many, counted(of, language))}</span>
        <Button kind="quiet" onClick={() => void settle(bridge.ask['job.cancel'](job.job))}>
          {words.stop}
        </Button>
      </div>
    </>
  );
}
