/** The date field and its calendar wherever there is one. */

const day = { hash: '#/today' };
const log = { hash: '#/visits' };
const opener = (page) => page.locator('button[aria-haspopup="dialog"][popovertarget]');
async function open(page) {
  await opener(page).last().click();
  await page.locator('[popover] [role="button"]:focus').first().waitFor();
}
const parts = (page) => page.locator('[role="spinbutton"]');

/** As somebody types it who thinks of the day first. */
async function type(page, { year, month, date }) {
  const of = { year, month, day: date };
  await parts(page).first().waitFor();
  for (const [part, text] of Object.entries(of)) {
    const name = { year: /^(年|year)/i, month: /^(月|month)/i, day: /^(日|day)/i }[part];
    await page.getByRole('spinbutton', { name }).first().focus();
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab');
}
const leave = (page) => page.locator('h1').first().click();

export const dateScenes = {
  'dates-calendar': { ...day, act: open },
  'dates-focus': { ...day, act: (page) => parts(page).first().focus() },
  'dates-empty': { ...log, act: (page) => parts(page).first().waitFor() },
  'dates-none': {
    ...log,
    act: async (page) => {
      await type(page, { year: '2026', month: '2', date: '30' });
      await leave(page);
    },
  },
  'dates-late': {
    ...log,
    act: async (page) => {
      await type(page, { year: '2099', month: '2', date: '3' });
      await leave(page);
    },
  },
  'dates-builder': {
    act: async (page) => {
      await page.getByRole('combobox').first().fill('last:2026-11-01..2026-11-21 ');
      await page
        .getByRole('button', { name: /2026-11-21/ })
        .first()
        .waitFor();
      await page.locator('header button[aria-haspopup]').first().click();
      await parts(page).first().waitFor();
      await open(page);
    },
  },
  'dates-occasion': {
    hash: '#/settings',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(添加日子|新增日期|新增日子|Add days)/ })
        .first()
        .click();
      await parts(page).first().waitFor();
      await opener(page).first().scrollIntoViewIfNeeded();
      await parts(page).nth(3).focus();
      await page.keyboard.type('2020');
      await opener(page).first().focus();
    },
  },
  'dates-small': {
    ...day,
    act: async (page) => {
      await page.setViewportSize({ width: 640, height: 410 });
      await open(page);
    },
  },
  'dates-forced': {
    ...day,
    act: async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await open(page);
    },
  },
};
