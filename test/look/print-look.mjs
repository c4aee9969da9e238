/**
 * Looks at the console on paper: prints each page of the real console to PDF, as Electron would for a printer, and draws
 * its sheets with pdftoppm into out/look/print.
 *
 *   node test/look/print-look.mjs [--languages zh-CN,en] [--themes light,dark] [--only people,today] [--people 400]
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/paths.mjs';
import { command } from '../../scripts/stop.mjs';
import { runTypeScript } from '../../scripts/typescript.mjs';
import { openConsole, staffWork } from './console-walk-desk.mjs';
import { pages } from './console-walk-pages.mjs';
import { openRealApp, windowAt } from './real-app.mjs';

const printed = {
  today: pages.today,
  people: pages.people,
  person: pages.person,
  visits: pages.visits,
  onsite: pages.onsite,
  duplicates: pages.duplicates,
  entry: {
    hash: '#/audit',
    act: (page) => page.locator('[role=row][data-index="0"]').click(),
  },
  recent: pages.recent,
  audit: pages.audit,
  evacuation: { hash: '#/evacuation' },
};
const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: 'zh-CN' },
    themes: { type: 'string', default: 'light,dark' },
    only: { type: 'string', default: Object.keys(printed).join() },
    people: { type: 'string', default: '400' },
    dpi: { type: 'string', default: '60' },
  },
});
const shots = join(root, 'out/look/print');

const papers = (folder) => readdirSync(folder).filter((name) => name.endsWith('.pdf'));

/** Printed as staff do; there is no printer here, so that a PDF is left in the data folder. */
async function print(page, name, folder) {
  const before = papers(folder);
  if (name === 'evacuation') await page.getByRole('button', { name: /^(打印|列印|Print)/ }).click();
  else await page.keyboard.press('Control+P');
  for (let tries = 0; tries < 100; tries += 1) {
    const fresh = papers(folder).find((file) => !before.includes(file));
    if (fresh) return join(folder, fresh);
    await page.waitForTimeout(100);
  }
  throw new Error(`${name}: nothing was printed`);
}

await command(async () => {
  mkdirSync(shots, { recursive: true });
  const real = await openRealApp({ size: '1280x800' });
  try {
    await real.weChat.start();
    await real.provision({ kiosk: { name: '江畔大厦', location: '上海' } });
    real.change({ signOut: { on: true, closing: null } });
    const made = ['--people', values.people, '--until', 'now', '--folder', real.dataDir];
    await runTypeScript('test/seed/seed.ts', made);
    const app = await real.launch('--windowed');
    const desk = await openConsole(app, await windowAt(app, 'app://kiosk/'), real.pin);
    await staffWork(desk);
    await desk.ask('evacuation.start');
    for (const language of values.languages.split(','))
      for (const theme of values.themes.split(',')) {
        await desk.look(language, theme);
        for (const name of values.only.split(',')) {
          const { hash, act } = printed[name];
          for (let open = 0; open < 2; open += 1) await desk.page.keyboard.press('Escape');
          await desk.page.evaluate((to) => {
            location.hash = to;
          }, hash);
          await desk.page.locator('h1').first().waitFor();
          await act?.(desk.page, desk.ask);
          await desk.page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
          await desk.page.waitForTimeout(500);
          const file = join(shots, `${name}-${language}-${theme}`);
          const pdf = await print(desk.page, name, real.dataDir);
          await desk.page.waitForTimeout(200);
          copyFileSync(pdf, `${file}.pdf`);
          execFileSync('pdftoppm', ['-r', values.dpi, '-l', '4', '-png', `${file}.pdf`, file]);
        }
      }
  } finally {
    await real.close();
  }
});
