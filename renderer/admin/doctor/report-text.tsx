/** The report for support: copied with one press, or read and selected by hand. */
import type { Overview } from '../../../contract/desk.ts';
import type { DoctorReport } from '../../../contract/doctor.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy.ts';
import { useToast } from '../parts/toast.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { reportText } from './report.ts';
import css from './report-text.module.css';

interface ReportTextProps {
  readonly report: DoctorReport;
  readonly version: Overview['version'] | null;
}

export function ReportText({ report, version }: ReportTextProps) {
  const words = useWords();
  const say = useToast();
  const text = reportText(report, version, useLanguage(), words);
  const copy = async () => {
    say((await copyText(text)) ? words.common.copied : words.common.copyFailed);
  };
  return (
    <section className={css['report']}>
      <div className={css['head']}>
        <div>
          <h2>{words.doctor.report}</h2>
          <p>{words.doctor.reportNote}</p>
        </div>
        <Button icon="copy" onClick={copy}>
          {words.doctor.copyReport}
        </Button>
      </div>
      <details>
        <summary>{words.doctor.whole}</summary>
        <pre>{text}</pre>
      </details>
    </section>
  );
}
