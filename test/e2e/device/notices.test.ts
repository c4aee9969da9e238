/** What the licences of others ask for: that they are passed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageOf } from '../../../scripts/notices.mjs';
import { openDesk } from '../tools/console-desk.ts';
import { type Lobby, openLobby, root } from '../tools/kiosk.ts';

const notices = () => readFileSync(join(root, 'out/app/THIRD-PARTY-NOTICES.txt'), 'utf8');

/** One part a package: its name and version, then its licence. */
function parts(): ReadonlyMap<string, string> {
  const [, ...rest] = notices().split(/\n\n-{78}\n\n/);
  return new Map(rest.map((part) => [part.slice(0, part.indexOf(' ')), part]));
}

const shipped = ['main', 'preload', 'renderer', 'contract', 'simulator'];
const builtIn = /^(?:node:|\.|\/|electron$)/;

/** Every package that a file of ours names, types apart. */
function named(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of shipped) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const source = readFileSync(join(root, folder, file), 'utf8');
      for (const [, types, from = ''] of source.matchAll(
        /^(?:import|export) (type )?[^;]*?from '([^']+)';|import\('([^']+)'\)/gm,
      ))
        if (!types && from && !builtIn.test(from)) found.add(from);
    }
  }
  return new Set(
    [...found].map((from) =>
      from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  );
}

test('every package that the app is built of is named with its licence', () => {
  const there = parts();
  const wanted = named();
  expect(wanted.size).toBeGreaterThan(5);
  for (const name of [...wanted, 'react-dom', 'scheduler', 'better-sqlite3', 'keytar', 'node-addon-api'])
    expect(there.get(name), name).toMatch(/permission|redistribut|licensed under/i);
});

test('each part says whose it is and under what, and nothing of this machine', () => {
  for (const [name, part] of parts()) expect(part, name).toMatch(/^\S+ \d+\.\d+\.\d+\S* \([\w. -]+\)\n\n\S/);
  expect(notices()).not.toContain(root);
});

test.each([
  ['/a/node_modules/react/index.js', '/a/node_modules/react'],
  ['/a/node_modules/@fastify/error/lib/x.js?commonjs', '/a/node_modules/@fastify/error'],
  ['C:\\a\\node_modules\\got\\node_modules\\is\\x.js', 'C:/a/node_modules/got/node_modules/is'],
  ['/a/main/index.ts', null],
  ['\0rolldown/runtime.js', null],
])('%j is of %j', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

describe('at the console', () => {
  let lobby: Lobby;
  beforeAll(async () => {
    lobby = await openLobby();
  });
  afterAll(() => lobby.close());

  test('they can be read on the overview', async () => {
    const desk = await openDesk(lobby);
    await desk.go('概况');
    await desk.page.getByRole('button', { name: '第三方软件许可' }).click();
    const text = desk.page.getByRole('textbox', { name: '第三方软件许可' });
    await expect.poll(() => text.inputValue()).toBe(notices());
    await desk.page.getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => text.count()).toBe(0);
  });
});
