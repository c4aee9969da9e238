/**
 * `npm run walk`: walks through the real app as a first-time visitor would, in each language, on an upright and on a
 * wide screen, with the simulator as WeChat, and keeps what was seen in `docs/images/walk/`.
 *
 *   node test/look/walk.mjs [--languages zh-CN,zh-TW,en] [--shapes portrait,landscape] [--app FOLDER] [--out FOLDER]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPhone } from '../../scripts/demo/phone.mjs';
import { root } from '../../scripts/paths.mjs';
import { command } from '../../scripts/stop.mjs';
import { openRealApp, settled, windowAt } from './real-app.mjs';
import { smallPng } from './small-png.mjs';
import { closedToday, walkForm } from './walk-form.mjs';
import { visitors } from './walk-visitors.mjs';

const shapes = { portrait: '1080x1920', landscape: '1920x1080' };

const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: Object.keys(visitors).join() },
    shapes: { type: 'string', default: Object.keys(shapes).join() },
    app: { type: 'string' },
    out: { type: 'string', default: join(root, 'docs/images/walk') },
  },
});

/** In the order of the walk; each has the same number in every language. */
const scenes = [
  'first-screen',
  'own-language',
  'consent',
  'scan',
  'scanned',
  'who-are-you',
  'questions',
  'touch-keyboard',
  'answered',
  'welcome',
  'scan-to-leave',
  'goodbye',
  'refused',
  'accessibility',
  'trouble',
  'wechat-away',
  'closed',
];

/** Numbered pictures of the whole screen, one folder a language and shape. */
function openCamera(real, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return async (name, page) => {
    await settled(page);
    const file = `${String(scenes.indexOf(name) + 1).padStart(2, '0')}-${name}.png`;
    writeFileSync(join(folder, file), smallPng(real.picture(), 2));
    console.log(`  ${file}`);
  };
}

const until = (kiosk, ...steps) =>
  kiosk.waitForFunction(
    async (wanted) => {
      const { value } = await window.bridge.ask['session.get']();
      return wanted.some(([step, phone]) => value.step === step && (!phone || value.phone === phone));
    },
    steps.map((step) => step.split(' ')),
    { timeout: 40_000, polling: 50 },
  );

const touch = (kiosk, name) => kiosk.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** The first screen, in the visitor's own language. */
async function arrive(kiosk, { own, start }) {
  await until(kiosk, 'attract');
  await touch(kiosk, own);
  await kiosk.getByRole('button', { name: start }).waitFor();
}

async function showCode(app, kiosk) {
  await until(kiosk, 'waiting away');
  await settled(await windowAt(app, '/connect/qrconnect'));
}

/** The page hears of a step a moment after main is there. */
async function greeted(kiosk, { finish }) {
  await until(kiosk, 'greeting');
  await kiosk.getByRole('button', { name: finish, exact: true }).waitFor();
}

async function beginAndAgree(kiosk, visitor) {
  await touch(kiosk, visitor.start);
  await until(kiosk, 'consent');
  await touch(kiosk, visitor.agree);
}

async function answer(kiosk, visitor, take) {
  await kiosk.getByRole('button', { name: visitor.type, exact: true }).waitFor();
  await kiosk.locator('main img').waitFor();
  await take('who-are-you', kiosk);
  await touch(kiosk, visitor.type);
  const host = kiosk.getByRole('textbox').first();
  await host.waitFor();
  await take('questions', kiosk);
  await host.click();
  const keys = kiosk.getByRole('group', { name: /屏幕键盘|螢幕鍵盤|On-screen keyboard/ });
  for (const letter of visitor.host.letters)
    await keys.getByRole('button', { name: letter, exact: true }).click();
  await take('touch-keyboard', kiosk);
  for (const pick of visitor.host.picks) await touch(kiosk, pick);
  await kiosk.getByRole('radio', { name: visitor.purpose }).check();
  await take('answered', kiosk);
  await touch(kiosk, visitor.finish);
}

