/** The check-up: one at a time; what came in and the last report outlive a look at another page. */
import { useState } from 'react';
import type { Check, DoctorReport } from '../../../contract/doctor.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { useBridge, useDoing, useNews } from '../desk.ts';

export interface Doctor {
  readonly running: boolean;
  /** What is done so far of the run that is under way. */
  readonly done: readonly Check[];
  readonly report: DoctorReport | null;
  readonly failure: PlainFailure | null;
  readonly run: () => void;
}

const same = (a: Check, b: Check) => a.name === b.name && a.channel === b.channel;

export function useDoctor(): Doctor {
  const bridge = useBridge();
  const [running, run] = useDoing();
  const [done, setDone] = useState<readonly Check[]>([]);
  const [report, setReport] = useState<DoctorReport | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  useNews('doctor.checked', (check) =>
    setDone((before) => [...before.filter((one) => !same(one, check)), check]),
  );
  const start = async () => {
    if (running) return;
    setDone([]);
    setFailure(null);
    const answer = await run(() => bridge.ask['doctor.run']());
    if (answer.ok) setReport(answer.value);
    else setFailure(answer.failure);
  };
  return { running, done, report, failure, run: start };
}
