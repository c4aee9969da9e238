/** `npm test`: types, lint and every test there is, on a screen and a keychain of its own; the last line counts. */
import { openDesktop } from './desktop.mjs';
import { asRoot } from './electron-args.mjs';
import { inPackages, root } from './paths.mjs';
import { live } from './run.mjs';
import { setUpElectron } from './setup.mjs';
import { command } from './stop.mjs';
import { add, line, none, readReport } from './test/counts.mjs';
import { runVitest } from './test/vitest.mjs';

const long = process.argv.includes('--long');
const filters = process.argv.slice(2).filter((word) => word !== '--long');
/** What `npm run test:long` runs, and what `npm test` does: it stays under a quarter of an hour on two cores. */
const projects = long ? ['long'] : ['unit', 'integration', 'e2e'];

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
    console.error(error instanceof Error ? error.message : error);
    counts = add(counts, { ...none, failed: 1 });
  }
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
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** @param {string} electron */
async function tests(electron) {
  const desktop = await openDesktop({ display: 'own', keychain: 'own' });
  try {
    const env = { ...desktop.env, WXLOBBY_ELECTRON: electron, ...(asRoot && { WXLOBBY_NO_SANDBOX: '1' }) };
    return readReport(await runVitest([...projects.flatMap((name) => ['--project', name]), ...filters], env));
  } finally {
    await desktop.close();
  }
}
