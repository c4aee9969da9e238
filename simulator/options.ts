/** What a simulator is made of, in the words its callers use. Nothing here does anything. */
import type { Avatar } from './avatar/motifs.ts';
import type { FaultRule } from './faults/schema.ts';

/** WeChat's three kinds of app here; each has an AppID of its own, and a code of one is nothing to another. */
export type AppKind = 'website' | 'officialAccount' | 'miniProgram';

/** An app as WeChat's console knows it. */
export interface SimApp {
  /** `wx` and 16 hex digits. */
  readonly appId: string;
  /** Default: website. */
  readonly kind?: AppKind;
  readonly secret: string;
  /** Shown on the QR page and on the phone. */
  readonly name: string;
  /** 授权回调域: host only. Without it every host is accepted, which the real console never does. */
  readonly callbackHost?: string;
  /** Official account: the scheme registered with that host; another one is page error 10039. */
  readonly callbackScheme?: 'http' | 'https';
  /** Official account: the scopes it was granted. Default: `snsapi_base` and `snsapi_userinfo`. */
  readonly scopes?: readonly string[];
  /** Apps bound to the same Open Platform account see the same unionid; without one there is none. */
  readonly openAccount?: string;
  /** IP 白名单, asked at cgi-bin/token and stable_token only. Without it every address may call. */
  readonly allowIps?: readonly string[];
  /** Mini program: its released pages, the first is where it opens. Without it every page exists. */
  readonly pages?: readonly string[];
  /** Mini program: the origin of its developer's server, for instance `https://desk.example.com`. */
  readonly server?: string;
}

/** Somebody who owns a simulated phone. */
export interface SimPerson {
  readonly id: string;
  readonly nickname: string;
  /** Absent: WeChat answers `"headimgurl":""`. */
  readonly avatar?: Avatar;
  /** `false`: the answers carry no unionid for this person, whatever the app. */
  readonly hasUnionId?: boolean;
  /** What a mini program may learn; without it the phone has no number to give. */
  readonly phone?: { readonly countryCode: string; readonly pure: string };
  /** Opens every official-account page as a snapshot user: virtual name, picture, openid and unionid. */
  readonly opensSnapshots?: boolean;
  /** WeChat rates this person high-risk: mini programs get 40226. */
  readonly isBlocked?: boolean;
}

/** Milliseconds. */
export interface Lifetimes {
  readonly uuid: number;
  /** How long an idle poll is held before 408. */
  readonly hold: number;
  /** Website codes. */
  readonly code: number;
  /** Codes of official accounts. */
  readonly accountCode: number;
  readonly userToken: number;
  readonly refreshToken: number;
  /** `wx.login` codes and phone codes of mini programs. */
  readonly miniCode: number;
  readonly ordinaryToken: number;
  /** How long an ordinary token still works after a newer one was given out. */
  readonly overlap: number;
  /** How long the phones' browser waits for an answer. */
  readonly patience: number;
  /** How long the page rests after 408 and 403 before it asks again. */
  readonly rest: number;
}

/** How often something may be asked; a bench raises them. */
export interface Limits {
  /** `jscode2session`, each person by itself: then 45011. */
  readonly loginsPerMinute: number;
  /** `getwxacodeunlimit`, each app by itself: then 45009. */
  readonly codesPerMinute: number;
}

export interface SimulatorOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  readonly apps?: readonly SimApp[];
  readonly people?: readonly SimPerson[];
  readonly lifetimes?: Partial<Lifetimes>;
  readonly limits?: Partial<Limits>;
  /** Faults in force from the start. Throws on a rule that does not exist. */
  readonly faults?: readonly FaultRule[];
  /** PEM. With it the simulator's own address is https; the address for phones stays http. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Origins that phones of the second address may open, besides the apps' callback hosts and the simulator. */
  readonly allowOpen?: readonly string[];
  /** PEM certificates that the phones' browser trusts besides the public ones. */
  readonly phonesTrust?: readonly string[];
  readonly now?: () => number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** WeChat's own, see docs/simulator.md. */
export const wechatLifetimes: Lifetimes = {
  uuid: 5 * minute,
  hold: 25_000,
  code: 10 * minute,
  accountCode: 5 * minute,
  userToken: 120 * minute,
  refreshToken: 30 * day,
  miniCode: 5 * minute,
  ordinaryToken: 120 * minute,
  overlap: 5 * minute,
  patience: 15_000,
  rest: 2_000,
};

export const wechatLimits: Limits = { loginsPerMinute: 100, codesPerMinute: 5_000 };
