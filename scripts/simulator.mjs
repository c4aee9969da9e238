/** `npm run simulator -- …`: the WeChat that runs on your desk, without the app. */
import { setUp } from './setup.mjs';
import { command } from './stop.mjs';
import { runTypeScript } from './typescript.mjs';

await command(async () => {
  await setUp({ electron: false, build: false, out: process.stderr });
  return runTypeScript('simulator/cli.ts', process.argv.slice(2));
});
