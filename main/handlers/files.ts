/** Lists that leave as files, and people who come from one. */
import type { CallName } from '../../contract/audience.ts';
import type { Rooms } from '../house.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<CallName, `export.${string}` | `import.${string}` | `job.${string}`>;

export function fileCalls({ files }: Rooms): Pick<Handlers, Mine> {
  return {
    'export.start': (asked) => files.exports.start(asked),
    'import.read': () => files.imports.read(),
    'import.dryRun': (plan) => files.imports.dryRun(plan),
    'import.take': (plan) => files.imports.take(plan),
    'import.keepRefused': (file) => files.imports.keepRefused(file),
    'job.cancel': (job) => said(files.jobs.cancel(job)),
    'job.show': (job) => said(files.show(job)),
  };
}
