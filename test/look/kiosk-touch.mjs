/** Uses the kiosk page as a visitor, a member of staff and a keyboard would, and says what it asked of main. */
import { strict as assert } from 'node:assert';
import { chromium } from 'playwright-core';
import { servePage } from './page.mjs';
import { allWays, scenes } from './scenes.mjs';
import { scriptBridge } from './scripted-bridge.mjs';
import { visitForm } from './visit-form.mjs';

const served = await servePage();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
const faults = [];
page.on('pageerror', (error) => faults.push(String(error)));
page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
const look = {
  language: 'zh-CN',
  kioskName: '大堂',
  theme: 'light',
  ways: allWays,
  form: visitForm,
  sounds: true,
  signOut: { on: true, closing: '19:00' },
  demo: { phoneOrigin: null },
};
await page.addInitScript(scriptBridge, { session: scenes.attract, look });

const asked = () => page.evaluate(() => window.look.asked.splice(0));
const names = async () => (await asked()).map(([name]) => name);
/** The last frame that was said, kept by the page for the whole visit. */
const frameSaid = () => page.evaluate(() => window.look.frame);
async function frameBecomes(wanted, what) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (JSON.stringify(await frameSaid()) === JSON.stringify(wanted)) return;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(await frameSaid(), wanted, what);
}
const go = (name) => page.evaluate((session) => window.look.tell('session.changed', session), scenes[name]);
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

