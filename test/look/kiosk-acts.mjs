/** Screens that only a visitor's own doing brings up: a keyboard, a fault, a warning, larger text. */
import { scenes } from './scenes.mjs';

const nth = (page, at) => page.locator('main input:not([type=radio])').nth(at);
const key = (page, name) => page.locator('fieldset button').getByText(name, { exact: true }).first();
const type = async (page, letters) => {
  for (const letter of letters) await key(page, letter).tap();
};
/** A touch right after the screen has changed presses nothing. */
const seen = (page) => page.waitForTimeout(650);
const openEase = async (page) => {
  await seen(page);
  await page.locator('button[aria-haspopup=dialog]').last().tap();
};
const sizes = (page) => page.locator('dialog fieldset button');
const switches = (page) => page.locator('dialog [role=switch]');
const closeEase = async (page) => {
  await page.locator('dialog header button').tap();
  await page.locator('dialog').waitFor({ state: 'detached' });
};

const withEase =
  (...steps) =>
  async (page) => {
    await openEase(page);
    for (const step of steps) {
      await seen(page);
      await step(page);
    }
    await seen(page);
    await closeEase(page);
  };
const size = (at) => (page) => sizes(page).nth(at).tap();
const turnOn = (at) => (page) => switches(page).nth(at).tap();
const everySwitch = (scene) => ({
  [`largest-${scene}`]: { scene, act: withEase(size(2)) },
  [`large-${scene}`]: { scene, act: withEase(size(1)) },
  [`contrast-${scene}`]: { scene, act: withEase(turnOn(0)) },
  [`low-${scene}`]: { scene, act: withEase(turnOn(1)) },
});

/** Another scene of whoever touched "I am leaving" first. */
const leaving = (name) => ({
  [`leaving-${name}`]: {
    scene: 'attract',
    act: async (page) => {
      await seen(page);
      await page.getByRole('button', { name: /我要离开|我要離開|I am leaving/ }).tap();
      await page.evaluate((session) => window.look.tell('session.changed', session), scenes[name]);
    },
  },
});

const toHost = async (page) => {
  await seen(page);
  await nth(page, 0).tap();
  await page.locator('fieldset button').getByText('q', { exact: true }).waitFor();
};

export const acts = {
  'typing-pinyin': {
    scene: 'asking-fields',
    act: async (page) => {
      await toHost(page);
      await type(page, 'wangxiao');
    },
  },
  'typing-phone': {
    scene: 'asking-fields',
    act: async (page) => {
      await seen(page);
      await page.locator('main input[type=radio]').first().tap({ force: true });
      await nth(page, 0).fill('王小明');
      await seen(page);
      await page.locator('main form button[type=submit]').tap();
      await seen(page);
      await page.locator('main input[type=tel]').tap();
      await type(page, '13800');
    },
  },
  'asking-missing': {
    scene: 'asking-fields',
    act: async (page) => {
      await seen(page);
      await page.locator('main form button[type=submit]').tap();
    },
  },
  ease: { scene: 'attract', act: openEase },
  'ease-largest': {
    scene: 'consent',
    act: async (page) => {
      await openEase(page);
      await seen(page);
      await size(2)(page);
      await turnOn(2)(page);
    },
  },
  still: {
    scene: 'asking-fields',
    clock: true,
    act: async (page) => {
      await seen(page);
      await page.locator('h1').tap();
      await page.clock.fastForward(168_000);
      await page.locator('dialog').waitFor();
    },
  },
  'largest-typing': {
    scene: 'asking-fields',
    act: async (page) => {
      await withEase(size(2))(page);
      await toHost(page);
      await type(page, 'li');
    },
  },
  ...leaving('cancelled'),
  ...leaving('exchanging'),
  ...leaving('refused'),
  ...leaving('trouble-visitor'),
  ...leaving('trouble-staff'),
  ...leaving('trouble-blocked'),
  ...everySwitch('attract-away'),
  ...everySwitch('resting'),
  ...everySwitch('closed-full'),
  ...everySwitch('refused'),
  ...everySwitch('trouble-visitor'),
  ...everySwitch('trouble-blocked'),
  ...everySwitch('greeting-to-desk'),
  ...everySwitch('greeting-here'),
  ...everySwitch('attract'),
  ...everySwitch('consent'),
  ...everySwitch('waiting'),
  ...everySwitch('asking-fields'),
  ...everySwitch('asking-type'),
  ...everySwitch('greeting-back'),
  ...everySwitch('trouble-staff'),
};
