/**
 * What `wxa/getwxacodeunlimit` accepts, checked in the order of its documentation:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 */
import * as v from 'valibot';
import { fieldsOf } from '../cgi/need-token.ts';
import type { SimApp } from '../options.ts';
import { SnsError } from '../sns/answer.ts';

export interface CodeArgs {
  readonly scene: string;
  readonly page: string;
  readonly width: number;
  readonly colour: readonly [number, number, number];
  readonly isHyaline: boolean;
}

const sceneAlphabet = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;

const Level = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.integer(),
  v.minValue(0),
  v.maxValue(255),
);

/** Wrong types are 47001; `limits` below says what else may be wrong. */
const Types = v.object({
  page: v.optional(v.string(), ''),
  check_path: v.optional(v.boolean(), true),
  env_version: v.optional(v.string(), 'release'),
  width: v.optional(v.number(), 430),
  auto_color: v.optional(v.boolean(), false),
  is_hyaline: v.optional(v.boolean(), false),
  line_color: v.optional(v.unknown()),
});

const Colour = v.object({ r: Level, g: Level, b: Level });
const black = { r: 0, g: 0, b: 0 };

function needScene(scene: unknown): string {
  if (typeof scene !== 'string' || scene.length < 1 || scene.length > 32) throw new SnsError(40169);
  if (!sceneAlphabet.test(scene)) throw new SnsError(40129);
  return scene;
}

function needPage(app: SimApp, page: string, isChecked: boolean): string {
  if (page.includes('scancode_time')) throw new SnsError(85096);
  if (/^\/|\?/.test(page)) throw new SnsError(41030);
  const isReleased = page === '' || app.pages === undefined || app.pages.includes(page);
  if (isChecked && !isReleased) throw new SnsError(41030);
  return page;
}

export function readCodeArgs(app: SimApp, text: string): CodeArgs {
  if (text === '') throw new SnsError(44002);
  const fields = fieldsOf(text);
  if (!fields) throw new SnsError(40169);
  const scene = needScene(fields['scene']);
  const typed = v.safeParse(Types, fields);
  if (!typed.success) throw new SnsError(47001);
  const { page, check_path, env_version, width, is_hyaline, auto_color, line_color } = typed.output;
  if (!['release', 'trial', 'develop'].includes(env_version)) throw new SnsError(40097);
  needPage(app, page, check_path);
  if (!Number.isInteger(width) || width < 280 || width > 1280) throw new SnsError(40097);
  const colour = v.safeParse(Colour, auto_color ? black : (line_color ?? black));
  if (!colour.success) throw new SnsError(40097);
  const { r, g, b } = colour.output;
  return { scene, page, width, colour: [r, g, b], isHyaline: is_hyaline };
}
