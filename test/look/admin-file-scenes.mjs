/** Lists that leave as files, and people who come from one. */
const all = { all: true };
const named = (page, name) => page.getByRole('button', { name }).first();
const inDialog = (page) => page.locator('dialog[open] button[type=submit]');
const openExport = async (page) => {
  await named(page, /^(导出|匯出|Export)…/).click();
  await page.getByRole('dialog').waitFor();
};
const exporting = async (page) => {
  await openExport(page);
  await inDialog(page).click();
  await page.waitForTimeout(200);
};
const choose = async (page) => {
  await named(page, /^(导入|匯入|Import)…/).click();
  await inDialog(page).click();
  await page.locator('dialog table').waitFor();
};
const tryOut = async (page) => {
  await choose(page);
  await inDialog(page).click();
  await page.waitForTimeout(250);
};

export const fileScenes = {
  'export-ask': { ...all, act: openExport },
  'export-whole': {
    ...all,
    act: async (page) => {
      await openExport(page);
      await page.locator('dialog [role=switch]').click();
      await inDialog(page).click();
    },
  },
  'export-running': { ...all, act: exporting },
  'export-done': {
    ...all,
    job: { state: 'done', file: 'D:/名单/人员 2026-11-21 1705.xlsx' },
    act: exporting,
  },
  'export-full': { ...all, job: { state: 'failed', failure: { code: 'file.disk-full' } }, act: exporting },
  'export-no-stick': { ...all, exportFails: 'file.no-stick', act: exporting },
  'export-stopped': { ...all, job: { state: 'cancelled' }, act: exporting },
  'import-choose': {
    ...all,
    act: async (page) => {
      await named(page, /^(导入|匯入|Import)…/).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'import-columns': { ...all, act: choose },
  'import-trying': { ...all, working: true, act: tryOut },
  'import-report': { ...all, act: tryOut },
  'import-done': {
    ...all,
    act: async (page) => {
      await tryOut(page);
      await inDialog(page).click();
      await page.waitForTimeout(250);
    },
  },
};
