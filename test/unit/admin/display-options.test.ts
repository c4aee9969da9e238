import { expect, test } from 'vitest';
import type { AttachedDisplay } from '../../../contract/device.ts';
import { displayOptions, isAbsent } from '../../../renderer/admin/settings/device/display-options.ts';

const said = {
  displayMain: '系统主屏幕',
  displayAt: (at: number) => `第 ${at} 个屏幕`,
  displayIsMain: '主屏幕',
  displayAbsent: '未连接',
};
const screen = (number: number, label: string, isMain = false): AttachedDisplay => ({
  number,
  label,
  pixels: { width: 1920, height: 1080 },
  area: { x: 1920 * (number - 1), y: 0, width: 1920, height: 1080 },
  isMain,
});
const two = [screen(1, 'DELL U2720Q', true), screen(2, '')];
const texts = (display: number | null, screens: readonly AttachedDisplay[] | null = two) =>
  displayOptions(screens, display, said).map(({ text }) => text);

test('each screen that is attached is named by place, name, size, and whether it is the main one', () => {
  expect(texts(null)).toEqual([
    '系统主屏幕',
    '第 1 个屏幕 · DELL U2720Q · 1920 × 1080 · 主屏幕',
    '第 2 个屏幕 · 1920 × 1080',
  ]);
});

test('one that was chosen and is away stays chosen, and is said to be away', () => {
  expect(texts(4).at(-1)).toBe('第 4 个屏幕 · 未连接');
  expect(displayOptions(two, 4, said).some(({ value }) => value === '4')).toBe(true);
  expect(isAbsent(two, 4)).toBe(true);
  expect(isAbsent(two, 2)).toBe(false);
  expect(isAbsent(two, null)).toBe(false);
});

test('while nobody has said which there are, none is said to be away', () => {
  expect(texts(2, null)).toEqual(['系统主屏幕', '第 2 个屏幕']);
});
