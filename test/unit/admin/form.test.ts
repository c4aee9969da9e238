import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Consent, emptyForm, VisitForm } from '../../../contract/form.ts';
import {
  addField,
  addType,
  editField,
  editType,
  moved,
  moveField,
  removeField,
  removeType,
  restoreField,
  restoreType,
  withConsent,
} from '../../../renderer/admin/settings/visits/edit-form.ts';
import {
  consentProblem,
  fieldProblems,
  isAskable,
} from '../../../renderer/admin/settings/visits/form-problems.ts';
import { fieldTemplateNames, noWords } from '../../../renderer/admin/settings/visits/templates.ts';
import { zhCN } from '../../../renderer/admin/words/zh-CN.ts';

const built = fieldTemplateNames.reduce((form, name) => addField(form, name), emptyForm);
const typed = addType(addType(built, 'guest'), 'courier');
const ids = (form: VisitForm) => form.fields.map(({ id }) => id);
const asksOf = (form: VisitForm, type: string) => form.types.find(({ id }) => id === type)?.asks;
const words = (zhCN: string) => ({ ...noWords, 'zh-CN': zhCN });
const consent = (text: string): Consent => ({
  version: 1,
  text: words(text),
  askPicture: false,
  askPhone: false,
});

describe('a form built from templates', () => {
  test('is one that main takes, and only the custom question still needs its words', () => {
    expect(v.is(VisitForm, typed)).toBe(true);
    expect(ids(built).slice(0, 4)).toEqual(['purpose', 'host', 'company', 'phone']);
    const wrong = built.fields.filter((field) => fieldProblems(field, zhCN.formProblem).label !== null);
    expect(wrong).toEqual([built.fields.at(-1)]);
    expect(isAskable(built)).toBe(false);
    const custom = built.fields.at(-1)?.id ?? '';
    expect(isAskable(editField(built, custom, { label: words('车牌号') }))).toBe(true);
  });

  test('never gives two questions one id', () => {
    const twice = addField(addField(built, 'host'), 'custom');
    expect(new Set(ids(twice)).size).toBe(twice.fields.length);
    expect(v.is(VisitForm, twice)).toBe(true);
  });

  test('needs two choices with words to choose from', () => {
    const host = editField(built, 'host', { kind: 'choice', choices: [words('一号楼'), noWords] });
    const problemOf = (form: VisitForm) =>
      form.fields[1] && fieldProblems(form.fields[1], zhCN.formProblem).choices;
    expect(problemOf(host)).toBe(zhCN.formProblem.label);
    expect(problemOf(editField(host, 'host', { choices: [words('一号楼')] }))).toBe(zhCN.formProblem.choices);
    expect(problemOf(editField(host, 'host', { kind: 'text' }))).toBeNull();
  });
});

describe('moving and deleting questions', () => {
  test('keeps the order of the form in every visitor type', () => {
    const turned = moveField(typed, 3, 0);
    expect(ids(turned).slice(0, 4)).toEqual(['phone', 'purpose', 'host', 'company']);
    expect(asksOf(turned, 'guest')).toEqual(ids(turned));
    const few = editType(turned, 'courier', { asks: ['host', 'phone'] });
    expect(asksOf(few, 'courier')).toEqual(['phone', 'host']);
  });

  test('goes to the ends and not beyond', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });

  test('takes a deleted question out of the types, and an undo brings it back to where it was', () => {
    const few = editType(typed, 'courier', { asks: ['host'] });
    const without = removeField(few, 'company');
    expect(v.is(VisitForm, without)).toBe(true);
    expect(asksOf(without, 'guest')).not.toContain('company');
    expect(restoreField(without, few, 'company')).toEqual(few);
  });

  test('an undo keeps what was changed since', () => {
    const without = removeField(typed, 'host');
    const since = editField(without, 'company', { required: true });
    const back = restoreField(since, typed, 'host');
    expect(ids(back)).toEqual(ids(typed));
    expect(back.fields.find(({ id }) => id === 'company')?.required).toBe(true);
    expect(restoreField(back, typed, 'host')).toBe(back);
  });

  test('a visitor type comes back too, without questions that were deleted since', () => {
    const without = removeField(removeType(typed, 'guest'), 'phone');
    const back = restoreType(without, typed, 'guest');
    expect(v.is(VisitForm, back)).toBe(true);
    expect(back.types.map(({ id }) => id)).toEqual(['guest', 'courier']);
    expect(asksOf(back, 'guest')).toEqual(ids(back));
  });
});

describe('the version of a consent', () => {
  const first = withConsent(emptyForm, emptyForm, consent('一'));

  test('begins with 1 and rises by one for a changed text, however often it is edited before saving', () => {
    expect(first.consent?.version).toBe(1);
    const typing = withConsent(first, first, consent('一二'));
    expect(withConsent(typing, first, consent('一二三')).consent?.version).toBe(2);
  });

  test('stays for the same text, also when it was typed back, and for what is asked separately', () => {
    const typing = withConsent(first, first, consent('二'));
    expect(withConsent(typing, first, consent('一'))).toEqual(first);
    expect(withConsent(first, first, { ...consent('一'), askPhone: true }).consent?.version).toBe(1);
  });

  test('is never used again for another text, not even after consent was off', () => {
    const off = withConsent(first, first, null);
    expect(off).toMatchObject({ consent: null, versions: 1 });
    const again = withConsent(off, off, consent('新'));
    expect(again.consent?.version).toBe(2);
    expect(v.is(VisitForm, again)).toBe(true);
  });

  test('with no words in any language cannot be saved', () => {
    const empty = withConsent(emptyForm, emptyForm, consent('  '));
    expect(consentProblem(empty, zhCN.formProblem)).toBe(zhCN.formProblem.consent);
    expect(isAskable(empty)).toBe(false);
  });
});
