/**
 * Looks at the console without Electron: builds the page with Vite, serves it under the app's own content security
 * policy, opens it in Chromium with a scripted bridge, and writes a screenshot of every screen to out/look/admin.
 *
 *   node test/look/admin-look.mjs [--only=lock,people] [--languages=zh-CN,en] [--sizes=1280x800] [--themes=light] [--axe] [--forced]
 *
 * `--forced` is a system with a palette of its own (Windows: contrast themes), of which there is a light and a dark one.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { reactAria } from '../../scripts/react-aria.mjs';
import { auditScenes } from './admin-audit-scenes.mjs';
import { pretend } from './admin-bridge.mjs';
import { audit } from './admin-bridge-audit.mjs';
import { changes, known } from './admin-bridge-changes.mjs';
import { files } from './admin-bridge-files.mjs';
import { lists } from './admin-bridge-lists.mjs';
import { more } from './admin-bridge-more.mjs';
import { today } from './admin-bridge-today.mjs';
import { visits } from './admin-bridge-visits.mjs';
import { changesScenes } from './admin-changes-scenes.mjs';
import { dateScenes } from './admin-date-scenes.mjs';
import { fileScenes } from './admin-file-scenes.mjs';
import { listScenes } from './admin-list-scenes.mjs';
import { pairsOf } from './admin-pairs.mjs';
import { makePeople } from './admin-people.mjs';
import { personScenes } from './admin-person-scenes.mjs';
import { scenes as first } from './admin-scenes.mjs';
import { todayScenes } from './admin-today-scenes.mjs';
import { undoOf } from './admin-undo.mjs';
import { visitScenes } from './admin-visit-scenes.mjs';
import { wechatScenes } from './admin-wechat-scenes.mjs';
import { makeWorld } from './admin-world.mjs';

const scenes = {
  ...first,
  ...wechatScenes,
  ...personScenes,
  ...visitScenes,
  ...listScenes,
  ...changesScenes,
  ...auditScenes,
  ...todayScenes,
  ...fileScenes,
  ...dateScenes,
};
const root = resolve(import.meta.dirname, '../..');
const built = resolve(root, 'out/look/admin-page');
const shots = resolve(root, 'out/look/admin');
const option = (name, all) =>
  process.argv
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',') ?? all;

/** The stage has an origin of its own here, too: the same server by another name. */
const policyOf = (port) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `frame-src http://localhost:${port}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Pictures that look like a person's: a hill, a sun, a colour each. */
function face(name) {
  const number = Number(/\d+/.exec(name)?.[0] ?? 0);
  const hue = (number * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="hsl(${hue} 55% 78%)"/><circle cx="${18 + number * 2}" cy="20" r="9" fill="hsl(${hue + 40} 80% 92%)"/><path d="M0 50 20 30l14 14 12-10 18 18v12H0z" fill="hsl(${hue} 45% 45%)"/></svg>`;
}

function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://look').pathname;
    const type = types[extname(path)];
    const headers = {
      'content-security-policy': policyOf(server.address().port),
      'content-type': `${type}; charset=utf-8`,
    };
    try {
      if (!type) throw new Error('unknown');
      const body = path.startsWith('/avatar/') ? face(path) : await readFile(resolve(built, `.${path}`));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

const server = await serve();
const { port } = server.address();
const origins = { 'app://admin': `http://127.0.0.1:${port}`, 'app://stage': `http://localhost:${port}` };

await build({
  plugins: [
    ...reactAria(),
    {
      name: 'origins-of-here',
      transform: (code, id) =>
        id.endsWith('contract/stage.ts')
          ? code.replace(/app:\/\/(?:admin|stage)/g, (one) => origins[one])
          : null,
    },
  ],
  configFile: false,
  root: resolve(root, 'renderer'),
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { admin: resolve(root, 'renderer/admin.html'), preview: resolve(root, 'renderer/preview.html') },
    },
  },
});
/** WCAG 2.2 AA and best practice, each with the first place it was found at. */
async function violationsOf(page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: values }), tags);
  return violations.map(({ id, nodes }) => `axe ${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
}
const forced = process.argv.includes('--forced');
const palette = (theme) => (forced ? { forcedColors: 'active', colorScheme: theme } : {});
const axe = process.argv.includes('--axe')
  ? await readFile(resolve(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  : null;

await mkdir(shots, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const people = makePeople(260, Date.now());
const only = option('only', Object.keys(scenes));
let count = 0;
const complaints = [];

for (const size of option('sizes', ['1280x800', '1024x768'])) {
  const [width, height] = size.split('x').map(Number);
  for (const language of option('languages', ['zh-CN', 'zh-TW', 'en'])) {
    for (const theme of option('themes', ['light', 'dark'])) {
      for (const name of only) {
        const context = await browser.newContext({
          viewport: { width, height },
          locale: 'en-US',
          ...palette(theme),
        });
        const page = await context.newPage();
        const where = `${name}-${language}-${forced ? 'forced-' : ''}${theme}-${size}`;
        page.on('console', (message) => {
          const expected = message.text().includes('404');
          if (message.type() === 'error' && !expected) complaints.push(`${where}: ${message.text()}`);
        });
        page.on('pageerror', (error) => complaints.push(`${where}: ${error.message}`));
        const { hash = '#/people', act, ...rest } = scenes[name];
        const scene = { language, theme, ...rest };
        const seen = scene.known ? known(people) : people;
        if (scene.duplicates) scene.pairs = pairsOf(seen, scene.duplicates);
        if (scene.undo) scene.undo = undoOf(scene.undo, seen);
        const script = JSON.stringify({ world: makeWorld(seen, scene), scene });
        await page.addInitScript({
          content: `(${pretend})(${script}, ${more}, ${visits}, ${lists}, ${changes}, ${audit}, ${today}, ${files})`,
        });
        if (axe) await page.addInitScript({ content: axe });
        await page.goto(`http://127.0.0.1:${server.address().port}/admin.html${hash}`);
        await page.waitForTimeout(150);
        try {
          await act?.(page, people);
        } catch (error) {
          complaints.push(`${where}: ${error.message}`);
        }
        await page.waitForTimeout(250);
        await page.screenshot({ path: resolve(shots, `${where}.png`) });
        if (axe) complaints.push(...(await violationsOf(page)).map((text) => `${where}: ${text}`));
        await context.close();
        count += 1;
      }
    }
  }
}
await browser.close();
server.close();
console.log(`${count} screenshots in out/look/admin`);
for (const complaint of complaints) console.log(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
