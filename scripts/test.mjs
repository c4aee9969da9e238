/** `npm test`: types, lint and every test there is, on a screen and a keychain of its own; the last line counts. */
import { readdir, readFile } from 'node:fs/promises';
import { openDesktop } from './desktop.mjs';
import { asRoot } from './electron-args.mjs';
import { inPackages, inRoot, root } from './paths.mjs';
import { live } from './run.mjs';
import { setUpElectron } from './setup.mjs';
import { command } from './stop.mjs';
import { add, line, none, readReport } from './test/counts.mjs';
import { runVitest } from './test/vitest.mjs';

const long = process.argv.includes('--long');
const filters = process.argv.slice(2).filter((word) => word !== '--long');
/** What `npm test` runs: it stays under a quarter of an hour on two cores, unlike `npm run test:long`. */
const projects = ['unit', 'integration', 'e2e'];
/** @type {string[]} */
const failed = [];

await command(async () => {
  let counts = none;
  try {
    const electron = await setUpElectron({
      display: 'own',
      keychain: 'own',
      nodeOpensDatabases: true,
      tests: true,
    });
    if (filters.length > 0 || long) console.log('types, lint: skipped, only some tests are asked for');
    counts = add(counts, await check('types', ['typescript', 'bin', 'tsc'], ['-b']));
    counts = add(counts, await check('lint', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '.']));
    counts = add(counts, await tests(electron.path));
  } catch (error) {
    failed.push(`FAILED ${error instanceof Error ? error.message : error}`);
    counts = add(counts, { ...none, failed: 1 });
  }
  if (failed.length > 0) console.log(['', ...failed].join('\n'));
  console.log(line(counts));
  return counts.failed > 0 ? 1 : 0;
});

/**
 * @param {string} name
 * @param {string[]} program
 * @param {string[]} args
 */
async function check(name, program, args) {
  if (filters.length > 0 || long) return { ...none, skipped: 1 };
  console.log(`\n${name}:`);
  const code = await live(process.execPath, [inPackages(...program), ...args], { cwd: root });
  console.log(`${name}: ${code === 0 ? 'passed' : `failed (exit code ${code})`}`);
  if (code === 0) return { ...none, passed: 1 };
  failed.push(`FAILED ${name}`);
  return { ...none, failed: 1 };
}

/** @param {string} electron */
async function tests(electron) {
  if (long)
    return add(await run(electron, 'long', ['--project', 'long', ...filters]), await newProperties(electron));
  if (filters.length > 0) return run(electron, 'some', [...projects.flatMap(inProject), ...filters]);
  // Vitest would leave one core alone, which of two is half.
  const all = ['--maxWorkers=100%'];
  const alone = await run(electron, 'rooms', [...['unit', 'integration'].flatMap(inProject), ...all]);
  // An app on a screen mostly waits: two of them used half of two cores.
  const apps = await run(electron, 'apps', [...inProject('e2e'), '--maxWorkers=3'], {}, 3);
  return add(alone, apps);
}

/**
 * Every file with a property, on cases that nobody tried yet.
 * @param {string} electron
 */
async function newProperties(electron) {
  if (filters.length > 0) return none;
  const files = (await readdir(inRoot('test'), { recursive: true })).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const texts = await Promise.all(files.map((file) => readFile(inRoot('test', file), 'utf8')));
  const withProperties = files.filter((_, n) => texts[n]?.includes('/properties.ts'));
  const projects = ['unit', 'integration'].flatMap(inProject);
  return run(electron, 'properties', [...projects, ...withProperties], { WXLOBBY_PROPERTIES: 'new' });
}

/** @param {string} name */
function inProject(name) {
  return ['--project', name];
}

/**
 * @param {string} electron
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [also]
 * @param {number} [screens] so many workers, each with a screen and a keychain of its own
 */
async function run(electron, name, args, also = {}, screens = 1) {
  /** @type {import('./desktop.mjs').Desktop[]} */
  const desktops = [];
  try {
    while (desktops.length < screens) desktops.push(await openDesktop({ display: 'own', keychain: 'own' }));
    const env = {
      ...desktops[0]?.env,
      ...(screens > 1 && { WXLOBBY_DESKTOPS: JSON.stringify(desktops.map(({ own }) => own)) }),
      ...also,
      WXLOBBY_ELECTRON: electron,
      ...(asRoot && { WXLOBBY_NO_SANDBOX: '1' }),
    };
    const ran = await runVitest(args, env, name);
    const counts = readReport(ran);
    if (counts.failed > 0) failed.push(ran.failures || `FAILED ${name}: Vitest ended with ${ran.code}`);
    return counts;
  } finally {
    for (const desktop of desktops) await desktop.close();
  }
}
