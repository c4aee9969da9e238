import { expect, test } from 'vitest';
import { missing, nameField, withName } from '../../../contract/form.ts';
import { reduce } from '../../../main/session/reduce.ts';
import { at, events, sessions } from './samples.ts';

const { signedIn } = events;
if (signedIn.type !== 'signedIn') throw new Error('no sample of a sign-in');
const nameless = { ...signedIn, askName: true };
const leaving = { ...signedIn, left: true };

test('whoever has no name is asked for one where staff want that, also without other questions', () => {
  const [asked] = reduce(sessions.exchanging, nameless, { ...at, asksName: true });
  expect(asked).toMatchObject({ step: 'asking', askName: true });
  const [greeted] = reduce(sessions.exchanging, nameless, at);
  expect(greeted.step).toBe('greeting');
});

test('where there are questions, the name is one of them; who leaves is asked nothing', () => {
  const [asked] = reduce(sessions.exchanging, nameless, { ...at, questions: true });
  expect(asked).toMatchObject({ step: 'asking', askName: true });
  const [left] = reduce(sessions.exchanging, { ...leaving, askName: true }, { ...at, asksName: true });
  expect(left.step).toBe('greeting');
});

test('whoever has said a name is greeted by it; whoever passes is greeted as before', () => {
  const [asking] = reduce(sessions.exchanging, nameless, { ...at, asksName: true });
  const nameOf = (name: string) => {
    const [greeted] = reduce(asking, { type: 'answered', name, atDesk: false }, { ...at, asksName: true });
    return greeted.step === 'greeting' ? greeted.visitor.name : expect.unreachable(greeted.step);
  };
  expect(nameOf('小陈')).toBe('小陈');
  expect(nameOf('')).toBe(signedIn.visitor.name);
});

test('the question comes first, for every type of visitor, and may be left empty', () => {
  const label = { 'zh-CN': '客人', 'zh-TW': '', en: '' };
  const form = withName({ consent: null, types: [{ id: 'guest', label, asks: [] }], fields: [] });
  expect(form.types[0]?.asks).toEqual([nameField.id]);
  expect(missing(form, 'guest', {})).toBeNull();
});
