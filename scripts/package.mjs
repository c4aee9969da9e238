/** `npm run package -- …`: what is given to users, for the platform this runs on. */
import { inPackages, root } from './paths.mjs';
import { live } from './run.mjs';
import { withoutOurSqlite } from './setup/sqlite.mjs';
import { setUpElectron } from './setup.mjs';
import { command } from './stop.mjs';

await command(async () => {
  const electron = await setUpElectron();
  if (electron.kind === 'official') await withoutOurSqlite();
  else
    console.log(
      'notice: this checks the packaging with a development runtime; the result is not to be shipped',
    );
  const args = electron.kind === 'official' ? [] : withFallback(electron);
  // Both native modules are Node-API: what is there runs in every Electron, and headers may be out of reach.
  const builder = [
    inPackages('electron-builder', 'cli.js'),
    '-c.npmRebuild=false',
    '--publish=never',
    ...args,
  ];
  return live(process.execPath, [...builder, ...process.argv.slice(2)], { cwd: root });
});

/** @param {import('./setup/electron.mjs').Electron} electron */
function withFallback({ dist, version }) {
  // Every other target would download tools that are as much out of reach as Electron itself.
  return ['--linux', 'dir', `-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
}
