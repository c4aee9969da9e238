import { describe, expect, test } from 'vitest';
import { emptyForm, type VisitForm } from '../../../contract/form.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { inOrder, inRollOrder, progressOf, withMarks } from '../../../renderer/admin/evacuation/roll.ts';
import { factsOf, matching, typeOf } from '../../../renderer/admin/onsite/answers.ts';
import { addField, addType, removeField } from '../../../renderer/admin/settings/visits/edit-form.ts';

const form = addType(addField(addField(emptyForm, 'purpose'), 'company'), 'guest');
const somebody = (id: string, part: Partial<OnSite> = {}): OnSite => ({
  id,
  kind: 'visit',
  person: id,
  name: id,
  avatar: null,
  since: 0,
  kiosk: '一楼大堂',
  type: null,
  answers: {},
  safe: null,
  ...part,
});
const safe = { by: '王芳', at: 1 };

describe('what somebody on site has said', () => {
  const one = somebody('a', {
    type: 'guest',
    answers: { company: 'Ａcme 公司', purpose: '1', plate: '沪A' },
  });

  test('is read in the order of the form, a choice by its words, in the reader’s language', () => {
    expect(factsOf(one, form, 'en')).toEqual([
      { id: 'purpose', label: 'Purpose of visit', value: 'Interview' },
      { id: 'company', label: 'Company', value: 'Ａcme 公司' },
      { id: 'plate', label: null, value: '沪A' },
    ]);
    expect(typeOf(one, form, 'zh-TW')).toBe('訪客');
  });

  test('is not lost when staff delete the question or the type', () => {
    const later: VisitForm = { ...removeField(form, 'company'), types: [] };
    expect(factsOf(one, later, 'zh-CN').map(({ value }) => value)).toContain('Ａcme 公司');
    expect(typeOf(one, later, 'zh-CN')).toBe('guest');
  });

  test('can be searched for, whatever the width, case and spaces of the letters', () => {
    const people = [one, somebody('王 小明')];
    const found = (search: string) => matching(people, search, form, 'zh-CN').map(({ id }) => id);
    expect(found('acme公')).toEqual(['a']);
    expect(found('面试')).toEqual(['a']);
    expect(found('王小')).toEqual(['王 小明']);
    expect(found('沪a')).toEqual(['a']);
    expect(found(' ')).toEqual(['a', '王 小明']);
    expect(found('nobody')).toEqual([]);
  });
});

describe('the roll of an evacuation', () => {
  const people = [somebody('张三'), somebody('李四', { safe }), somebody('陈一'), somebody('安心', { safe })];

  test('has those not safe first, each by name as one calls it out', () => {
    expect(inRollOrder(people)).toEqual(['陈一', '张三', '安心', '李四']);
    expect(progressOf(people)).toEqual({ safe: 2, of: 4 });
  });

  test('leaves everybody where they stand while staff tap, and shows who came since on top', () => {
    const order = inRollOrder(people);
    const tapped = withMarks([...people, somebody('新来')], new Map([['陈一', true]]), '王芳', 5);
    const shown = inOrder(tapped, order);
    expect(shown.map(({ id }) => id)).toEqual(['新来', '陈一', '张三', '安心', '李四']);
    expect(shown[1]?.safe).toEqual({ by: '王芳', at: 5 });
    expect(progressOf(tapped)).toEqual({ safe: 3, of: 5 });
  });

  test('keeps who said it and when, where a tap says what is so already', () => {
    const again = withMarks(people, new Map([['李四', true]]), '别人', 9);
    expect(again[1]?.safe).toEqual(safe);
    const undone = withMarks(people, new Map([['李四', false]]), '别人', 9);
    expect(undone[1]?.safe).toBeNull();
  });
});
