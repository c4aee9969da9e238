/** The tables as types, after the last migration. */
import type { Channel } from '../../../contract/channel.ts';
import type { Language } from '../../../contract/language.ts';
import type { Ending } from '../../../contract/onsite.ts';

export interface PersonTable {
  id: string;
  union_id: string | null;
  nickname: string;
  avatar: string | null;
  avatar_at: number;
  language: string | null;
  joined_to: string | null;
  /** Both are when the person was first seen, as long as there is no visit. */
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
  avatar: string | null;
  avatar_at: number;
  avatar_from: string | null;
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

export type JoinMaker = 'unionId' | 'staff';

export interface JoinTable {
  id: string;
  person_id: string;
  into_id: string;
  made_by: JoinMaker;
  attempt: string | null;
  at: number;
  undone_at: number | null;
}

export interface SessionTable {
  token_hash: string;
  identity_id: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
  last_used_at: number;
}

export interface PhoneTable {
  identity_id: string;
  country_code: string;
  number: string;
  e164: string;
  at: number;
}

export interface UserTokenTable {
  identity_id: string;
  sealed: Uint8Array;
  refresh_ends_at: number;
  dead: 0 | 1;
  at: number;
}

export interface PaidCallTable {
  call: string;
  month: string;
  count: number;
}

export interface VisitEndTable {
  visit_id: string;
  at: number;
  ended_by: Ending;
  staff: string | null;
  attempt: string | null;
  identity_id: string | null;
}

export interface VisitTypeTable {
  visit_id: string;
  type: string;
}

export interface VisitAnswerTable {
  visit_id: string;
  field: string;
  value: string;
}

export interface VisitConsentTable {
  visit_id: string;
  version: number;
  language: Language;
  picture: 0 | 1;
  phone: 0 | 1;
  at: number;
}

export interface GuestTable {
  id: string;
  name: string;
  name_key: string | null;
  phone: string;
  phone_key: string | null;
  type: string | null;
  at: number;
  kiosk: string;
  entered_by: string;
  ended_at: number | null;
  ended_by: Ending | null;
  staff: string | null;
  person_id: string | null;
  visit_id: string | null;
}

export interface GuestAnswerTable {
  guest_id: string;
  field: string;
  value: string;
}

export interface EvacuationTable {
  id: string;
  started_at: number;
  started_by: string;
  ended_at: number | null;
}

export interface EvacuationMarkTable {
  evacuation_id: string;
  onsite_id: string;
  safe: 0 | 1;
  marked_by: string;
  at: number;
}

export interface PersonFactsTable {
  person_id: string;
  display_name: string | null;
  vip: 0 | 1;
  blocked_at: number | null;
  blocked_by: string | null;
  blocked_why: string | null;
  erase_at: number | null;
  purged_at: number | null;
  name_asked_at: number | null;
  name_of: string | null;
  picture_of: string | null;
  version: number;
}

export interface PersonTagTable {
  person_id: string;
  tag: string;
}

export interface NoteTable {
  id: string;
  person_id: string;
  text: string;
  at: number;
  made_by: string;
  edited_at: number | null;
  version: number;
  removed_at: number | null;
}

export interface ProfileChangeTable {
  number: number;
  identity_id: string;
  at: number;
  field: 'nickname' | 'avatar' | 'unionId' | 'phone';
  was: string | null;
  became: string | null;
}

export interface RawAnswerTable {
  identity_id: string;
  at: number;
  json: string;
}

export interface Tables {
  guests: GuestTable;
  guest_answers: GuestAnswerTable;
  person_facts: PersonFactsTable;
  person_tags: PersonTagTable;
  notes: NoteTable;
  profile_changes: ProfileChangeTable;
  raw_answers: RawAnswerTable;
  people: PersonTable;
  identities: IdentityTable;
  visits: VisitTable;
  joins: JoinTable;
  sessions: SessionTable;
  phones: PhoneTable;
  user_tokens: UserTokenTable;
  paid_calls: PaidCallTable;
  visit_ends: VisitEndTable;
  visit_types: VisitTypeTable;
  visit_answers: VisitAnswerTable;
  visit_consents: VisitConsentTable;
}
