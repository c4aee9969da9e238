import { describe, expect, test } from 'vitest';
import type { Check, DoctorReport } from '../../../contract/doctor.ts';
import { namedFacts, partsDone, partsRunning, reportText } from '../../../renderer/admin/doctor/report.ts';
import { zhCN } from '../../../renderer/admin/words/zh-CN.ts';

const check = (name: Check['name'], channel: Check['channel'], result: Check['result']): Check => ({
  name,
  channel,
  result,
  failure: result === 'wrong' ? { code: 'wechat.bad-secret', detail: { errcode: 40125 } } : null,
  facts: {},
});
const report = (...checks: readonly Check[]): DoctorReport => ({
  at: Date.UTC(2026, 10, 21, 6),
  checks,
  wrong: checks.filter(({ result }) => result === 'wrong').length,
});
const shape = (parts: ReturnType<typeof partsDone>) =>
  parts.map(({ channel, lines }) => [channel, lines.map(({ name }) => name).join(' ')]);

describe('while a check-up runs', () => {
  test('each line waits in its place for its answer', () => {
    const [machine, website] = partsRunning([check('keychain', null, 'good')], ['website']);
    expect(machine?.lines.map(({ result }) => result).slice(0, 3)).toEqual(['pending', 'good', 'pending']);
    expect(website?.lines.map(({ name }) => name)).toEqual(['app', 'secret', 'domain']);
  });

  test('an answer nobody waited for is shown all the same', () => {
    const parts = partsRunning([check('page', 'miniProgram', 'wrong')], []);
    expect(shape(parts).at(-1)).toEqual(['miniProgram', 'page']);
  });
});

describe('after a check-up', () => {
  const done = report(
    check('settings', null, 'good'),
    check('clock', null, 'unsure'),
    check('certificate', null, 'off'),
    check('app', 'website', 'good'),
    check('app', 'miniProgram', 'good'),
    check('secret', 'miniProgram', 'wrong'),
  );

  test('what is wrong comes first, then what is not known, and what is off last', () => {
    expect(shape(partsDone(done))).toEqual([
      ['miniProgram', 'secret app'],
      [null, 'clock settings certificate'],
      ['website', 'app'],
    ]);
  });

  test('the report for support has every check, and the cause with its number', () => {
    const text = reportText(done, { app: '0.1.0', electron: '45' }, 'zh-CN', zhCN);
    expect(text.split('\n')[0]).toBe('WxLobby 0.1.0 · Electron 45 · 2026-11-21T06:00:00.000Z');
    expect(text.match(/^\[/gm)).toHaveLength(done.checks.length);
    expect(text).toContain('[有问题] 小程序 · AppSecret');
    expect(text).toContain('wechat.bad-secret · errcode 40125');
  });
});

test('a fact has a name in words; an unknown one keeps its own', () => {
  expect(namedFacts({ appId: 'wx1f2e3d4c5b6a7988', odd: 3 }, zhCN)).toEqual([
    ['AppID', 'wx1f2e3d4c5b6a7988'],
    ['odd', '3'],
  ]);
});
