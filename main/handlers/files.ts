/** Lists that leave as files, and people who come from one. */
import type { CallName } from '../../contract/audience.ts';
import { Failure } from '../../contract/failure.ts';
import type { Rooms } from '../house.ts';
import type { Handlers } from '../serve.ts';
import { said } from './said.ts';

type Mine = Extract<CallName, `export.${string}` | `import.${string}` | `job.${string}`>;

export function fileCalls({ files }: Rooms): Pick<Handlers, Mine> {
  return {
    'export.start': (asked) => files.exports.start(asked),
    'import.read': () => {
      throw new Failure('internal');
    },
    'import.dryRun': () => {
      throw new Failure('internal');
    },
    'import.take': () => {
      throw new Failure('internal');
    },
    'import.keepRefused': () => {
      throw new Failure('internal');
    },
    'job.cancel': (job) => said(files.jobs.cancel(job)),
    'job.show': (job) => said(files.show(job)),
  };
}
