/** The day's figures and the visits log. */

const pause = (page, ms = 250) => page.waitForTimeout(ms);
const day = { hash: '#/today' };
const log = { hash: '#/visits' };

export const todayScenes = {
  today: { ...day },
  'today-busy': { ...day, crowd: 27, device: true, away: 'wechat' },
  'today-arrived': {
    ...day,
    act: async (page) => {
      await page.getByRole('list').last().waitFor();
      await page.evaluate(() => window.signIn(20));
      await pause(page, 700);
    },
  },
  'today-hour-focused': { ...day, act: (page) => page.locator('svg a').nth(3).focus() },
  'today-funnel': {
    ...day,
    act: (page) =>
      page
        .locator('table')
        .last()
        .evaluate((table) => table.scrollIntoView({ block: 'center' })),
  },
  'today-yesterday': {
    ...day,
    act: async (page) => {
      await page.locator('svg a').first().waitFor();
      await page.keyboard.press('ArrowLeft');
      await pause(page);
    },
  },
  'today-empty': { ...day, noVisits: true, onsite: 0 },
  'today-empty-then': {
    ...day,
    noVisitsThen: true,
    act: async (page) => {
      await page.locator('svg a').first().waitFor();
      await page.keyboard.press('ArrowLeft');
      await pause(page);
    },
  },
  'today-first-day': { ...day, people: 0, onsite: 0 },
  'today-fails': { ...day, todayFails: true },
  'today-waiting': { ...day, slow: 5_000 },
  visits: { ...log },
  'visits-search': { hash: '#/visits?find=at%3A2026-11-21T09+-ended%3AnotMe+channel%3Awebsite' },
  'visits-answers': {
    hash: '#/visits?find=host%3A%E7%8E%8B+company%3A%E5%8D%8E%E4%B8%BA',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('co');
      await pause(page);
    },
  },
  'visits-pane': {
    ...log,
    act: async (page) => {
      await page.locator('[data-cell="1:2"]').click();
      await pause(page);
    },
  },
  'visits-by-hand': {
    ...log,
    act: async (page) => {
      await page.locator('[data-cell="1:0"]').click();
      await pause(page);
    },
  },
  'visits-nothing': { hash: '#/visits?find=%E6%9F%A5%E6%97%A0%E6%AD%A4%E4%BA%BA' },
  'visits-none': { ...log, noVisits: true },
  'visits-fails': { ...log, visitsFail: true },
};
