import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  emptyForm,
  type Field,
  identified,
  missing,
  VisitForm,
} from '../../../contract/form.ts';
import { factsOf } from '../../../renderer/admin/onsite/answers.ts';
import { addField, moved, randomId } from '../../../renderer/admin/settings/visits/edit-form.ts';
import { noWords } from '../../../renderer/admin/settings/visits/templates.ts';

const words = (zhCN: string) => ({ ...noWords, 'zh-CN': zhCN });

describe('the choices of a question', () => {
  const choices = [words('开会'), words('面试'), words('参观')];
  const field: Field = {
    id: 'purpose',
    kind: 'choice',
    label: words('来访事由'),
    required: true,
    choices,
    remembered: false,
  };
  const form = (of: readonly Choice[]): VisitForm => ({
    ...emptyForm,
    fields: [{ ...field, choices: [...of] }],
  });
  const saidOf = (answer: string, of: readonly Choice[]) =>
    factsOf({ type: null, answers: { purpose: answer } }, form(of), 'zh-CN').map(({ value }) => value);

  test('of a form without ids are called by their place, as its answers are', () => {
    expect(v.is(VisitForm, form(choices))).toBe(true);
    expect(saidOf('1', choices)).toEqual(['面试']);
    expect(identified(choices).map(({ id }) => id)).toEqual(['0', '1', '2']);
  });

  test('keep earlier answers right when they are renamed, moved and deleted', () => {
    const kept = identified(choices);
    const renamed = kept.map((one) => (one.id === '1' ? { ...one, ...words('应聘面试') } : one));
    expect(saidOf('1', renamed)).toEqual(['应聘面试']);
    const turned = moved(renamed, 2, 0);
    expect(saidOf('0', turned)).toEqual(['开会']);
    expect(saidOf('2', turned)).toEqual(['参观']);
    const fewer = turned.filter(({ id }) => id !== '0');
    expect(saidOf('1', fewer)).toEqual(['应聘面试']);
    expect(saidOf('2', fewer)).toEqual(['参观']);
    expect(missing(form(fewer), null, { purpose: '0' })).toBe('purpose');
    expect(v.is(VisitForm, form(fewer))).toBe(true);
  });

  test('a new one takes nobody’s answers, and two cannot be called alike', () => {
    const more = [...identified(choices.slice(1)), { ...words('送货'), id: randomId() }];
    expect(v.is(VisitForm, form(more))).toBe(true);
    expect(missing(form(more), null, { purpose: more[2]?.id ?? '' })).toBeNull();
    expect(v.is(VisitForm, form([words('开会'), { ...words('面试'), id: '0' }]))).toBe(false);
  });

  test('of a template have their ids from the beginning', () => {
    const purpose = addField(emptyForm, 'purpose').fields[0];
    expect(purpose?.choices.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  });
});