try {
  await page.goto(served.address);
  await page.waitForSelector('main');
  assert.deepEqual((await asked())[0], ['kiosk.frame', null], 'a fresh page takes the frame back');

  await page.touchscreen.tap(540, 1500);
  assert.deepEqual(await names(), ['session.start'], 'a touch anywhere starts');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  assert.deepEqual(await names(), ['session.start', 'session.start'], 'Enter and Space start');
  await page.getByRole('button', { name: 'English' }).tap();
  assert.deepEqual(await asked(), [['kiosk.speak', 'en']], 'the language switch does not start');

  await page.mouse.move(8, 8);
  await page.mouse.down();
  await page.waitForTimeout(1200);
  await page.mouse.up();
  assert.deepEqual(await names(), [], 'a short press of the corner does nothing');
  await page.mouse.down();
  await page.waitForTimeout(2200);
  await page.mouse.up();
  assert.deepEqual(await names(), ['kiosk.staff'], 'two seconds in the corner call staff');
  await page.keyboard.press('Control+Shift+KeyS');
  assert.deepEqual(await names(), ['kiosk.staff'], 'so does Ctrl+Shift+S');

  await go('opening');
  assert.match(await focused(), /请用微信扫码/, 'the focus moves to the heading');
  await asked();
  await go('waiting');
  await page.waitForFunction(() => window.look.frame);
  const frame = await frameSaid();
  assert.ok(Math.abs(frame.width / frame.height - 0.75) < 0.01, `3:4, ${JSON.stringify(frame)}`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.waitForFunction((x) => window.look.frame?.x !== x, frame.x);
  const turned = await frameSaid();
  await go('scanned');
  await frameBecomes(null, 'scanned hides the QR');
  await go('cancelled');
  assert.deepEqual(
    (await asked()).slice(-1),
    [['kiosk.frame', turned]],
    'cancelled shows it in the same place',
  );

  const ways = page.getByRole('group', { name: '选择登记方式' });
  await ways.getByRole('button', { name: '微信扫码', pressed: true }).click();
  assert.deepEqual(await names(), [], 'the way in use is not chosen again');
  await ways.getByRole('button', { name: '小程序', pressed: false }).tap();
  assert.deepEqual(await asked(), [['session.use', 'miniProgram']], 'a touch chooses another');
  await page.keyboard.press('Tab');
  assert.match(await focused(), /浏览器/, 'Tab goes from way to way and chooses none');
  assert.deepEqual(await names(), []);
  await page.keyboard.press('Space');
  assert.deepEqual(await asked(), [['session.use', 'browser']], 'Space does');
  for (const way of ['officialAccount', 'miniProgram', 'browser']) {
    await go(`waiting-${way}`);
    await frameBecomes(null, `${way} leaves no room for WeChat’s page`);
  }
  await go('waiting-miniProgram');
  const code = page.getByRole('img', { name: '登记用的小程序码' });
  assert.ok((await code.evaluate((image) => image.naturalWidth)) > 0, 'the code is drawn by us');
  await go('cancelled');
  await frameBecomes(turned, 'and the website way has its place again');

  await page.getByRole('button', { name: /演示/ }).click();
  await frameBecomes(null, 'a panel takes the QR away');
  await page.getByRole('switch').click();
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await frameBecomes(turned, 'and gives it back');
  await go('exchanging');
  await frameBecomes(null, 'nothing is left of the QR');
  await go('greeting-first');
  await go('attract');
  assert.doesNotMatch(
    await page.evaluate(() => document.documentElement.outerHTML),
    /林晓雯/,
    'nor of a name',
  );
  assert.equal(await page.getByRole('group', { name: '选择登记方式' }).count(), 0, 'no switch on attract');
  await go('trouble-staff');
  const others = page.getByRole('group', { name: '换一种方式' });
  assert.equal(await others.getByRole('button').count(), 3, 'trouble offers the other ways');
  await asked();
  await others.getByRole('button', { name: '公众号' }).click();
  assert.deepEqual(await asked(), [['session.use', 'officialAccount']]);
  await go('attract');
  await go('trouble-visitor');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), '再试一次', 'Tab reaches the action first');
  await page.keyboard.press('Enter');
  assert.ok((await names()).includes('session.retry'));

  await go('attract');
  await asked();
  await page.getByRole('button', { name: '我要离开' }).tap();
  assert.deepEqual(await names(), ['session.leave'], 'leaving does not start a visit');
  await go('waiting');
  assert.match(await focused(), /扫码签离/, 'and is told how');
  await go('attract');
  await go('consent');
  await asked();
  await page.getByRole('checkbox', { name: /头像/ }).tap({ force: true });
  await page.getByRole('button', { name: '同意并继续' }).tap();
  assert.deepEqual(
    await asked(),
    [['session.consent', { picture: true, phone: false }]],
    'nothing is ticked but what the visitor ticked',
  );
  await page.getByRole('button', { name: '不同意' }).tap();
  assert.deepEqual(await names(), ['session.cancel'], 'who does not agree leaves');

  await go('asking-type');
  await asked();
  await page.getByRole('button', { name: '应聘者' }).tap();
  await page.getByRole('button', { name: '完成' }).tap();
  assert.deepEqual(await names(), [], 'what is required is asked for');
  await page.getByText('请填写这一项').waitFor();
  await page.getByRole('textbox').first().tap();
  const board = page.getByRole('group', { name: '屏幕键盘' });
  for (const key of 'li') await board.getByRole('button', { name: key, exact: true }).tap();
  await page.getByRole('group', { name: '候选字' }).getByRole('button', { name: '李', exact: true }).tap();
  await board.getByRole('button', { name: '好' }).tap();
  assert.ok(
    await page
      .getByRole('textbox')
      .nth(1)
      .evaluate((field) => field === document.activeElement),
  );
  await page.getByRole('button', { name: '完成' }).tap();
  assert.deepEqual(await asked(), [['session.answer', { type: 'candidate', answers: { host: '李' } }]]);
  await page.getByRole('button', { name: '这不是我' }).tap();
  assert.deepEqual(await names(), ['session.notMe']);
  await go('asking-one');
  await asked();
  await page.getByRole('button', { name: '跳过' }).tap();
  assert.deepEqual(await names(), ['session.skip']);
  await go('attract');
  await go('asking-remembered');
  assert.equal(await page.getByRole('textbox').first().inputValue(), '陈建国', 'what was said last time');
  await go('attract');
  await go('asking-type');
  assert.equal(
    await page.getByRole('button', { pressed: true }).count(),
    1,
    'the next visitor: only a language',
  );
  assert.deepEqual(faults, []);
  console.log('all as it should be');
} finally {
  await browser.close();
  await served.close();
}
