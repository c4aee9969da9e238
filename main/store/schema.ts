/** The tables as types, after the last migration. */
import type { Channel } from '../../contract/channel.ts';

export interface PersonTable {
  id: string;
  union_id: string | null;
  nickname: string;
  avatar_url: string | null;
  avatar: string | null;
  avatar_at: number;
  language: string | null;
  joined_to: string | null;
  first_visit_at: number;
  last_visit_at: number;
  visits: number;
}

export interface IdentityTable {
  id: string;
  person_id: string;
  channel: Channel;
  app_id: string;
  open_id: string;
  union_id: string | null;
  nickname: string;
  avatar_url: string | null;
  language: string | null;
  first_seen_at: number;
  last_seen_at: number;
}

export interface VisitTable {
  id: string;
  attempt: string;
  person_id: string;
  identity_id: string;
  at: number;
  kiosk: string;
  number: number;
}

export interface JoinTable {
  id: string;
  person_id: string;
  into_id: string;
  attempt: string;
  at: number;
  undone_at: number | null;
}

export interface Tables {
  people: PersonTable;
  identities: IdentityTable;
  visits: VisitTable;
  joins: JoinTable;
}
