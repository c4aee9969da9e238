/**
 * `node test/look/console-walk.mjs`: every page of the real console over a seeded registry, light and dark, in three
 * languages, into `docs/images/console/`.
 *
 *   [--languages zh-CN,zh-TW,en] [--themes light,dark] [--only today,people] [--people 4000] [--app FOLDER] [--out FOLDER]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/paths.mjs';
import { command } from '../../scripts/stop.mjs';
import { runTypeScript } from '../../scripts/typescript.mjs';
import { openConsole, staffWork } from './console-walk-desk.mjs';
import { pages } from './console-walk-pages.mjs';
import { openRealApp, settled, windowAt } from './real-app.mjs';
import { smallPng } from './small-png.mjs';

const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: 'zh-CN,zh-TW,en' },
    themes: { type: 'string', default: 'light,dark' },
    only: { type: 'string', default: Object.keys(pages).join() },
    people: { type: 'string', default: '4000' },
    app: { type: 'string' },
    out: { type: 'string', default: join(root, 'docs/images/console') },
  },
});
const list = (text) => text.split(',');

/** Nothing is still being fetched. */
const quiet = (page) => page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);

async function take(page, language, theme, { ask }) {
  const folder = join(values.out, language);
  mkdirSync(folder, { recursive: true });
  const faults = [];
  for (const name of list(values.only)) {
    try {
      const { hash, act } = pages[name];
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator('h1').first().waitFor();
      await quiet(page);
      await act?.(page, ask);
      await quiet(page);
      await settled(page);
      writeFileSync(join(folder, `${name}-${theme}.png`), smallPng(await page.screenshot(), 1, 64));
    } catch (thrown) {
      faults.push(`${name} ${language} ${theme}: ${String(thrown.message).split('\n')[0]}`);
    }
    for (let open = 0; open < 3 && (await page.locator('dialog[open]').count()); open++)
      await page.keyboard.press('Escape');
  }
  return faults;
}

await command(async () => {
  const real = await openRealApp({ size: '1280x800', app: values.app });
  try {
    await real.weChat.start();
    await real.provision({ kiosk: { name: '江畔大厦', location: '上海' } });
    real.change({ signOut: { on: true, closing: null } });
    const made = ['--people', values.people, '--until', 'now', '--folder', real.dataDir];
    await runTypeScript('test/seed/seed.ts', made);
    const app = await real.launch('--windowed');
    const kiosk = await windowAt(app, 'app://kiosk/');
    const desk = await openConsole(app, kiosk, real.pin);
    await staffWork(desk);
    const faults = [];
    for (const language of list(values.languages))
      for (const theme of list(values.themes)) {
        await desk.look(language, theme);
        faults.push(...(await take(desk.page, language, theme, desk)));
        console.log(`${language} ${theme}`);
      }
    console.log(faults.join('\n'));
  } finally {
    await real.close();
  }
});
