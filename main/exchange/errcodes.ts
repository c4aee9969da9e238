/**
 * WeChat's error numbers on sign-in calls and what each means for us. An unknown number is `wechat.unknown`, with
 * the number kept. Source: the global return-code table,
 * https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html
 */
import type { FailureCode } from '../../contract/failure.ts';

const meanings: ReadonlyMap<number, FailureCode> = new Map(
  (
    [
      ['wechat.busy', -1],
      ['wechat.code-invalid', 40029, 42003],
      ['wechat.code-used', 40163],
      ['wechat.token-dead', 40001, 40014, 42001],
      ['wechat.refresh-dead', 40030, 42002, 42007],
      ['wechat.bad-app', 40013, 40016],
      ['wechat.bad-secret', 40125, 40243],
      ['wechat.rate-limited', 45009, 45011],
      ['wechat.person-restricted', 40226, 50002],
      ['wechat.unauthorized', 48001, 48004, 50001],
      [
        'wechat.bad-request',
        40002,
        40003,
        40066,
        41001,
        41002,
        41003,
        41004,
        41008,
        41009,
        43001,
        43002,
        43003,
      ],
    ] as const
  ).flatMap(([code, ...numbers]) => numbers.map((number) => [number, code] as const)),
);

export const failureOfErrcode = (errcode: number): FailureCode => meanings.get(errcode) ?? 'wechat.unknown';

/** The request id that WeChat's support asks for; both the new and the old form. */
export function ridOf(errmsg: string): string | null {
  const found =
    /\brid: ([0-9a-f]{8}(?:-[0-9a-f]{8}){2})\b/.exec(errmsg) ?? /req_id: ([\w-]{4,40})/.exec(errmsg);
  return found?.[1] ?? null;
}
