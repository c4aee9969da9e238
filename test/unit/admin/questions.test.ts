import { expect, test } from 'vitest';
import { createQuestions, later } from '../../../renderer/admin/questions.ts';

test('the answer to the latest question is wanted, once; that to an older one is not', () => {
  const questions = createQuestions();
  const older = questions.begin();
  const newer = questions.begin();
  expect(older()).toBe(false);
  expect(newer()).toBe(true);
  expect(newer()).toBe(false);
});

test('what arrives by another way overtakes the question under way', () => {
  const questions = createQuestions();
  expect(questions.drop(), 'none was under way').toBe(false);
  const older = questions.begin();
  expect(questions.drop()).toBe(true);
  expect(older()).toBe(false);
  expect(questions.drop()).toBe(false);
  expect(questions.begin()()).toBe(true);
});

test('of two states the one that main made later stays, whichever came first', () => {
  const opening = { revision: 7, step: 'opening' };
  const waiting = { revision: 8, step: 'waiting' };
  expect(later(opening, waiting)).toBe(waiting);
  expect(later(waiting, opening), 'an answer overtaken by news').toBe(waiting);
  expect(later(null, opening)).toBe(opening);
});
