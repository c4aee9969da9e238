/** Runs the checks and tells each as it is done. A check that throws is a finding, never the end of the examination. */
import type { Channel } from '../../contract/channel.ts';
import type { Check, CheckName, DoctorReport } from '../../contract/doctor.ts';
import { asFailure, type Failure, type FailureDetail } from '../../contract/failure.ts';

export interface Finding {
  readonly result: Check['result'];
  readonly failure?: Failure;
  readonly facts?: FailureDetail;
}

export interface Exam {
  readonly name: CheckName;
  readonly channel: Channel | null;
  /** Whatever it throws is what is wrong. */
  run(): Promise<Finding>;
}

export const good = (facts: FailureDetail = {}): Finding => ({ result: 'good', facts });
export const off: Finding = { result: 'off' };
export const unsure = (failure: Failure, facts: FailureDetail = {}): Finding => ({
  result: 'unsure',
  failure,
  facts,
});
export const wrong = (failure: Failure, facts: FailureDetail = {}): Finding => ({
  result: 'wrong',
  failure,
  facts,
});

async function examine({ name, channel, run }: Exam): Promise<Check> {
  const { result, failure, facts = {} } = await run().catch((thrown: unknown) => wrong(asFailure(thrown)));
  return { name, channel, result, failure: failure?.plain() ?? null, facts };
}

/** One after the other: WeChat counts calls, and the later checks are read in the light of the earlier ones. */
export async function runDoctor(
  exams: readonly Exam[],
  checked: (check: Check) => void,
): Promise<DoctorReport> {
  const checks: Check[] = [];
  for (const exam of exams) {
    const check = await examine(exam);
    checks.push(check);
    checked(check);
  }
  return { at: Date.now(), checks, wrong: checks.filter(({ result }) => result === 'wrong').length };
}
