/** A small audit log in a fresh folder, and ways to tamper with it past the app. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Actor } from '../../contract/actor.ts';
import type { NewAudit } from '../../contract/audit.ts';
import { openAudit } from '../../main/store/audit/audit.ts';
import { keepAnchor } from '../../main/store/audit/audit-anchor.ts';
import type { AuditKey } from '../../main/store/audit/audit-chain.ts';
import { openProof } from '../../main/store/audit/audit-proof.ts';
import { migrate } from '../../main/store/database/migrate.ts';
import { freshFolder } from './lobby.ts';

export const key: AuditKey = createHash('sha256').update('a key for tests').digest();
export const li: Actor = { who: '小李', role: 'owner', kiosk: '前台' };
export const wang = '0190a0a0-0000-7000-8000-000000000001';
export const zhao = '0190a0a0-0000-7000-8000-000000000002';

export const named = (was: string | null, became: string, person = wang): NewAudit => ({
  action: 'person.named',
  person,
  about: null,
  changes: [{ field: 'displayName', was, became }],
  receipt: null,
});

export interface AuditLog {
  readonly folder: string;
  readonly database: Database.Database;
  readonly notes: string[];
  write(...entries: NewAudit[]): void;
  purge(person: string): void;
  /** What follows each commit in the app. */
  follow(): void;
  prove(withKey?: AuditKey): ReturnType<ReturnType<typeof openProof>['proof']>['proof'];
}

/** As the app opens it; again in the same folder is the next start. */
export function openLog(folder = freshFolder(), withKey: AuditKey = key): AuditLog {
  const database = new Database(join(folder, 'people.sqlite'));
  migrate(database);
  const notes: string[] = [];
  const log = openAudit(database, withKey);
  const anchor = keepAnchor({
    database,
    folder,
    key: withKey,
    log,
    note: (what) => notes.push(what),
    now: Date.now,
  });
  return {
    folder,
    database,
    notes,
    write(...entries) {
      database.transaction(() => entries.map((entry, index) => log.audit(entry, li, 1_000 + index)))();
      anchor.follow();
    },
    purge(person) {
      database.transaction(() => log.purge([person], li, 5_000))();
      anchor.follow();
    },
    follow: anchor.follow,
    prove(provingKey = withKey) {
      const proof = openProof(database, folder, provingKey);
      let step = proof.proof(true);
      while (step.proof === null) step = proof.proof(false);
      return step.proof;
    },
  };
}

/** SQL as somebody with the file and without scruples would run it. */
export function tamper({ database }: AuditLog, ...sql: string[]): void {
  database.pragma('foreign_keys = off');
  const triggers = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name like 'audit%'",
    )
    .all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  for (const one of sql) database.exec(one);
  for (const { sql: made } of triggers) database.exec(made);
}
