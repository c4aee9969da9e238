/** What a plain Electron does with `electron <folder>`: takes on the name and version of that app, then runs it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (target === undefined) {
  console.error('usage: electron <folder of an app>');
  process.exit(2);
}
const folder = resolve(target);
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
// @ts-expect-error: these three are what Electron's own default app does; its types do not tell of them
process.defaultApp = true;
// @ts-expect-error
app.setAppPath(folder);
// @ts-expect-error
if (about.version) app.setVersion(about.version);
if (about.productName ?? about.name) app.setName(about.productName ?? about.name);
if (about.desktopName) app.setDesktopName(about.desktopName);

// Awaited at the top level: `ready` waits for it, so that the app can still do what must come before.
await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
