import { expect, test } from 'vitest';
import { wordsOf } from '../../../renderer/admin/words/words.ts';

/** Every text of a dictionary, those of functions included. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('1', 2))];
  return Object.values(words as object).flatMap(textsOf);
}

test('no text is empty, in any language', () => {
  for (const words of Object.values(wordsOf))
    expect(textsOf(words).filter((text) => text.trim() === '')).toEqual([]);
});

test('Chinese is written with Chinese punctuation', () => {
  for (const language of ['zh-CN', 'zh-TW'] as const) {
    expect(textsOf(wordsOf[language]).filter((text) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  }
});

test('each Chinese keeps its own characters', () => {
  const mainland = textsOf(wordsOf['zh-CN']).join('');
  expect(mainland).not.toMatch(/[設個這裡關應錄號員]/u);
  // What WeChat's own pages say stays as it is written there.
  const taiwan = textsOf(wordsOf['zh-TW'])
    .join('')
    .replace(/「[^」]*」/gu, '');
  expect(taiwan).not.toMatch(/[设这关应录号员]/u);
});
