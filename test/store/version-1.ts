/** The database of a kiosk that ran the first version: two people who are one, two who were parted, one with a face. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { applicationId, migrations } from '../../main/store/database/migrations.ts';

export const wang = v7();
export const wangInMini = v7();
export const li = v7();
export const liAgain = v7();
export const joinOfWang = v7();
export const crowd = 400;

export function makeVersion1(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'people.sqlite'));
  database.pragma('journal_mode = wal');
  database.exec(migrations[0] ?? '');
  database.pragma(`application_id = ${applicationId}`);
  database.pragma('user_version = 1');
  database.transaction(() => fill(database))();
  database.close();
}

function fill(database: Database.Database): void {
  const person = database.prepare('insert into people values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const identity = database.prepare('insert into identities values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const visit = database.prepare('insert into visits values (?, ?, ?, ?, ?, ?, ?)');
  const joined = database.prepare('insert into joins values (?, ?, ?, ?, ?, ?)');
  const known = (id: string, channel: string, openId: string, unionId: string | null, name: string) => {
    const own = v7();
    const url = `https://thirdwx.qlogo.cn/${openId}`;
    identity.run(own, id, channel, 'wx0123456789abcdef', openId, unionId, name, url, null, 1_000, 2_000);
    visit.run(v7(), `attempt of ${openId}`, id, own, 2_000, '前台', 1);
  };
  const url = 'https://thirdwx.qlogo.cn/oWang';
  person.run(wang, null, '王伟', url, 'face.jpg', 1_500, 'zh_CN', null, 2_000, 2_000, 2);
  person.run(wangInMini, 'uWang', '', null, null, 0, null, wang, 2_000, 2_000, 1);
  person.run(li, null, '李娜', null, null, 0, null, null, 2_000, 2_000, 1);
  person.run(liAgain, 'uLi', '李娜', null, null, 0, null, null, 2_000, 2_000, 1);
  known(wang, 'website', 'oWang', 'uWang', '王伟');
  known(wangInMini, 'miniProgram', 'oWangMini', 'uWang', '');
  known(li, 'website', 'oLi', 'uLi', '李娜');
  known(liAgain, 'miniProgram', 'oLiMini', 'uLi', '李娜');
  joined.run(joinOfWang, wangInMini, wang, 'attempt of oWang', 2_000, null);
  joined.run(v7(), liAgain, li, 'attempt of oLi', 2_000, 3_000);
  for (let n = 0; n < crowd; n += 1) {
    const id = v7();
    person.run(id, null, `访客${n}`, null, null, 0, null, null, 2_000, 2_000, 1);
    known(id, 'website', `oStranger${n}`, null, `访客${n}`);
  }
}
