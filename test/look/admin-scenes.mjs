/** Every screen of the console: what main pretends, where one is, and what one does before the picture is taken. */

const type = (page, text) => page.keyboard.type(text);
const next = (page) => page.locator('button[type=submit]').click();
const fields = (page) => page.locator('input:not([type=radio]):not([type=checkbox])');

async function toKiosk(page) {
  await fields(page).nth(0).fill('王芳');
  await fields(page).nth(1).fill('135790');
  await fields(page).nth(2).fill('135790');
  await next(page);
  await page.waitForTimeout(150);
}

async function toWechat(page) {
  await toKiosk(page);
  await next(page);
  await page.waitForTimeout(200);
}

async function toDone(page) {
  await toWechat(page);
  await fields(page).nth(0).fill('wx1f2e3d4c5b6a7988');
  await fields(page).nth(1).fill('0123456789abcdef0123456789abcdef');
  await fields(page).nth(2).fill('https://lobby.example.com/wechat/signin');
  const tick = page.locator('input[type=checkbox]');
  if (await tick.count()) await tick.check();
  await next(page);
  await page.waitForTimeout(300);
}

const fresh = { staff: [], who: null, unset: true, people: 0 };

export const scenes = {
  'setup-1-account': { ...fresh },
  'setup-1-problems': {
    ...fresh,
    act: async (page) => {
      await fields(page).nth(1).fill('123456');
      await fields(page).nth(2).fill('12345');
      await next(page);
    },
  },
  'setup-2-kiosk': { ...fresh, act: toKiosk },
  'setup-3-wechat': { ...fresh, act: toWechat },
  'setup-3-problems': {
    ...fresh,
    keychain: false,
    act: async (page) => {
      await toWechat(page);
      await fields(page).nth(0).fill('wx123');
      await fields(page).nth(2).fill('http://lobby.example.com/#/login');
      await next(page);
      await page.locator('input[type=checkbox]').scrollIntoViewIfNeeded();
    },
  },
  'setup-4-done': { ...fresh, act: toDone },
  'setup-4-memory': { ...fresh, keychain: false, act: toDone },
  'setup-4-later': {
    ...fresh,
    act: async (page) => {
      await toWechat(page);
      await page.locator('form button').nth(-2).click();
      await page.waitForTimeout(200);
    },
  },
  'lock-names': { who: null },
  'lock-wrong': {
    who: null,
    act: async (page) => {
      await page.locator('main li button').first().click();
      await type(page, '246802');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    },
  },
  'lock-wait': {
    who: null,
    staff: [{ name: '王芳', role: 'owner' }],
    act: async (page) => {
      for (let turn = 0; turn < 3; turn += 1) {
        await type(page, '246802');
        await page.keyboard.press('Enter');
        await page.waitForTimeout(120);
      }
    },
  },
  people: {},
  'people-desk': { who: { name: '李志强', role: 'desk' } },
  'people-demo': { demo: true, staff: [], who: { name: 'Demo', role: 'owner' } },
  'people-demo-leave': {
    demo: true,
    staff: [],
    who: { name: 'Demo', role: 'owner' },
    act: (page) => page.locator('aside button').click(),
  },
  'people-arrived': {
    act: async (page) => {
      await page.evaluate(() => window.signIn(17));
      await page.waitForTimeout(300);
    },
  },
  'people-nobody': { people: 0 },
  'people-loading': { slow: 60_000, act: undefined },
  'people-failed': { peopleFail: true },
  person: {
    act: async (page) => {
      await page.locator('[data-cell="2:1"]').click();
      await page.waitForTimeout(200);
    },
  },
  'person-joined': {
    act: async (page, people) => {
      const one = people.find((person) => person.channels.length > 1 && person.visits > 3);
      await page.evaluate((id) => {
        window.location.hash = `#/people/${id}`;
      }, one.id);
      await page.waitForTimeout(200);
      await page.locator('article dl button').first().click();
    },
  },
  'person-hostile': {
    act: async (page, people) => {
      const one = people.find((person) => person.nickname.length > 90);
      await page.evaluate((id) => {
        window.location.hash = `#/people/${id}`;
      }, one.id);
      await page.waitForTimeout(200);
    },
  },
  'person-gone': { hash: '#/people/01935000-0000-7000-8000-000000000000' },
  settings: { hash: '#/settings' },
  'settings-below': {
    hash: '#/settings',
    act: (page) => page.locator('main h2').last().scrollIntoViewIfNeeded(),
  },
  'settings-dirty': {
    hash: '#/settings',
    act: async (page) => {
      await fields(page).nth(0).fill('');
      await page.locator('input[inputmode=url]').first().fill('https://lobby.example.com/?a=1');
      await page.locator('main button').last().click();
    },
  },
  'settings-saved': {
    hash: '#/settings',
    act: async (page) => {
      await fields(page).nth(0).fill('三楼会议中心');
      await page.locator('main button').last().click();
      await page.waitForTimeout(100);
    },
  },
  'settings-secret': {
    hash: '#/settings',
    keychain: false,
    place: 'memory',
    act: async (page) => {
      await page.locator('[data-place] button').first().click();
      await page.waitForTimeout(150);
      await type(page, 'abc');
      await page.keyboard.press('Enter');
    },
  },
  'settings-staff-add': {
    hash: '#/settings',
    act: async (page) => {
      await page.locator('#staff header button').click();
      const dialog = page.locator('dialog');
      await fields(dialog).nth(0).fill('王芳');
      await fields(dialog).nth(1).fill('135790');
      await fields(dialog).nth(2).fill('135790');
      await dialog.locator('button[type=submit]').click();
      await page.waitForTimeout(150);
    },
  },
  'settings-staff-remove': {
    hash: '#/settings',
    act: (page) => page.locator('li button').last().click(),
  },
  overview: { hash: '#/overview' },
  'overview-away': { hash: '#/overview', away: 'network' },
  'overview-warn': { hash: '#/overview', keychain: false, place: 'memory' },
  'overview-bad': { hash: '#/overview', unset: true, storeBad: true },
};
