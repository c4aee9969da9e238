/** `npm run seed -- …`: a registry of made-up people. */
import { setUp } from './setup.mjs';
import { command } from './stop.mjs';
import { runTypeScript } from './typescript.mjs';

await command(async () => {
  await setUp({ electron: false, build: false, nodeOpensDatabases: true, out: process.stderr });
  return runTypeScript('test/seed/seed.ts', process.argv.slice(2));
});
