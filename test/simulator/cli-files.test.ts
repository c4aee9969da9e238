/** Files on the command line: faults and apps are read before anything starts, and a mistake is named. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wantedBy } from '../../simulator/cli-options.ts';
import { startSimulator } from '../../simulator/start.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function wanted(argv: readonly string[]) {
  const result = await wantedBy(argv);
  if (result === 'help') throw new Error('help was asked for');
  return result;
}
async function file(content: unknown): Promise<string> {
  const path = join(folder, 'file.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('--faults', () => {
  const busy = { at: 'access_token', times: 2, do: { kind: 'errcode', errcode: -1 } };

  test('takes one rule or a list, in force from the start', async () => {
    const list = [busy, { at: 'visitor', do: { kind: 'snapshot' } }];
    expect((await wanted(['--faults', await file(busy)])).faults).toEqual([busy]);
    const { faults } = await wanted(['--faults', await file(list)]);
    const simulator = await startSimulator({ faults });
    expect(simulator.faults.rules()).toEqual(list);
    await simulator.close();
  });

  test.each([
    ['no JSON', '{', /file\.json is not JSON/],
    ['an unknown place', [busy, { at: 'moon', do: { kind: 'html' } }], /rule 2, at: /],
    ['an unknown fault', { at: 'poll', do: { kind: 'drip' } }, /rule 1, do\.kind: /],
    ['a wrong type', [{ ...busy, do: { kind: 'errcode', errcode: 'x' } }], /rule 1, do\.errcode: /],
    ['a field that is not there', { ...busy, extra: 1 }, /rule 1, extra: /],
    ['a wrong count', { ...busy, times: 0 }, /rule 1, times: /],
    ['51 rules', Array.from({ length: 51 }, () => busy), /Expected <=50/],
  ])('names what is wrong with %s', async (_, content, message) => {
    await expect(wantedBy(['--faults', await file(content)])).rejects.toThrow(message);
  });

  test('that is not there is named', async () => {
    await expect(wantedBy(['--faults', join(folder, 'none.json')])).rejects.toThrow(
      /none\.json cannot be read/,
    );
  });
});

describe('--apps', () => {
  const one = { appId: 'wx0123456789abcdef', secret: 's', name: 'n' };

  test('replaces the demo’s apps', async () => {
    const apps = [{ ...one, kind: 'officialAccount', callbackHost: 'a.example', callbackScheme: 'https' }];
    expect((await wanted(['--apps', await file(apps)])).apps).toEqual(apps);
  });

  test.each([
    ['a short AppID', [{ ...one, appId: 'wx1' }], /app 1, appId: must be/],
    ['another kind', [one, { ...one, kind: 'pen' }], /app 2, kind: /],
    ['a whole address as host', [{ ...one, callbackHost: 'https://a.example/' }], /app 1, callbackHost: /],
    ['the same AppID twice', [one, one], /two apps have the same appId/],
    ['an empty list', [], /--apps: .*Expected/],
    ['no list', one, /--apps: /],
  ])('names what is wrong with %s', async (_, content, message) => {
    await expect(wantedBy(['--apps', await file(content)])).rejects.toThrow(message);
  });

  test('does not go with the options of the demo’s apps', async () => {
    await expect(wantedBy(['--apps', await file([one]), '--secret', 'x'])).rejects.toThrow('--secret');
  });
});

describe('without files', () => {
  test('there is one app of each kind, and the callback host is for the two that have one', async () => {
    const { apps, caFile } = await wanted([
      '--callback-host',
      'a.example',
      '--mini-server',
      'http://127.0.0.1:1/',
    ]);
    expect(apps.map(({ kind, callbackHost, server }) => [kind, callbackHost, server])).toEqual([
      ['website', 'a.example', undefined],
      ['officialAccount', 'a.example', undefined],
      ['miniProgram', undefined, 'http://127.0.0.1:1'],
    ]);
    expect(caFile).toBeUndefined();
  });

  test('what may be opened is an origin', async () => {
    const { allowOpen } = await wanted([
      '--allow-open',
      'http://a.example:1/x',
      '--allow-open',
      'https://b.example',
    ]);
    expect(allowOpen).toEqual(['http://a.example:1', 'https://b.example']);
    await expect(wantedBy(['--allow-open', 'a.example'])).rejects.toThrow('--allow-open');
  });

  test('--ca-file goes with --tls only', async () => {
    await expect(wantedBy(['--ca-file', 'x.pem'])).rejects.toThrow('--tls');
    expect((await wanted(['--tls'])).caFile).toBe('wechat-simulator-ca.pem');
  });
});
