/** What files are called that leave the console. */
import { randomInt } from 'node:crypto';

/** `人员 2026-11-21 1705.csv`; on a stick nobody is asked whether an older one may go, so that there a number is added. */
export function fileName(what: string, at: number, ext: string, unique: boolean): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const extra = unique ? `-${two(date.getSeconds())}${randomInt(10)}` : '';
  return `${what} ${day} ${two(date.getHours())}${two(date.getMinutes())}${extra}.${ext}`;
}
