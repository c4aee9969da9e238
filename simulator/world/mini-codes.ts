/** The unlimited codes (小程序码) that WeChat has drawn lately: a phone can tap one instead of scanning it. */
import type { SimApp } from '../options.ts';

export interface MiniCode {
  readonly app: SimApp;
  readonly scene: string;
  readonly page: string;
  readonly at: number;
}

export interface MiniCodes {
  draw(code: Omit<MiniCode, 'at'>): void;
  /** Newest first. */
  recent(): readonly MiniCode[];
}

const kept = 8;
/** Nobody says when a kiosk takes a code off its screen; one that is older is hardly there any more. */
const patience = 30 * 60_000;

export function createMiniCodes(now: () => number): MiniCodes {
  let codes: readonly MiniCode[] = [];
  const isSame = (one: MiniCode, other: Omit<MiniCode, 'at'>) =>
    one.app.appId === other.app.appId && one.scene === other.scene && one.page === other.page;
  return {
    draw(code) {
      codes = [{ ...code, at: now() }, ...codes.filter((each) => !isSame(each, code))].slice(0, kept);
    },
    recent: () => codes.filter(({ at }) => now() < at + patience),
  };
}
