/** The check-up page: is everything set up so that a visitor will get through? */
import type { Overview } from '../../../contract/desk.ts';
import type { DoctorReport } from '../../../contract/doctor.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords, type Words } from '../words/words.ts';
import css from './doctor.module.css';
import { Lines } from './lines.tsx';
import { partsDone, partsRunning } from './report.ts';
import { ReportText } from './report-text.tsx';
import type { Doctor } from './use-doctor.ts';

interface DoctorPageProps {
  readonly doctor: Doctor;
  readonly overview: Overview | null;
}

export function DoctorPage({ doctor, overview }: DoctorPageProps) {
  const words = useWords();
  const said = words.doctor;
  const { running, report, failure } = doctor;
  const setUp = overview?.appSecrets.map(({ channel }) => channel) ?? [];
  const parts = running ? partsRunning(doctor.done, setUp) : report ? partsDone(report) : [];
  const never = !running && !report && !failure;
  return (
    <PageFrame title={said.title}>
      <p className={css['lead']}>{said.lead}</p>
      {never && (
        <Empty picture="checkUp" title={said.never} text={said.neverText}>
          <Start doctor={doctor} label={said.start} />
        </Empty>
      )}
      {!never && (
        <div className={css['bar']}>
          <Verdict doctor={doctor} />
          <Start doctor={doctor} label={running ? said.running : report ? said.again : said.start} />
        </div>
      )}
      {failure && !running && <Trouble failure={failure} />}
      {parts.map((part) => (
        <Lines key={part.channel ?? 'machine'} part={part} />
      ))}
      {report && !running && <ReportText report={report} version={overview?.version ?? null} />}
    </PageFrame>
  );
}

function Start({ doctor, label }: { readonly doctor: Doctor; readonly label: string }) {
  return (
    <span className={css['start']}>
      <Button kind="main" icon="doctor" busy={doctor.running} onClick={doctor.run}>
        {label}
      </Button>
    </span>
  );
}

/** The one place that is read aloud: how far it is, then how it went. */
function Verdict({ doctor }: { readonly doctor: Doctor }) {
  const words = useWords();
  const now = useNow(30_000);
  const { running, report, done } = doctor;
  if (running) {
    return (
      <div className={css['verdict']} role="status">
        <strong>{words.doctor.running}</strong>
        <p>{words.doctor.progress(done.length)}</p>
      </div>
    );
  }
  if (!report) return <div className={css['verdict']} role="status" />;
  const [level, title, text] = verdictOf(report, words);
  return (
    <div className={css['verdict']} role="status" data-level={level}>
      <strong>
        <Icon name={level} size={20} />
        {title}
      </strong>
      <p>
        {text} {words.doctor.lastRun} <Moment at={report.at} now={now} />
      </p>
    </div>
  );
}

function verdictOf(
  report: DoctorReport,
  words: Words,
): readonly ['check' | 'bad' | 'question', string, string] {
  const said = words.doctor;
  const unsure = report.checks.filter(({ result }) => result === 'unsure').length;
  if (report.wrong > 0) return ['bad', said.wrong(report.wrong), said.wrongText];
  if (unsure > 0) return ['question', said.unsure(unsure), said.unsureText];
  return ['check', said.allGood, said.allGoodText];
}
