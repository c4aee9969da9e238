/** Screens of the console about the ways to sign in, the way from phones to here, and the check-up. */

const jump = async (page, id) => {
  await page.locator(`#${id}`).waitFor();
  await page.evaluate((part) => document.getElementById(part).scrollIntoView(), id);
  await page.waitForTimeout(100);
};
const settings = { hash: '#/settings' };
export const wechatScenes = {
  'wechat-1-website': { ...settings, act: (page) => jump(page, 'wechat') },
  'wechat-2-all': { ...settings, all: true, browser: true, act: (page) => jump(page, 'wechat') },
  'wechat-3-official': {
    ...settings,
    all: true,
    browser: true,
    lacks: 'officialAccount',
    act: (page) =>
      page
        .locator('#wechat section h3')
        .nth(1)
        .evaluate((it) => it.scrollIntoView()),
  },
  'wechat-4-mini': {
    ...settings,
    all: true,
    act: (page) =>
      page
        .locator('#wechat section h3')
        .nth(2)
        .evaluate((it) => it.scrollIntoView()),
  },
  'wechat-5-more': {
    ...settings,
    all: true,
    act: async (page) => {
      await page.locator('#wechat summary').click();
      await page.locator('#wechat input[role=switch]').last().click();
      await page
        .locator('#wechat h3')
        .last()
        .evaluate((it) => it.scrollIntoView());
    },
  },
  'wechat-6-switched-on': {
    ...settings,
    act: async (page) => {
      await page.locator('#wechat input[role=switch]').nth(2).click();
      await page.locator('#wechat input[role=switch]').nth(3).click();
      await page.locator('main button').last().click();
      await page.waitForTimeout(100);
    },
  },
  'listener-1-off': { ...settings, act: (page) => jump(page, 'listener') },
  'listener-2-first': {
    ...settings,
    act: async (page) => {
      await page.locator('#listener input[role=switch]').click();
      await jump(page, 'listener');
    },
  },
  'listener-3-on': { ...settings, all: true, act: (page) => jump(page, 'listener') },
  'listener-4-failed': {
    ...settings,
    all: true,
    listenerBad: 'listener.port-taken',
    act: (page) => jump(page, 'listener'),
  },
  'listener-5-problems': {
    ...settings,
    all: true,
    act: async (page) => {
      const fields = page.locator('#listener input:not([type=radio]):not([type=checkbox])');
      await fields.nth(0).fill('0.0.0.0');
      await fields.nth(1).fill('99999');
      await fields.nth(2).fill('lobby.example.com/x');
      await page.locator('#listener input[value=files]').click();
      await page.locator('main button').last().click();
      await jump(page, 'listener');
    },
  },
  'doctor-1-empty': { hash: '#/doctor', all: true },
  'doctor-2-running': {
    hash: '#/doctor',
    all: true,
    checkUpStops: true,
    act: async (page) => {
      await page.locator('main button').first().click();
      await page.waitForTimeout(400);
    },
  },
  'doctor-3-well': {
    hash: '#/doctor',
    all: true,
    act: async (page) => {
      await page.locator('main button').first().click();
      await page.waitForTimeout(800);
    },
  },
  'doctor-4-wrong': {
    hash: '#/doctor',
    all: true,
    sick: true,
    act: async (page) => {
      await page.locator('main button').first().click();
      await page.waitForTimeout(800);
    },
  },
  'doctor-5-report': {
    hash: '#/doctor',
    all: true,
    sick: true,
    act: async (page) => {
      await page.locator('main button').first().click();
      await page.waitForTimeout(800);
      await page.locator('summary').click();
      await page.locator('pre').scrollIntoViewIfNeeded();
    },
  },
  'overview-all': { hash: '#/overview', all: true },
  'overview-all-bad': {
    hash: '#/overview',
    all: true,
    lacks: 'miniProgram',
    listenerBad: 'listener.no-address',
  },
};
