/** Which keys there are. A key of more than one letter does something; the rest type themselves. */

export type KeyBoard = 'letters' | 'digits' | 'phone';

export const doing = ['capitals', 'remove', 'switch', 'tongue', 'space', 'hide', 'done'] as const;
export type Doing = (typeof doing)[number];

export const isDoing = (key: string): key is Doing => (doing as readonly string[]).includes(key);

const last = ['switch', 'tongue', 'space', 'hide', 'done'];

export const rows: Readonly<Record<KeyBoard, readonly (readonly string[])[]>> = {
  letters: [[...'qwertyuiop'], [...'asdfghjkl'], ['capitals', ...'zxcvbnm', 'remove'], last],
  digits: [[...'1234567890'], [...'-/:()&@#+'], [...'.,?!·_*=', 'remove'], last],
  phone: [
    [...'123', 'remove'],
    [...'456', 'hide'],
    [...'789', '-'],
    ['+', '0', 'space', 'done'],
  ],
};
