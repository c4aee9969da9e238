import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openStaff, type Staff } from '../../../main/desk/staff.ts';

const person = '11111111-1111-4111-8111-111111111111';
const own = '22222222-2222-4222-8222-222222222222';
const file = () => join(mkdtempSync(join(tmpdir(), 'wxlobby-')), 'staff.json');

let path: string;
let staff: Staff;
beforeEach(async () => {
  path = file();
  staff = openStaff(path);
  await staff.add({ name: '小李', grants: [{ role: 'owner', location: null }], pin: '739155' });
  await staff.add({ name: '小王', grants: [{ role: 'desk', location: null }], pin: '739156' });
});

test('A link names the identities that the person had when it was made, also after a restart', () => {
  staff.link('小李', person, [own]);
  expect(openStaff(path).links()).toEqual([{ name: '小李', person, identities: [own] }]);
});

test('A person is one member’s: whoever had it before is unlocked by none of its identities', () => {
  staff.link('小李', person, [own]);
  staff.link('小王', person, [own]);
  expect(staff.links()).toEqual([{ name: '小王', person, identities: [own] }]);
});

test('Whoever is unlinked leaves no identity behind', () => {
  staff.link('小李', person, [own]);
  staff.link('小李', null);
  expect(staff.links()).toEqual([]);
});
