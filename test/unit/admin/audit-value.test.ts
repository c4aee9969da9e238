import { expect, test } from 'vitest';
import { languages } from '../../../contract/language.ts';
import { auditFields } from '../../../renderer/admin/audit/audit-fields.ts';
import { fieldOf } from '../../../renderer/admin/audit/say-entry.ts';
import { lineOf, shownValue } from '../../../renderer/admin/audit/shown-value.ts';
import { wordsOf } from '../../../renderer/admin/words/words.ts';

const said = (field: string, value: string | null) =>
  shownValue(value, { field, words: wordsOf['zh-CN'], language: 'zh-CN' });
const line = (field: string, value: string | null) => lineOf(said(field, value));

test('values of ours are said in words, by the field they stand in', () => {
  expect(line('theme', 'system')).toBe('跟随系统');
  expect(line('sounds', 'true')).toBe('开');
  expect(line('vip', 'yes')).toBe('是');
  expect(line('why', 'idle')).toBe('无人操作');
  expect(line('rows', '12480')).toBe('12,480');
});

test('what people wrote stays as they wrote it', () => {
  for (const text of ['true', 'yes', 'system', '12480', 'null']) expect(line('note', text)).toBe(text);
  expect(line('why', '访客把钱包落在前台')).toBe('访客把钱包落在前台');
});

test('times are in the reader’s words, whether kept as text or as milliseconds', () => {
  const at = '2026-11-28T03:16:40.000Z';
  expect(line('erasedFrom', at)).toMatch(/^2026年11月2[78]日/);
  expect(line('erasedFrom', String(Date.parse(at)))).toBe(line('erasedFrom', at));
});

test('lists and roles are several things, people are known by more than an id', () => {
  expect(said('columns', '姓名, 手机')).toEqual({ as: 'chips', items: ['姓名', '手机'] });
  expect(line('grants', 'manager @ 上海, desk')).toBe('主管（上海）, 前台');
  expect(said('joinedTo', 'some-id')).toEqual({ as: 'person', id: 'some-id' });
  expect(line('joinedTo', 'some-id')).toBeNull();
});

test('whole parts of the settings are not poured out as JSON', () => {
  expect(line('form.fields', '[{"id":"a"},{"id":"b"}]')).toBe('2 项');
  expect(line('website', '{"appId":"wx1"}')).toBe('已设置');
  expect(line('device.hours.monday', '{"from":"08:30","until":"18:00"}')).toBe('08:30–18:00');
});

test('nothing, and what was erased, is nothing; what is no JSON stays as it is', () => {
  expect(said('note', null)).toBeNull();
  expect(line('form', '{half')).toBe('{half');
});

test.each(languages)('every field has a name in %s, and one without is named after its group', (language) => {
  const words = wordsOf[language];
  for (const field of Object.keys(auditFields)) expect(fieldOf(field, words), field).not.toBe('');
  expect(fieldOf('appearance.welcome.en.title', words)).toBe(
    `${words.auditValue.field['appearance.welcome']} (en.title)`,
  );
  expect(fieldOf('somethingElse', words)).toBe('somethingElse');
});
