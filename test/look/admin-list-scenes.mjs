/** The list of people in the console: a million of them, found, ordered, marked, looked at in other ways. */

const pause = (page, ms = 250) => page.waitForTimeout(ms);
const box = (page) => page.locator('[role=grid]').locator('..');
const type = async (page, text) => {
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(text, { delay: 5 });
  await pause(page);
};
const button = (page, name) => page.getByRole('button', { name }).first();
const cell = (page, row, column) => page.locator(`[data-cell="${row}:${column}"]`);

/** Every row in view is drawn, and none is empty. */
const drawn = (page) =>
  page.evaluate(() => {
    const view = document.querySelector('[role=grid]').parentElement.getBoundingClientRect();
    const rows = [...document.querySelectorAll('[role=row][data-index]')].filter((row) => {
      const at = row.getBoundingClientRect();
      return at.bottom > view.top + 41 && at.top < view.bottom;
    });
    const first = rows[0]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    const last = rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
    return { rows: rows.length, gap: first > view.top + 41 || last < view.bottom - 48 };
  });

const fail = (text) => {
  throw new Error(text);
};

export const listScenes = {
  'list-million': { million: true, slowTotal: 60_000 },
  'list-million-exact': { million: true },
  'list-end': {
    million: true,
    act: async (page) => {
      await cell(page, 0, 1).focus();
      const took = await page.evaluate(async () => {
        const grid = document.querySelector('[role=grid]');
        const begun = performance.now();
        document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'End', ctrlKey: true, bubbles: true, cancelable: true }),
        );
        while (!grid.querySelector('[data-index="999999"] a')) await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      });
      console.log(`jump to the end: ${took.toFixed(0)} ms`);
      await pause(page);
      const at = await page.evaluate(() => document.activeElement.closest('[data-index]')?.dataset.index);
      if (at !== '999999') fail(`the focus is in row ${at}`);
    },
  },
  'list-scroll': {
    million: true,
    act: async (page) => {
      await page.locator('[role=grid]').waitFor();
      const told = await page.evaluate(async () => {
        const box = document.querySelector('[role=grid]').parentElement;
        let last = performance.now();
        let worst = 0;
        const gaps = [];
        for (let step = 0; step < 300; step += 1) {
          box.scrollTop += 16_000;
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          gaps.push(now - last);
          worst = Math.max(worst, now - last);
          last = now;
        }
        gaps.sort((one, other) => one - other);
        return { worst, p99: gaps[Math.floor(gaps.length * 0.99)], asked: window.askedRows };
      });
      console.log(
        `100,000 rows: worst frame ${told.worst.toFixed(0)} ms, p99 ${told.p99.toFixed(0)} ms, ${told.asked} windows`,
      );
      if ((await drawn(page)).gap) fail('there is a hole in the list');
    },
  },
  'list-reading': {
    million: true,
    slowRows: 60_000,
    act: async (page) => {
      await box(page).evaluate((element) => element.scrollTo(0, 4_000_000));
      await pause(page);
      if ((await drawn(page)).gap) fail('there is a hole in the list');
    },
  },
  'list-wheel': {
    million: true,
    act: async (page) => {
      await box(page).evaluate((element) => element.scrollTo(0, 4_000_000));
      await pause(page, 400);
      const first = () =>
        page.evaluate(() =>
          Number(document.elementFromPoint(500, 300)?.closest('[data-index]')?.dataset.index),
        );
      const before = await first();
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 480);
      await pause(page, 500);
      const after = await first();
      if (after - before !== 10) fail(`a step of 480 px moved ${after - before} rows`);
    },
  },
  'list-called': { namesakes: 0, act: (page) => type(page, '王伟') },
  'list-called-many': { namesakes: 97, act: (page) => type(page, '王伟') },
  'list-compact': { look: undefined, views: true, act: (page) => button(page, '面试候选人').click() },
  'list-views': {
    views: true,
    act: async (page) => {
      await button(page, '长期合作单位').click();
      await type(page, 'has:phone ');
      await page.locator('nav button[aria-haspopup]').click();
    },
  },
  'list-save': {
    act: async (page) => {
      await page.locator('nav button[aria-haspopup]').click();
      await page.locator('nav [role=dialog] button').first().click();
      await pause(page);
    },
  },
  'list-chips': {
    act: async (page) => {
      await type(page, 'channel:website -tag:vip last:<7d (tag:媒体 OR has:phone) 王');
      await pause(page, 400);
    },
  },
  'list-suggest': { act: (page) => type(page, 'tag:') },
  'list-suggest-fields': {
    act: async (page) => {
      await type(page, 'l');
      await page.keyboard.press('ArrowDown');
    },
  },
  'list-notes': { act: (page) => type(page, 'foo:1 王') },
  'list-builder': {
    act: async (page) => {
      await type(page, 'tag:媒体 last:<30d (is:vip OR visits:5..) ');
      await page.locator('header button[aria-haspopup]').click();
      await pause(page);
    },
  },
  'list-columns': {
    act: async (page) => {
      await page.locator('section > div > div > button[aria-haspopup]').last().click();
      await pause(page);
    },
  },
  'list-marked': {
    act: async (page) => {
      await cell(page, 1, 0).click();
      await cell(page, 5, 0).click({ modifiers: ['Shift'] });
      await cell(page, 3, 0).click();
      await pause(page);
    },
  },
  'list-all-but': {
    million: true,
    act: async (page) => {
      await cell(page, 0, 1).focus();
      await page.keyboard.press('Control+a');
      await cell(page, 1, 0).click();
      await cell(page, 2, 0).click();
      await pause(page);
    },
  },
  'list-nothing': {
    act: async (page) => {
      await type(page, '查无此人 channel:website ');
      await pause(page, 500);
    },
  },
  'list-empty-view': { act: (page) => page.locator('nav[aria-label] li button').last().click() },
  'list-person': {
    million: true,
    act: async (page) => {
      await cell(page, 4, 1).click();
      await pause(page);
    },
  },
  'list-arrived-below': {
    act: async (page) => {
      await box(page).evaluate((element) => element.scrollTo(0, 3_000));
      await pause(page);
      const seen = () =>
        page.evaluate(() => document.elementFromPoint(500, 400)?.closest('[data-person]')?.dataset.person);
      const before = await seen();
      await page.evaluate(() => window.signIn(200));
      await pause(page, 500);
      if ((await seen()) !== before) fail('the list jumped');
    },
  },
  'list-palette': {
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('王');
      await pause(page, 400);
    },
  },
  'list-palette-pinyin': {
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sz');
      await pause(page, 400);
    },
  },
  'list-shortcuts': {
    act: async (page) => {
      await cell(page, 0, 1).focus();
      await page.keyboard.press('?');
      await pause(page);
    },
  },
};
