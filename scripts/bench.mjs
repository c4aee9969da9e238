/** `npm run bench -- …`: measures what the documents promise. */
import { openDesktop } from './desktop.mjs';
import { asRoot } from './electron-args.mjs';
import { setUpElectron } from './setup.mjs';
import { command } from './stop.mjs';
import { runTypeScript } from './typescript.mjs';

await command(async () => {
  /** @type {{ display: 'own', keychain: 'own' }} */
  const own = { display: 'own', keychain: 'own' };
  const electron = await setUpElectron({ ...own, nodeOpensDatabases: true, out: process.stderr });
  const desktop = await openDesktop(own);
  try {
    const env = {
      ...desktop.env,
      WXLOBBY_ELECTRON: electron.path,
      ...(asRoot && { WXLOBBY_NO_SANDBOX: '1' }),
    };
    return await runTypeScript('test/bench/index.ts', process.argv.slice(2), env);
  } finally {
    await desktop.close();
  }
});