async function firstVisit({ app, kiosk, visitor, take, weChat }) {
  await take('first-screen', kiosk);
  await arrive(kiosk, visitor);
  if (visitor.own !== visitors['zh-CN'].own) await take('own-language', kiosk);
  await touch(kiosk, visitor.start);
  await until(kiosk, 'consent');
  await take('consent', kiosk);
  await kiosk.getByRole('checkbox', { name: visitor.picture }).check({ force: true });
  await touch(kiosk, visitor.agree);
  await showCode(app, kiosk);
  await take('scan', kiosk);
  const phone = openPhone(weChat.origin, visitor.person);
  const scanned = await phone.scanLogin();
  await until(kiosk, 'waiting scanned');
  await kiosk.locator('[data-phone=scanned]').first().waitFor();
  await take('scanned', kiosk);
  await scanned.confirm();
  await until(kiosk, 'asking');
  await answer(kiosk, visitor, take);
  await greeted(kiosk, visitor);
  await take('welcome', kiosk);
  await touch(kiosk, visitor.finish);
}

async function leave({ app, kiosk, visitor, take, weChat }) {
  await arrive(kiosk, visitor);
  await touch(kiosk, visitor.leave);
  await until(kiosk, 'consent', 'waiting away');
  if (await kiosk.getByRole('button', { name: visitor.agree }).count()) await touch(kiosk, visitor.agree);
  await showCode(app, kiosk);
  await take('scan-to-leave', kiosk);
  const scanned = await openPhone(weChat.origin, visitor.person).scanLogin();
  await scanned.confirm();
  await greeted(kiosk, visitor);
  await take('goodbye', kiosk);
  await touch(kiosk, visitor.finish);
}

async function refuse({ app, kiosk, visitor, take, weChat }) {
  await arrive(kiosk, visitor);
  await beginAndAgree(kiosk, visitor);
  await showCode(app, kiosk);
  const phone = openPhone(weChat.origin, visitor.later);
  const scanned = await phone.scanLogin();
  await until(kiosk, 'waiting scanned');
  await scanned.refuse();
  await kiosk
    .locator('[data-phone=cancelled]')
    .or(kiosk.getByRole('button', { name: visitor.home }))
    .first()
    .waitFor();
  await take('refused', kiosk);
  await kiosk.keyboard.press('Escape');
}

async function weChatAway({ kiosk, visitor, take, weChat }) {
  await arrive(kiosk, visitor);
  await weChat.stop();
  await beginAndAgree(kiosk, visitor);
  await until(kiosk, 'trouble');
  await kiosk.getByRole('button', { name: visitor.home, exact: true }).waitFor();
  await take('trouble', kiosk);
  await touch(kiosk, visitor.home);
  await until(kiosk, 'attract');
  await touch(kiosk, visitor.own);
  await kiosk.getByRole('button', { name: visitor.start }).waitFor({ state: 'detached', timeout: 60_000 });
  await take('wechat-away', kiosk);
  await weChat.start();
}

async function easier({ kiosk, visitor, take }) {
  await arrive(kiosk, visitor);
  await touch(kiosk, visitor.ease);
  await take('accessibility', kiosk);
  await touch(kiosk, visitor.close);
}

async function walk(real, language, shape) {
  const visitor = visitors[language];
  const take = openCamera(real, join(values.out, language, shape));
  const launch = async () => {
    const app = await real.launch('--kiosk');
    const kiosk = await windowAt(app, 'app://kiosk/');
    await kiosk.emulateMedia({ reducedMotion: 'reduce' });
    await kiosk.waitForFunction(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    return { app, kiosk, visitor, take, weChat: real.weChat };
  };
  real.change({ device: { ...real.device, hours: null } });
  const open = await launch();
  await firstVisit(open);
  await leave(open);
  await refuse(open);
  await easier(open);
  await weChatAway(open);
  await open.app.close();
  real.change({ device: { ...real.device, hours: closedToday() } });
  const closed = await launch();
  await until(closed.kiosk, 'resting');
  await touch(closed.kiosk, visitor.own).catch(() => undefined);
  await take('closed', closed.kiosk);
  await closed.app.close();
}

await command(async () => {
  for (const shape of values.shapes.split(','))
    for (const language of values.languages.split(',')) {
      console.log(`${language} ${shape}`);
      const real = await openRealApp({ size: shapes[shape], app: values.app });
      try {
        await real.weChat.start();
        await real.provision({ kiosk: { name: language === 'en' ? 'Harbour House' : '江畔大厦' } });
        real.change({ form: walkForm, signOut: { on: true, closing: null } });
        await walk(real, language, shape);
      } finally {
        await real.close();
      }
    }
});
