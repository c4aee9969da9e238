/** Who is in the house, the evacuation, and the settings about both. */

const settings = { hash: '#/settings' };
const at = async (page, id) => {
  await page.locator(`#${id}`).waitFor();
  await page.evaluate((part) => document.getElementById(part).scrollIntoView(), id);
  await page.waitForTimeout(120);
};
const heading = async (page, part, place) => {
  await page.locator(`#${part}`).waitFor();
  await page
    .locator(`#${part} section h3`)
    .nth(place)
    .evaluate((it) => it.closest('section').scrollIntoView());
  await page.waitForTimeout(120);
};
const onsite = { hash: '#/onsite' };
const evacuation = { hash: '#/evacuation', evacuation: true };
const saveButton = (page) => page.locator('main button').last();

export const visitScenes = {
  onsite: { ...onsite },
  'onsite-away': { ...onsite, away: 'wechat' },
  'onsite-nobody': { ...onsite, onsite: 0 },
  'onsite-few': { ...onsite, onsite: 3, plain: true, who: { name: '李志强', role: 'desk' } },
  'onsite-fails': { ...onsite, onsiteFails: true },
  'onsite-found': {
    ...onsite,
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('acme');
      await page.waitForTimeout(350);
    },
  },
  'onsite-end-all': {
    ...onsite,
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('acme');
      await page.waitForTimeout(350);
      await page.locator('main header button').nth(1).click();
      await page.waitForTimeout(100);
    },
  },
  'onsite-ended': {
    ...onsite,
    act: async (page) => {
      await page.locator('[data-onsite] button').first().click();
      await page.waitForTimeout(200);
    },
  },
  'onsite-entries': {
    ...onsite,
    act: async (page) => {
      await page.locator('main header button').nth(0).click();
      await page.waitForTimeout(150);
    },
  },
  'onsite-ask': {
    ...onsite,
    act: (page) => page.locator('[data-onsite] bdi + button').first().click(),
  },
  'onsite-add': {
    ...onsite,
    act: async (page) => {
      await page.locator('main header button').nth(1).click();
      await page.locator('dialog button[type=submit]').click();
      await page.waitForTimeout(150);
    },
  },
  'onsite-start': {
    ...onsite,
    act: async (page) => {
      await page.locator('main header button').last().click();
      await page.waitForTimeout(100);
    },
  },
  'evacuation-banner': { hash: '#/people', evacuation: true },
  evacuation: { ...evacuation },
  'evacuation-done': { ...evacuation, evacuation: 'done' },
  'evacuation-nobody': { ...evacuation, onsite: 0 },
  'evacuation-marked': {
    ...evacuation,
    act: async (page) => {
      await page.locator('[data-roll] button').first().click();
      await page.waitForTimeout(200);
    },
  },
  'evacuation-settles': {
    ...evacuation,
    act: async (page) => {
      const names = () => page.locator('[data-roll] bdi[title]').allTextContents();
      const [first, second] = await names();
      await page.locator('[data-roll] button').first().click();
      await page.waitForTimeout(500);
      if ((await names())[0] !== first) throw new Error('the row moved under the finger');
      await page.waitForFunction((name) => document.querySelector('[data-roll] bdi')?.title === name, second);
    },
  },
  'evacuation-walk': {
    hash: '#/onsite',
    act: async (page) => {
      await page.locator('main header button').last().click();
      await page.locator('dialog button[type=submit]').click();
      await page.locator('[data-roll] li').nth(19).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('acme');
      await page.locator('[data-roll] li').nth(5).waitFor({ state: 'detached' });
      await page.locator('header button').first().click();
      await page.locator('[data-roll] li').nth(19).waitFor();
      await page.locator('header button').nth(1).click();
      await page.locator('a[href="#/evacuation"]').waitFor();
      await page.locator('a[href="#/evacuation"]').click();
      await page.locator('header button').last().click();
      await page.locator('dialog button[type=submit]').click();
      await page.locator('[data-onsite] li').nth(19).waitFor();
    },
  },
  'evacuation-printed': {
    ...evacuation,
    noPrinter: true,
    act: async (page) => {
      await page.locator('header button').first().click();
      await page.waitForTimeout(200);
    },
  },
  'evacuation-paper': { ...evacuation, act: (page) => page.emulateMedia({ media: 'print' }) },
  'evacuation-end': {
    ...evacuation,
    act: async (page) => {
      await page.locator('header button').last().click();
      await page.waitForTimeout(100);
    },
  },
  appearance: { ...settings, act: (page) => at(page, 'appearance') },
  'visits-1-consent': { ...settings, act: (page) => at(page, 'visits') },
  'visits-2-questions': { ...settings, act: (page) => heading(page, 'visits', 1) },
  'visits-3-field': {
    ...settings,
    act: async (page) => {
      await heading(page, 'visits', 1);
      await page.locator('#visits ol [aria-expanded]').first().click();
      await page.waitForTimeout(100);
    },
  },
  'visits-4-types': {
    ...settings,
    act: async (page) => {
      await heading(page, 'visits', 2);
      await page.locator('#visits ol').nth(1).locator('[aria-expanded]').first().click();
      await page.waitForTimeout(100);
    },
  },
  'visits-5-arrival': { ...settings, act: (page) => heading(page, 'visits', 3) },
  'visits-6-empty': { ...settings, plain: true, act: (page) => at(page, 'visits') },
  'visits-7-wrong': {
    ...settings,
    plain: true,
    act: async (page) => {
      await at(page, 'visits');
      await page.locator('#visits input[role=switch]').first().click();
      await page.locator('#visits fieldset button:not([aria-label])').nth(4).click();
      await saveButton(page).click();
      await page.waitForTimeout(150);
      await heading(page, 'visits', 1);
    },
  },
  'visits-8-deleted': {
    ...settings,
    act: async (page) => {
      await heading(page, 'visits', 1);
      await page.locator('#visits ol').first().locator('li').nth(1).locator('button').last().click();
      await page.waitForTimeout(200);
    },
  },
  'visits-9-dragged': {
    ...settings,
    act: async (page) => {
      await heading(page, 'visits', 1);
      const grip = await page.locator('#visits [data-move=grip]').first().boundingBox();
      await page.mouse.move(grip.x + 16, grip.y + 20);
      await page.mouse.down();
      for (const by of [20, 60, 100, 130]) await page.mouse.move(grip.x + 16, grip.y + 20 + by);
      await page.waitForTimeout(100);
      const first = await page.locator('#visits ol').first().locator('bdi').allTextContents();
      if (/来访事由|來訪事由|Purpose/.test(first[0])) throw new Error('the dragged row did not move');
    },
  },
  'visits-keys': {
    ...settings,
    act: async (page) => {
      await heading(page, 'visits', 1);
      const names = () => page.locator('#visits ol').first().locator('bdi').allTextContents();
      const [first, second] = await names();
      await page.locator('#visits [data-move=grip]').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
      const turned = await names();
      if (turned[0] !== second || turned[1] !== first) throw new Error('arrow down did not move the row');
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
      if ((await names())[2] !== first) throw new Error('the focus did not move with the row');
      await page.locator('#visits [data-move=up]').nth(1).click();
      await page.waitForTimeout(60);
      const focused = await page.evaluate(() => document.activeElement?.dataset.move);
      if (focused !== 'grip') throw new Error(`at the end the focus is on ${focused}`);
    },
  },
  'visits-undo': {
    ...settings,
    act: async (page) => {
      await heading(page, 'visits', 1);
      const list = page.locator('#visits ol').first();
      const before = await list.locator('bdi').allTextContents();
      await list.locator('li').nth(1).locator('button').last().click();
      await list.locator('[data-move=down]').first().click();
      await page.locator('[role=status] button').click();
      await page.waitForTimeout(60);
      const after = await list.locator('bdi').allTextContents();
      if (after.toSorted().join() !== before.toSorted().join()) throw new Error(`undo gave ${after}`);
    },
  },
  'visits-saved': {
    ...settings,
    act: async (page) => {
      await at(page, 'visits');
      await page.locator('#visits textarea').first().fill('新的同意书');
      await page.getByText(/保存后是第 3 版|儲存後是第 3 版|Becomes version 3/).waitFor();
      await saveButton(page).click();
      await page.getByText(/^(第 3 版|Version 3)$/).waitFor();
    },
  },
  'device-typed': {
    ...settings,
    device: true,
    act: async (page) => {
      await at(page, 'device');
      const times = page.locator('#device li input:not([role=switch])');
      await times.nth(0).fill('9');
      await times.nth(1).fill('noon');
      await page.locator('#device li button').nth(4).focus();
      if ((await times.nth(0).inputValue()) !== '09:00') throw new Error('9 is not 09:00');
      await page.locator('#device [role=alert]').waitFor();
    },
  },
  'device-1': { ...settings, act: (page) => at(page, 'device') },
  'device-2-hours': { ...settings, device: true, act: (page) => at(page, 'device') },
};
