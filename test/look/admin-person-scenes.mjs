/** One person in the console: phones, identities, and who may be who. */

const person = (page, id) =>
  page.evaluate((one) => {
    window.location.hash = `#/people/${one}`;
  }, id);
const pane = async (page, people, wanted) => {
  await person(page, people.find(wanted).id);
  await page.waitForTimeout(250);
};
const reveal = async (page) => {
  await page
    .getByRole('button', { name: /显示完整号码|顯示完整號碼|Show whole number|Show the whole/ })
    .first()
    .click();
  await page.locator('dialog[open] button').first().click();
};
const rich = (one) => one.channels.length > 1 && one.visits > 3;
const buttons = (page, icon) => page.locator('article button').filter({ hasText: icon });

export const personScenes = {
  'person-rich': { all: true, act: (page, people) => pane(page, people, rich) },
  'person-rich-below': {
    all: true,
    act: async (page, people) => {
      await pane(page, people, rich);
      await page
        .locator('article h3')
        .last()
        .evaluate((it) => it.scrollIntoView({ block: 'center' }));
    },
  },
  'person-phone': {
    all: true,
    act: async (page, people) => {
      await pane(page, people, rich);
      await reveal(page);
      await page.waitForTimeout(150);
    },
  },
  'person-phone-hides': {
    all: true,
    act: async (page, people) => {
      await pane(page, people, rich);
      await page.clock.install();
      await reveal(page);
      await page.getByText('+86 138 1234 5678').waitFor();
      await page.clock.fastForward(20_500);
      await page.getByText('+86 138****5678').waitFor();
      await page.clock.resume();
    },
  },
  'person-no-visit': { all: true, act: (page, people) => pane(page, people, (one) => one.visits === 0) },
  'person-end-sessions': {
    all: true,
    act: async (page, people) => {
      await pane(page, people, (one) => one.visits === 0);
      await buttons(page, /结束登录|結束登入|Sign out/).click();
      await page.waitForTimeout(150);
    },
  },
  'person-refresh-fails': {
    all: true,
    refreshFails: 'profile.needs-scan',
    act: async (page, people) => {
      await pane(page, people, (one) => one.visits > 0 && one.identities[0].refresh === 'ready');
      await buttons(page, /刷新资料|更新資料|Refresh profile/)
        .first()
        .click();
      await page.waitForTimeout(150);
    },
  },
  'person-part': {
    all: true,
    act: async (page, people) => {
      await pane(page, people, rich);
      await buttons(page, /拆分|Split/)
        .first()
        .click();
      await page.waitForTimeout(150);
    },
  },
  'person-suggestion': {
    all: true,
    suggests: true,
    act: async (page, people) => {
      await person(page, people[2].id);
      await page.waitForTimeout(250);
    },
  },
  'person-join': {
    all: true,
    suggests: true,
    act: async (page, people) => {
      await person(page, people[2].id);
      await page.waitForTimeout(250);
      await buttons(page, /合并|合併|Join|Merge/)
        .first()
        .click();
      await page.waitForTimeout(150);
    },
  },
  'person-join-done': {
    all: true,
    suggests: true,
    act: async (page, people) => {
      await person(page, people[2].id);
      await page.waitForTimeout(250);
      await buttons(page, /合并|合併|Join|Merge/)
        .first()
        .click();
      await page.locator('dialog button[type=submit]').click();
      await page.waitForTimeout(250);
      if (await page.locator(`[data-person="${people[5].id}"]`).count())
        throw new Error('the other row stays');
    },
  },
  'person-join-undone': {
    all: true,
    suggests: true,
    act: async (page, people) => {
      await personScenes['person-join-done'].act(page, people);
      await page.locator('[role=status] button').click();
      await page.waitForTimeout(300);
      if (!(await page.locator(`[data-person="${people[5].id}"]`).count())) throw new Error('not parted');
    },
  },
  'person-desk': {
    all: true,
    suggests: true,
    who: { name: '李志强', role: 'desk' },
    act: async (page, people) => {
      await person(page, people[2].id);
      await page.waitForTimeout(250);
    },
  },
};
