/** What staff change of people: inline, staged, merged, undone; duplicates; somebody sent to the front desk. */

const hash = (page, to) =>
  page.evaluate((wanted) => {
    window.location.hash = wanted;
  }, to);
const rich = (one) => one.channels.length > 1 && one.visits > 3;
const open = async (page, people, wanted = (one, n) => n % 3 === 0 && rich(one)) => {
  await hash(page, `#/people/${people.find(wanted).id}`);
  await page.waitForTimeout(300);
};
const blocked = (_one, n) => n % 9 === 3;
const scrollTo = (page, name) =>
  page
    .locator('article h3', { hasText: name })
    .first()
    .evaluate((it) => it.scrollIntoView({ block: 'start' }));
const menu = (page) => page.locator('article header [aria-haspopup=dialog]').first().click();
const mark = async (page, count) => {
  const boxes = page.locator('input[type=checkbox]');
  for (let n = 1; n <= count; n += 1) await boxes.nth(n).click();
  await page.waitForTimeout(150);
};

const base = { all: true, known: true };
const inDialog = (page) => page.locator('dialog[open] button[type=submit]');
const undoImport = async (page) => {
  await page
    .locator('li', { hasText: /420/ })
    .getByRole('button', { name: /^(撤销|復原|Undo)$/ })
    .click();
  await page.waitForTimeout(300);
};
const undoneImport = async (page) => {
  await undoImport(page);
  await inDialog(page).click();
  await page.waitForTimeout(300);
};
const recently = { ...base, hash: '#/recent', changes: true, undo: 'some' };

export const changesScenes = {
  'person-known': { ...base, act: (page, people) => open(page, people) },
  'person-known-middle': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await scrollTo(page, /资料变更|資料變更|Profile changes/);
    },
  },
  'person-answer': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await page.locator('article details summary').first().click();
      await page
        .locator('article details')
        .first()
        .evaluate((it) => it.scrollIntoView({ block: 'end' }));
    },
  },
  'person-blocked': { ...base, act: (page, people) => open(page, people, blocked) },
  'person-rename': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await page.getByRole('button', { name: /改名|Rename/ }).click();
    },
  },
  'person-renamed': {
    ...base,
    act: async (page, people) => {
      await changesScenes['person-rename'].act(page, people);
      await page.locator('article form input').fill('王建国 博士');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
    },
  },
  'person-stale': {
    ...base,
    stale: true,
    act: (page, people) => changesScenes['person-renamed'].act(page, people),
  },
  'person-menu': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await menu(page);
    },
  },
  'person-tag': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await page.getByRole('button', { name: /添加标签|新增標籤|Add a tag/ }).click();
      await page.waitForTimeout(200);
    },
  },
  'person-note': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await page.getByRole('button', { name: /添加备注|新增備註|Add a note/ }).click();
    },
  },
  'person-reveal': {
    ...base,
    act: async (page, people) => {
      await open(page, people);
      await page
        .getByRole('button', { name: /显示完整号码|顯示完整號碼|Show whole number|Show the whole/ })
        .first()
        .click();
      await page.waitForTimeout(150);
    },
  },
  'person-block': {
    ...base,
    act: async (page, people) => {
      await open(page, people, (one, n) => n % 3 === 0 && n % 9 !== 3 && one.visits > 0);
      await menu(page);
      await page
        .getByRole('button', { name: /加入黑名单|加入黑名單|Block…/ })
        .first()
        .click();
      await page.waitForTimeout(150);
    },
  },
  'person-erase': {
    ...base,
    warnings: ['on-site', 'vip'],
    act: async (page, people) => {
      await open(page, people);
      await menu(page);
      await page.getByRole('button', { name: /抹去这个人|清除這個人|Erase this/ }).click();
      await page.waitForTimeout(200);
    },
  },
  'person-erased': {
    ...base,
    act: async (page, people) => {
      await changesScenes['person-erase'].act(page, people);
      await page.locator('dialog button[type=submit]').click();
      await page.waitForTimeout(300);
    },
  },
  merge: {
    ...base,
    suggests: true,
    warnings: ['other-union', 'parted-before'],
    act: async (page, people) => {
      await hash(page, `#/people/${people[2].id}`);
      await page.waitForTimeout(250);
      await page
        .getByRole('button', { name: /^(合并|合併|Join|Merge)$/ })
        .first()
        .click();
      await page.waitForTimeout(250);
    },
  },
  marked: { ...base, act: (page) => mark(page, 2) },
  'bulk-more': {
    ...base,
    act: async (page) => {
      await mark(page, 4);
      await page.getByRole('button', { name: /^(更多|More)$/ }).click();
    },
  },
  'bulk-tag': {
    ...base,
    warnings: ['vip'],
    act: async (page) => {
      await mark(page, 5);
      await page.getByRole('button', { name: /加标签…|加標籤…|^Tag…/ }).click();
      await page.waitForTimeout(100);
      await page.locator('dialog input').first().fill('展会');
      await page.waitForTimeout(500);
    },
  },
  'bulk-progress': {
    ...base,
    progress: true,
    act: async (page) => {
      await changesScenes['bulk-tag'].act(page);
      await page.locator('dialog button[type=submit]').click();
      await page.waitForTimeout(200);
    },
  },
  duplicates: { ...base, hash: '#/duplicates', duplicates: 5 },
  'duplicates-none': { ...base, hash: '#/duplicates' },
  'duplicates-many': { ...base, hash: '#/duplicates', duplicates: 200 },
  'duplicates-loading': { ...base, hash: '#/duplicates', duplicatesAnswer: 'never' },
  'duplicates-error': { ...base, hash: '#/duplicates', duplicatesAnswer: 'failure' },
  'duplicates-dismissed': {
    ...base,
    hash: '#/duplicates',
    duplicates: 5,
    act: async (page) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('n');
      await page.waitForTimeout(150);
    },
  },
  'duplicates-merge': {
    ...base,
    hash: '#/duplicates',
    duplicates: 5,
    act: async (page) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('m');
      await page.waitForTimeout(350);
    },
  },
  recent: { ...base, hash: '#/recent', changes: true },
  'undo-import': { ...recently, act: undoImport },
  'undo-import-clean': { ...recently, undo: 'clean', act: undoImport },
  'undo-import-nothing': { ...recently, undo: 'nothing', act: undoImport },
  'undo-import-counting': { ...recently, staging: true, act: undoImport },
  'undo-import-progress': { ...recently, progress: true, act: undoneImport },
  'undo-import-lapsed': { ...recently, lapsed: true, act: undoneImport },
  'undo-import-done': { ...recently, act: undoneImport },
  'undo-import-meanwhile': { ...recently, undo: 'meanwhile', act: undoneImport },
  'undo-import-kept': {
    ...recently,
    job: { state: 'done', file: 'D:/名单/撤销导入后保留的人.xlsx' },
    act: async (page) => {
      await undoImport(page);
      await page.getByRole('button', { name: /存成文件|存成檔案|Save the list/ }).click();
      await page.waitForTimeout(300);
    },
  },
  'turned-away': { ...base, turnedAway: true },
};
