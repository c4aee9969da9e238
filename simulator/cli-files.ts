/** The files that the command line names: apps and faults, both JSON. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { readRules } from './faults/faults.ts';
import type { FaultRule } from './faults/schema.ts';
import type { SimApp } from './options.ts';
import { Refusal } from './wire/refusal.ts';

const text = v.pipe(v.string(), v.minLength(1));
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/?#]+$/, 'must be http:// or https:// and a host'));

const App = v.strictObject({
  appId: v.pipe(v.string(), v.regex(/^wx[0-9a-f]{16}$/, 'must be "wx" and 16 hex digits')),
  secret: text,
  name: text,
  kind: v.exactOptional(v.picklist(['website', 'officialAccount', 'miniProgram'])),
  callbackHost: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/i, 'must be a host only'))),
  callbackScheme: v.exactOptional(v.picklist(['http', 'https'])),
  scopes: v.exactOptional(v.array(text)),
  openAccount: v.exactOptional(text),
  allowIps: v.exactOptional(v.array(text)),
  pages: v.exactOptional(v.array(text)),
  server: v.exactOptional(origin),
}) satisfies v.GenericSchema<unknown, SimApp>;

const differ = v.check<v.InferOutput<typeof App>[], string>(
  (apps) => new Set(apps.map(({ appId }) => appId)).size === apps.length,
  'two apps have the same appId',
);
const Apps = v.pipe(v.array(App), v.minLength(1), differ);

/** Throws a sentence that names the option and the file. */
async function readJson(option: string, file: string): Promise<unknown> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) throw new Error(`${option}: ${file} cannot be read`);
  try {
    return JSON.parse(content);
  } catch (thrown) {
    throw new Error(`${option}: ${file} is not JSON: ${thrown instanceof Error ? thrown.message : ''}`);
  }
}

/** Throws a sentence that names the rule and the field. */
export async function readFaultsFile(file: string): Promise<readonly FaultRule[]> {
  const input = await readJson('--faults', file);
  try {
    return readRules(input);
  } catch (thrown) {
    if (thrown instanceof Refusal) throw new Error(`--faults: ${file}: ${thrown.message}`);
    throw thrown;
  }
}

/** Throws a sentence that names the app and the field. */
export async function readAppsFile(file: string): Promise<readonly SimApp[]> {
  const result = v.safeParse(Apps, await readJson('--apps', file));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const [at, ...field] = (v.getDotPath(issue) ?? '').split('.');
  const where =
    at === '' || at === undefined ? '' : `app ${Number(at) + 1}, ${field.join('.') || 'all of it'}: `;
  throw new Error(`--apps: ${file}: ${where}${issue.message}`);
}
