import { describe, expect, it } from 'vitest';
import { type Field, missing, type VisitForm } from '../../../contract/form.ts';
import {
  answersToSend,
  canSkip,
  firstAnswers,
  firstType,
  isWrong,
  pagesOf,
} from '../../../renderer/kiosk/questions/visit-pages.ts';

const said = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  kind: 'text',
  label: said(id),
  required: false,
  choices: [],
  remembered: false,
  ...more,
});
const choice = (id: string, count: number, more: Partial<Field> = {}) =>
  field(id, { kind: 'choice', choices: Array.from({ length: count }, (_, at) => said(String(at))), ...more });
const form = (fields: readonly Field[], types: VisitForm['types'] = []): VisitForm => ({
  consent: null,
  types,
  fields: [...fields],
});
const ids = (fields: readonly Field[]) => pagesOf(fields).map((page) => page.map(({ id }) => id));

describe('pages', () => {
  it('hold at most three fields, in the order that staff gave them', () => {
    expect(ids(['a', 'b', 'c', 'd'].map((id) => field(id)))).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('give many choices a page of their own', () => {
    expect(ids([field('a'), choice('b', 12), field('c')])).toEqual([['a'], ['b'], ['c']]);
    expect(ids([choice('a', 4), choice('b', 6)])).toEqual([['a', 'b']]);
  });

  it('are none where nothing is asked', () => expect(pagesOf([])).toEqual([]));
});

describe('a returning visitor', () => {
  it('finds what may be remembered and still fits, and nothing else', () => {
    const asked = form([
      field('company', { remembered: true }),
      field('host'),
      choice('purpose', 2, { remembered: true }),
    ]);
    expect(firstAnswers(asked, { company: '江畔', host: '陈建国', purpose: '5', gone: 'x' })).toEqual({
      company: '江畔',
    });
  });

  it('is who they were last time, as long as there is such a type', () => {
    const types = ['guest', 'courier'].map((id) => ({ id, label: said(id), asks: [] }));
    expect(firstType(form([], types), 'courier')).toBe('courier');
    expect(firstType(form([], types), 'pilot')).toBeNull();
    expect(firstType(form([], types.slice(0, 1)), null)).toBe('guest');
    expect(firstType(form([]), 'guest')).toBeNull();
  });
});

describe('what is sent', () => {
  const types = [{ id: 'guest', label: said('guest'), asks: ['company'] }];
  const asked = form([field('company'), field('host', { required: true })], types);

  it('is what this type is asked and the visitor answered', () => {
    const answers = { company: ' 江畔 ', host: '陈建国' };
    expect(answersToSend(asked, 'guest', answers)).toEqual({ company: '江畔' });
    expect(answersToSend(asked, 'guest', { company: '  ' })).toEqual({});
  });

  it('is never refused by the contract once every page was right', () => {
    const one = form([field('phone', { kind: 'phone', required: true }), choice('purpose', 3)]);
    const answers = { phone: '138 0013 8000', purpose: '2' };
    expect(one.fields.some((each) => isWrong(each, answers))).toBe(false);
    expect(missing(one, null, answersToSend(one, null, answers))).toBeNull();
    expect(isWrong(field('phone', { kind: 'phone' }), { phone: 'none' })).toBe(true);
  });

  it('can be skipped only where nothing is required', () => {
    expect(canSkip(form([field('a')]), null)).toBe(true);
    expect(canSkip(form([field('a'), field('b', { required: true })]), null)).toBe(false);
    expect(canSkip(asked, 'guest')).toBe(true);
  });
});
