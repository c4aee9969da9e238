import { expect, test } from 'vitest';
import { createQuestions, later } from '../../../renderer/admin/questions.ts';

test('an answer is wanted once, and not any more when that to a later question is there', () => {
  const questions = createQuestions();
  const older = questions.begin();
  const newer = questions.begin();
  expect(newer()).toBe(true);
  expect(newer()).toBe(false);
  expect(older()).toBe(false);
});

test('answers that take longer than the time to the next question are wanted all the same', () => {
  const questions = createQuestions();
  let before = questions.begin();
  for (let times = 0; times < 3; times++) {
    const next = questions.begin();
    expect(before()).toBe(true);
    before = next;
  }
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
