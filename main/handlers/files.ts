/** Lists that leave as files, and people who come from one. */
import type { CallName } from '../../contract/audience.ts';
import { Failure } from '../../contract/failure.ts';
import type { Rooms } from '../house.ts';
import type { Handlers } from '../serve.ts';

type Mine = Extract<CallName, `export.${string}` | `import.${string}` | `job.${string}`>;

export function fileCalls(rooms: Rooms): Pick<Handlers, Mine> {
  void rooms;
  return {
    'export.start': () => {
      throw new Failure('internal');
    },
    'import.read': () => {
      throw new Failure('internal');
    },
    'import.dryRun': () => {
      throw new Failure('internal');
    },
    'import.take': () => {
      throw new Failure('internal');
    },
    'job.cancel': () => {
      throw new Failure('internal');
    },
  };
}
