/** What made-up visitors answered: whom they came to see, where they are from, now and then a number plate. */
import type { Database } from 'better-sqlite3';
import type { Answers } from '../../contract/form.ts';
import { answerParts, answerTexts } from '../../contract/query/answers.ts';
import { answerSeqSql, insertAnswers } from '../../main/store/find/answer-listing.ts';
import { answerTokens } from '../../main/store/find/tokens.ts';
import { realName } from './names.ts';
import { chance } from './random.ts';

/** A house of so many people who are visited, and as many companies that send somebody. */
const [hostCount, companyCount] = [400, 900];
const hosts = Array.from({ length: hostCount }, (_, n) => {
  const by = chance(7_000_000 + n);
  return realName(by) + (by.happens(0.2) ? by.one(['经理', '总', '工']) : '');
});
const places = ['深圳', '广州', '上海', '北京', '杭州', '成都', '武汉', '苏州', '厦门', '东莞'];
const trades = ['科技', '物流', '建材', '电子', '贸易', '设计', '食品', '咨询', '能源', '软件'];
const companies = Array.from({ length: companyCount }, (_, n) => {
  const by = chance(8_000_000 + n);
  return `${by.one(places)}${realName(by).slice(1)}${by.one(trades)}有限公司`;
});

/** Of its own chance, so that the people are those they always were. */
export function makeAnswers(number: number, visit: number): Answers {
  const by = chance(number * 131 + visit + 1);
  if (by.happens(0.35)) return {};
  return {
    host: by.one(hosts),
    ...(by.happens(0.6) ? { company: by.one(companies) } : {}),
    ...(by.happens(0.1) ? { qplate00001: `粤B${by.letters('ABCDEFGH0123456789', 5)}` } : {}),
    purpose: String(by.below(4)),
  };
}

/** The same few hosts and companies are met again and again. */
function openWords(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const words = known.get(text) ?? answerTokens([text]);
    known.set(text, words);
    return words;
  };
}

/** Once all visits are there, in the order that the index takes fastest. */
export function indexAnswers(database: Database): void {
  const set = (rank: string, value: number) =>
    database.exec(`insert into found_by_answers (found_by_answers, rank) values ('${rank}', ${value})`);
  set('hashsize', 128 * 1024 * 1024);
  set('automerge', 0);
  const insert = database.prepare(insertAnswers);
  const answered = database.prepare<[], { seq: number; said: string }>(
    `select ${answerSeqSql} as seq, (select json_group_object(field, value)
     from visit_answers where visit_id = visits.id) as said from visits order by seq`,
  );
  const rows = answered.all();
  const wordsOf = openWords();
  database.transaction(() => {
    for (const { seq, said } of rows) {
      if (said === '{}') continue;
      const texts = answerTexts(JSON.parse(said));
      insert.run(seq, ...answerParts.map((part) => texts[part].map(wordsOf).join(' ')));
    }
  })();
  database.exec(`insert into found_by_answers (found_by_answers) values ('optimize');
    delete from listing_answers; update listing_answers_walk set visit = 0, done = 1`);
  set('hashsize', 1024 * 1024);
  set('automerge', 4);
}
