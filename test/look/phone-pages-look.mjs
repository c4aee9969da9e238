/**
 * Draws the pages that the listener shows on phones, in every language and both themes, as the listener sends them,
 * policy and all, into `out/look/phone-pages`.
 *
 *   node test/look/phone-pages-look.mjs
 */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { root } from './page.mjs';
import { drawSheets } from './sheets.mjs';

const folder = join(root, 'out/look/phone-pages');
await mkdir(folder, { recursive: true });

const failed = (code) => ({ kind: 'failed', failure: { code, detail: {} } });
const done = { kind: 'done', first: false, visits: 3, here: false, left: false };
const pages = {
  first: { ...done, name: '林晓雯', first: true, visits: 1 },
  again: { ...done, name: 'Wang <b>&amp;"Wei"</b> 🌷', visits: 12 },
  long: { ...done, name: '江畔大厦一层大堂的长名字'.repeat(6), visits: 2 },
  here: { ...done, name: '林晓雯', here: true },
  left: { ...done, name: '林晓雯', left: true },
  declined: { kind: 'declined' },
  gone: { kind: 'gone' },
  expired: failed('callback.expired-state'),
  desk: failed('wechat.bad-secret'),
  snapshot: failed('wechat.snapshot-user'),
};

await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: join(root, 'main/listener/replies.ts'),
    outDir: join(folder, 'built'),
    rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
  },
});
const { showPage } = await import(pathToFileURL(join(folder, 'built/replies.mjs')).href);

const server = createServer((request, response) => {
  const [, name, language] = (request.url ?? '').split('/');
  const { status, headers, body } = showPage(pages[name] ?? { kind: 'gone' }, language);
  response.writeHead(status, headers).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const drawn = [];
  for (const theme of ['light', 'dark'])
    for (const language of ['zh-CN', 'zh-TW', 'en']) {
      const page = await browser.newPage({
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        colorScheme: theme,
      });
      page.on('console', (message) => console.error(`${theme} ${language}: ${message.text()}`));
      for (const name of Object.keys(pages)) {
        await page.goto(`http://127.0.0.1:${server.address().port}/${name}/${language}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wide) console.error(`${name} ${theme} ${language}: wider than the phone`);
        const file = `${name}.${theme}.${language}.png`;
        await page.screenshot({ path: join(folder, file) });
        drawn.push({ file, shape: 'portrait', theme, language });
      }
      await page.close();
    }
  console.log((await drawSheets(browser, folder, drawn)).join('\n'));
} finally {
  await browser.close();
  server.close();
}
