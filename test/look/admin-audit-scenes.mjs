/** The audit log, staff with roles at locations, and the lock screen with its scan. */
const hash = '#/audit';
const check = async (page) => {
  await page.locator('[data-slot="audit-export"] button').last().click();
  await page.locator('[role=status][data-tone] svg').first().waitFor();
};
const staff = [
  { name: '王芳', grants: [{ role: 'owner', location: null }], weChat: true },
  {
    name: '李志强',
    grants: [
      { role: 'manager', location: '上海' },
      { role: 'desk', location: '苏州' },
    ],
    weChat: false,
  },
  { name: '陈雨桐', grants: [{ role: 'auditor', location: null }], weChat: false },
];
const scan = (step, failure = null) => ({ scan: { step, picture: null, failure } });
const toStaff = async (page) => {
  await page.locator('#staff').scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
};

export const auditScenes = {
  audit: { hash },
  'audit-entry': {
    hash,
    act: async (page) => {
      await page.locator('[role=row]').nth(3).click();
      await page.locator('aside dl').waitFor();
    },
  },
  'audit-entry-joined': {
    hash,
    act: async (page) => {
      await page.locator('[role=row]').nth(11).click();
      await page.locator('aside dl').waitFor();
      await page.locator('aside summary').click();
    },
  },
  'audit-entry-export': {
    hash,
    act: async (page) => {
      await page.locator('[role=row]').nth(10).click();
      await page.locator('aside dl').waitFor();
    },
  },
  'audit-whole': { hash, act: check },
  'audit-broken': {
    hash,
    proof: { whole: false, entries: 4218, brokenAt: 317, why: 'changed' },
    act: check,
  },
  'audit-cut': { hash, proof: { whole: false, entries: 4218, brokenAt: 4219, why: 'cut-off' }, act: check },
  'audit-no-key': { hash, proof: { whole: false, entries: 4218, brokenAt: 1, why: 'no-key' }, act: check },
  'audit-empty': { hash, auditEmpty: true },
  'audit-auditor': { hash, staff, who: { name: '陈雨桐', role: 'auditor' } },
  'onsite-auditor': { hash: '#/onsite', onsite: 6, staff, who: { name: '陈雨桐', role: 'auditor' } },
  'staff-roles': { hash: '#/settings', staff, act: toStaff },
  'staff-change': {
    hash: '#/settings',
    staff,
    act: async (page) => {
      await toStaff(page);
      await page.locator('#staff li').nth(1).locator('button').nth(1).click();
    },
  },
  'staff-link': {
    hash: '#/settings',
    staff,
    act: async (page) => {
      await toStaff(page);
      await page.locator('#staff li').nth(1).locator('button').first().click();
      await page.waitForTimeout(200);
    },
  },
  'lock-scan-offered': { who: null, staff, ...scan('ready') },
  'lock-scan': { who: null, staff, ...scan('waiting') },
  'lock-scan-confirm': { who: null, staff, ...scan('confirming') },
  'lock-scan-stranger': { who: null, staff, ...scan('failed', { code: 'staff.not-linked', detail: {} }) },
};
