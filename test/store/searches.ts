/** Searches as people and programs write them, about the people of crowd.ts. */
import { fc } from '../properties.ts';

const value = fc.oneof(
  fc.constantFrom(
    ...[
      '王',
      '伟',
      '小明',
      '王小明',
      '明小',
      'zhangwei',
      'zhangw',
      'zw',
      'w',
      'wxm',
      'zengguo',
      'lily',
      'li',
      'chen',
    ],
  ),
  fc.constantFrom(
    ...[
      '138',
      '5678',
      '1381234',
      '+86139',
      '🌸',
      '👩',
      '%',
      '_',
      "o'brien",
      '老王138',
      '花生',
      'tea',
      'さくら',
      '철수',
      '100',
    ],
  ),
  fc.string({ unit: fc.constantFrom(...'王伟小明zwaé🌸'), minLength: 1, maxLength: 4 }),
);
const token = fc.constantFrom(
  ...[
    'tag:vip',
    '标签:供应商',
    'channel:小程序',
    'kiosk:前台',
    'kiosk:"二楼 East"',
    'type:面试',
    'has:phone',
    'has:avatar',
    'has:name',
  ],
  ...[
    'has:union',
    'has:note',
    'has:tag',
    'has:visit',
    'is:vip',
    'is:blocked',
    'is:onsite',
    'is:erased',
    'is:joined',
    'is:noname',
  ],
  ...[
    'last:<30d',
    'last:>100d',
    'last:today',
    'first:<200d',
    'first:>1y',
    'first:2025-11..2026-03',
    'visits:>1',
    'visits:0',
    'visits:1..2',
  ],
  ...[
    'phone:138',
    'phone:1234',
    'note:王',
    'name:王',
    'name:wei',
    'note:li',
    '"王小"',
    '"Lily C"',
    'id:oABCDEF',
    'at:<30d',
    'ended:notMe',
    'last:2025-11-21T09..',
  ],
);
const leaf = fc.oneof(value, token);
export const anySearch = fc.oneof(
  leaf,
  leaf.map((one) => `-${one}`),
  fc
    .array(
      fc.oneof(
        leaf,
        leaf.map((one) => `-${one}`),
      ),
      { minLength: 2, maxLength: 4 },
    )
    .map((some) => some.join(' ')),
  fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => `(${a} OR -${b}) ${c}`),
  fc.tuple(leaf, leaf, leaf, leaf).map(([a, b, c, d]) => `-(${a} ${b}) OR (${c} | -${d})`),
);
