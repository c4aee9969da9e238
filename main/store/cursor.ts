/** Where the next page begins: the last row's place in the order, as text that only we read. */
import * as v from 'valibot';
import { Failure } from '../../contract/failure.ts';

const Place = v.strictTuple([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.uuid())]);

export interface Place {
  readonly at: number;
  readonly id: string;
}

export const writeCursor = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

export function readCursor(cursor: string): Place {
  const place = v.safeParse(Place, parsed(cursor));
  if (!place.success) throw new Failure('ipc.bad-request', { field: 'after' });
  const [at, id] = place.output;
  return { at, id };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
