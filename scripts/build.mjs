/** `npm run build`: the app in out/app, built anew. */
import { build } from './setup/built.mjs';
import { createProgress } from './setup/progress.mjs';
import { setUp } from './setup.mjs';
import { command } from './stop.mjs';

await command(async () => {
  await setUp({ electron: false, build: false });
  await createProgress(process.stdout).step('build', (step) => build(step));
});
