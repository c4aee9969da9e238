import { expect, test } from 'vitest';
import { mountsIn } from '../../../main/files/sticks.ts';

const line = (id: number, point: string) =>
  `${id} 27 8:${id} / ${point} rw,nosuid shared:1 - vfat /dev/sdb1 rw`;

test('a stick is what is mounted right below where sticks are, in the order it was put in', () => {
  const info = [
    line(22, '/proc'),
    line(31, '/media/lobby/OLD'),
    line(30, '/run/media/lobby/NEW'),
    line(29, '/media/lobby/OLD/inside'),
    line(28, '/media/somebody/ELSE'),
  ].join('\n');
  const parents = ['/media/lobby', '/run/media/lobby'];
  expect(mountsIn(info, parents)).toEqual(['/media/lobby/OLD', '/run/media/lobby/NEW']);
});

test('its name may have blanks, tabs and backslashes', () => {
  expect(mountsIn(line(40, '/media/lobby/MY\\040STICK\\134\\011A'), ['/media/lobby'])).toEqual([
    '/media/lobby/MY STICK\\\tA',
  ]);
});
