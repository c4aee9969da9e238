/** The pages of the console's walk: where each is, and what is done there before it is taken. */

const search = async (page, text) => {
  const clear = page.getByRole('button', { name: /^(清空搜索|清除搜尋|Clear the search)$/ }).first();
  if (await clear.count()) await clear.click();
  const box = page.getByRole('combobox').first();
  await box.fill(text);
  if (text) await box.press('Enter');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(600);
};

const button = (page, name) => page.getByRole('button', { name }).first();

export const pages = {
  today: { hash: '#/today' },
  people: { hash: '#/people', act: (page) => search(page, '') },
  search: { hash: '#/people', act: (page) => search(page, '王 has:phone last:<30d') },
  builder: {
    hash: '#/people',
    async act(page) {
      await search(page, '(tag:供应商 OR is:vip) last:<30d');
      await button(page, /^(筛选|篩選|Filter)$/).click();
      await page.waitForTimeout(400);
    },
  },
  person: {
    hash: '#/people',
    async act(page) {
      await search(page, 'is:vip');
      await page.locator('[role=row][data-index="0"] a').first().click();
      await page.getByRole('article').first().waitFor();
      await page.waitForTimeout(400);
    },
  },
  visits: { hash: '#/visits' },
  onsite: { hash: '#/onsite' },
  duplicates: { hash: '#/duplicates' },
  merge: {
    hash: '#/duplicates',
    async act(page) {
      await button(page, /^(是同一|Same person)/).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(600);
    },
  },
  export: {
    hash: '#/people',
    async act(page) {
      await search(page, 'has:phone last:<30d');
      await button(page, /^(导出|匯出|Export)…/).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(300);
    },
  },
  recent: { hash: '#/recent' },
  overview: { hash: '#/overview' },
  audit: { hash: '#/audit' },
  settings: { hash: '#/settings' },
  palette: {
    hash: '#/today',
    async act(page) {
      await page.keyboard.press('Control+K');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('w');
      await page.waitForTimeout(400);
    },
  },
};
