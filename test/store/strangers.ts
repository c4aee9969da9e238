/** Entries by hand of people whom staff did not know, and the documents that a search of them is measured by. */
import type { Ending, NewGuest } from '../../contract/onsite.ts';
import type { NationalPhone } from '../../contract/phone-shown.ts';
import { answerTexts } from '../../contract/query/answers.ts';
import type { SearchDoc } from '../../contract/query/match.ts';
import { fc } from '../properties.ts';
import { anyAnswers } from './crowd.ts';
import { hour } from './visitors.ts';

const typed = {
  name: fc.oneof(
    ...[
      fc.constantFrom(
        '王伟',
        '王小明',
        '张偉',
        '曾国藩',
        '',
        '。',
        '建材老王13812345678',
        '小明明小',
        '送货 王师傅',
      ),
      fc.constantFrom(
        'Lily🌸',
        'Lily Chén',
        "O'Brien",
        '100%',
        '👨‍👩‍👧 家',
        'ＷＥＩ wei',
        'さくら',
        '김철수',
        '微信用户',
      ),
      fc.string({ unit: fc.constantFrom(...'王伟小明张zwaé🌸 -'), maxLength: 8 }),
    ],
  ),
  phone: fc.constantFrom(
    ...['', '', '138 1234 5678', '13819995678', '+86 13912345678', '008613819995678'],
    ...['+852 9123 4567', '+44 7911 123456', '0151238', '12'],
  ),
  type: fc.option(fc.constantFrom('面试', 'delivery', 'Delivery')),
};

/** How long ago it was in hours; half an hour more, as the store looks at its clock a little later. */
export const anyStranger = fc.record({
  ...typed,
  kiosk: fc.constantFrom('前台', '二楼 East', 'lobby'),
  ago: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 12_000 })).map((hours) => hours * hour + hour / 2),
  hasLeft: fc.boolean(),
  answers: anyAnswers,
});
export type Stranger = typeof anyStranger extends fc.Arbitrary<infer A> ? A : never;

export const guestOf = ({ name, phone, type, answers }: Stranger): NewGuest => ({
  name,
  phone,
  type,
  answers,
});

/** Every entry with what was answered, as JSON. */
export const everyEntry = `select guests.*, (select json_group_object(field, value)
  from guest_answers where guest_id = guests.id) as said from guests`;

/** As it is written in the table. */
export interface Written {
  readonly id: string;
  readonly at: number;
  readonly kiosk: string;
  readonly type: string | null;
  readonly name: string;
  readonly phone_key: string | null;
  readonly ended_by: Ending | null;
  readonly said: string;
}

export function docOfStranger(entry: Written, now: number): SearchDoc {
  const { at, kiosk, type, name, ended_by: ended } = entry;
  const phone = phoneOf(entry.phone_key);
  return {
    ...{ names: name === '' ? [] : [name], named: name !== '', phones: phone === null ? [] : [phone] },
    ...{ ids: [], union: false, tags: [], notes: [], avatar: false, vip: false, blocked: false },
    ...{ channels: [], kiosks: [kiosk], types: type === null ? [] : [type] },
    ...{ erased: false, joined: false, onSite: ended === null && at > now - 24 * hour && at <= now },
    ...{
      visits: 0,
      first: at,
      last: at,
      at,
      ended,
      by: 'desk',
      answers: answerTexts(JSON.parse(entry.said)),
    },
  };
}

function phoneOf(key: string | null): NationalPhone | null {
  if (key === null) return null;
  if (key.startsWith('+86')) return { countryCode: '86', number: key.slice(3) };
  return key.startsWith('+') ? { countryCode: '', number: key.slice(1) } : { countryCode: '86', number: key };
}
