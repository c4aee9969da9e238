/**
 * `npm run demo`: the unattended demonstration. The real app in demo mode on a fresh data folder; simulated phones sign
 * in three times for two people, each time through another channel; the console is opened; what happened is read back
 * from the database.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCamera } from './demo/camera.mjs';
import { driveKiosk } from './demo/drive.mjs';
import { openDesktop } from './desktop.mjs';
import { electronArgs } from './electron-args.mjs';
import { root } from './paths.mjs';
import { setUpElectron } from './setup.mjs';
import { command } from './stop.mjs';

/**
 * Who comes how, in this order: the first one returns, and is known in the mini program by what the website told.
 * @type {readonly import('./demo/drive.mjs').Visit[]}
 */
const visitors = [
  { person: 'lin-xiaowen', way: 'website' },
  { person: 'chen-jianguo', way: 'officialAccount' },
  { person: 'lin-xiaowen', way: 'miniProgram' },
];

/** @param {string} folder the demo's data folder */
function readBack(folder) {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const database = new Database(join(folder, 'demo', 'people.sqlite'), { readonly: true });
  const counts = database
    .prepare(
      `select (select count(*) from people) as people, (select count(*) from visits) as visits,
        (select count(distinct channel) from visits join identities on identities.id = identity_id) as channels`,
    )
    .get();
  database.close();
  return counts;
}

await command(async () => {
  const electron = await setUpElectron({ display: 'own', keychain: 'own', nodeOpensDatabases: true });
  const { _electron } = await import('playwright-core');
  const desktop = await openDesktop({ display: 'own', keychain: 'own', size: '1280x800x24' });
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-demo-'));
  const pictures = join(root, 'out', 'demo');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  try {
    const args = electronArgs((text) => console.log(`notice: ${text}`));
    const app = await _electron.launch({
      executablePath: electron.path,
      args: [...args, root, `--data-dir=${folder}`, '--windowed'],
      env: /** @type {Record<string, string>} */ (desktop.env),
    });
    const camera = openCamera(pictures, desktop);
    const msPerSignIn = await driveKiosk(app, visitors, camera);
    await app.close();
    const counts = readBack(folder);
    const signedIn = msPerSignIn.length;
    const screenshots = camera.taken();
    console.log(
      JSON.stringify({ signedIn, ...counts, electron: electron.version, msPerSignIn, screenshots }),
    );
    const { people, visits, channels } = counts;
    const isWhole = signedIn === 3 && people === 2 && visits === 3 && channels === 3;
    return isWhole && screenshots.length > 0 ? 0 : 1;
  } finally {
    await desktop.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
