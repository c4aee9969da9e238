/** What a simulator is made of, in the words its callers use. Nothing here does anything. */
import type { Avatar } from './avatar/motifs.ts';

/** A website application as the Open Platform's console knows it. */
export interface SimApp {
  /** `wx` and 16 hex digits. */
  readonly appId: string;
  readonly secret: string;
  /** Shown on the QR page and on the phone. */
  readonly name: string;
  /** 授权回调域: host only. Without it every host is accepted, which the real console never does. */
  readonly callbackHost?: string;
  /** Apps bound to the same Open Platform account see the same unionid; without one there is none. */
  readonly openAccount?: string;
}

/** Somebody who owns a simulated phone. */
export interface SimPerson {
  readonly id: string;
  readonly nickname: string;
  /** Absent: WeChat answers `"headimgurl":""`. */
  readonly avatar?: Avatar;
  /** `false`: the answers carry no unionid for this person, whatever the app. */
  readonly hasUnionId?: boolean;
}

/** Milliseconds. */
export interface Lifetimes {
  readonly uuid: number;
  /** How long an idle poll is held before 408. */
  readonly hold: number;
  readonly code: number;
  readonly userToken: number;
  readonly refreshToken: number;
  /** How long the page rests after 408 and 403 before it asks again. */
  readonly rest: number;
}

export interface SimulatorOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  readonly apps?: readonly SimApp[];
  readonly people?: readonly SimPerson[];
  readonly lifetimes?: Partial<Lifetimes>;
  readonly now?: () => number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** WeChat's own, see docs/simulator.md. */
export const wechatLifetimes: Lifetimes = {
  uuid: 5 * minute,
  hold: 25_000,
  code: 10 * minute,
  userToken: 120 * minute,
  refreshToken: 30 * day,
  rest: 2_000,
};
