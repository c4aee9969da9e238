/** What is kept of somebody who cannot answer everything, and what the desk is still to ask. */
import { describe, expect, test } from 'vitest';
import { atDesk, type Field, possible, unanswered, type VisitForm } from '../../../contract/form.ts';
import { reduce } from '../../../main/session/reduce.ts';
import { at, sessions } from './samples.ts';

const said = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const field = (id: string, kind: Field['kind'], required: boolean): Field => {
  const choices = kind === 'choice' ? [said('开会'), said('面试')] : [];
  return { id, kind, label: said(id), required, choices, remembered: false };
};
const fields = [field('host', 'host', true), field('why', 'choice', false), field('mobile', 'phone', true)];
const form: VisitForm = { consent: null, types: [], fields };
const types = [{ id: 'guest', label: said('访客'), asks: ['why', 'host'] }];
const asksPhone = { version: 1, text: said('…'), askPicture: false, askPhone: true };
const ids = (found: ReturnType<typeof unanswered>) => (found === 'type' ? found : found.map(({ id }) => id));

describe('of what somebody said who got stuck', () => {
  test('what is possible is kept, and nothing else', () => {
    const typed = { host: '  ', why: '1', mobile: 'abc', elsewhere: 'x' };
    expect(possible(form, null, typed)).toEqual({ type: null, answers: { why: '1' } });
  });

  test('nothing is kept before it is known as whom they come', () => {
    const typed = { host: '李娜' };
    expect(possible({ ...form, types }, null, typed)).toEqual({ type: null, answers: {} });
    expect(possible({ ...form, types }, 'guest', typed)).toEqual({ type: 'guest', answers: typed });
  });
});

describe('the desk is to ask', () => {
  test('what is required and was not answered, of whoever came as what', () => {
    expect(ids(unanswered(form, { type: null, answers: { mobile: '13800001111' } }))).toEqual(['host']);
    expect(ids(unanswered({ ...form, types }, { type: null, answers: {} }))).toBe('type');
    expect(ids(unanswered({ ...form, types }, { type: 'guest', answers: { host: '李娜' } }))).toEqual([]);
  });

  test('no phone number where visitors themselves say whether it may be kept', () => {
    const asking = { ...form, consent: asksPhone };
    expect(ids(unanswered(asking, { type: null, answers: { host: '李娜' } }))).toEqual([]);
    expect(possible(atDesk(asking), null, { mobile: '13800001111' }).answers).toEqual({});
  });
});

test('whoever leaves something to the desk is greeted, and told so', () => {
  const [greeted] = reduce(sessions.asking, { type: 'answered', name: '', atDesk: true }, at);
  expect(greeted).toMatchObject({ step: 'greeting', asked: true, atDesk: true, left: false });
});
