/** Reads a provisioning file; no message about it repeats a value. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Provision } from '../../contract/provision.ts';
import { refusalOf } from '../../contract/reason.ts';

/** A message for the person at the terminal; it names the field and the reason. */
export class BadProvision extends Error {}

export function readProvision(file: string): Provision {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? 'is not JSON'
        : `cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new BadProvision(`(file): ${why}`);
  }
  if (Array.isArray(data)) throw new BadProvision('(file): must be one JSON object');
  const parsed = v.safeParse(Provision, data);
  if (parsed.success) return parsed.output;
  const { field, reason } = refusalOf(parsed.issues[0]);
  throw new BadProvision(`${field || '(file)'}: ${reason}`);
}
