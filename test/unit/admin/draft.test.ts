import { describe, expect, test } from 'vitest';
import { type DeviceSettings, firstDevice } from '../../../contract/device.ts';
import {
  firstChannels,
  firstVisits,
  type ListenerSettings,
  type SettingsChange,
} from '../../../contract/settings.ts';
import {
  blank,
  changeOf,
  problemsOf,
  sameChange,
  savable,
  switchedOff,
} from '../../../renderer/admin/settings/draft.ts';
import { isOnlyHere, needsListener, reachOf, registrable } from '../../../renderer/admin/settings/reach.ts';
import { addField } from '../../../renderer/admin/settings/visits/edit-form.ts';
import { zhCN } from '../../../renderer/admin/words/zh-CN.ts';

const kept: SettingsChange & { readonly device: DeviceSettings } = {
  kioskName: '大堂',
  language: 'zh-CN',
  theme: 'system',
  start: 'touch',
  website: { appId: 'wx1f2e3d4c5b6a7988', redirectUri: 'https://lobby.example.com/signin' },
  ...firstChannels,
  ...firstVisits,
  device: firstDevice,
};
const listener = (part: Partial<ListenerSettings>): ListenerSettings => ({
  ...firstChannels.listener,
  on: true,
  ...part,
});

describe('a draft', () => {
  test('holds everything that staff can set, and nothing else of the file', () => {
    const file = {
      version: 2,
      installation: '7b0c1f2e-1111-4222-8333-444455556666',
      openOrigin: 'https://open.weixin.qq.com',
      apiOrigin: 'https://api.weixin.qq.com',
      ...kept,
    } as const;
    expect(changeOf(file)).toEqual(kept);
    expect(savable(changeOf(file))).toEqual(kept);
  });

  test('that was changed and changed back is no change, whatever the order of its keys', () => {
    const { website } = kept;
    const back = { redirectUri: website?.redirectUri ?? '', appId: website?.appId ?? '' };
    expect(sameChange({ ...kept, website: back }, kept)).toBe(true);
    expect(sameChange({ ...kept, listener: listener({}) }, kept)).toBe(false);
    expect(sameChange({ ...kept, refreshProfiles: true }, kept)).toBe(false);
  });

  test('with a channel that was just switched on cannot be saved, and says what is needed', () => {
    const draft: SettingsChange = {
      ...kept,
      officialAccount: blank.officialAccount,
      miniProgram: blank.miniProgram,
    };
    expect(savable(draft)).toBeNull();
    const problems = problemsOf(draft, zhCN.problem);
    expect(problems.officialAccount.appId).toBe(zhCN.problem.needed);
    expect(problems.miniProgram).toEqual({ appId: zhCN.problem.needed, page: zhCN.problem.needed });
  });

  test('says nothing about channels that are off, nor about files that are not used', () => {
    const problems = problemsOf({ ...kept, website: null }, zhCN.problem);
    const all = Object.values(problems).flatMap((part) => (part === null ? [] : Object.values(part)));
    expect(all.filter((problem) => problem !== null)).toEqual([]);
  });

  test('with a question that has no words cannot be saved', () => {
    const form = addField(kept.form, 'custom');
    expect(savable({ ...kept, form })).toBeNull();
    expect(savable({ ...kept, form: addField(kept.form, 'host') })?.form.fields).toHaveLength(1);
  });

  test('with a time that is none cannot be saved', () => {
    expect(savable({ ...kept, signOut: { on: true, closing: '25:00' } })).toBeNull();
    expect(savable({ ...kept, device: { ...firstDevice, nightlyRestart: '' } })).toBeNull();
  });

  test('with a certificate from files needs both paths', () => {
    const tls = { kind: 'files', certificate: '/etc/tls/lobby.pem', key: '' } as const;
    const draft = { ...kept, listener: listener({ tls }) };
    expect(savable(draft)).toBeNull();
    expect(problemsOf(draft, zhCN.problem).listener).toMatchObject({
      certificate: null,
      key: zhCN.problem.needed,
    });
  });
});

test('what is wrong in the fields of a listener that is switched off does not stop anybody from saving', () => {
  const wrong = listener({ address: '', port: Number.NaN });
  expect(switchedOff(wrong, listener({}))).toEqual(firstChannels.listener);
  const moved = listener({ address: '192.168.1.20' });
  expect(switchedOff(moved, listener({}))).toEqual({ ...moved, on: false });
});

describe('where phones come in', () => {
  test('is the public address, else address and port with the scheme that fits', () => {
    expect(reachOf(listener({ address: '192.168.1.20' }))).toBe('http://192.168.1.20:8788');
    expect(reachOf(listener({ address: 'fd00::2', tls: { kind: 'own' } }))).toBe('https://[fd00::2]:8788');
    expect(reachOf(listener({ publicOrigin: 'https://lobby.example.com/' }))).toBe(
      'https://lobby.example.com',
    );
  });

  test('is unknown while a field is wrong, or the port is any free one', () => {
    expect(reachOf(listener({ address: '0.0.0.0' }))).toBeNull();
    expect(reachOf(listener({ port: 0 }))).toBeNull();
    expect(reachOf(listener({ publicOrigin: 'lobby' }))).toBeNull();
  });

  test('is nothing to register with WeChat when only this machine can open it', () => {
    expect(isOnlyHere('http://127.0.0.1:8788')).toBe(true);
    expect(isOnlyHere('http://[::1]:8788')).toBe(true);
    expect(registrable(listener({}))).toBeNull();
    expect(registrable(listener({ publicOrigin: 'https://lobby.example.com' }))).toBe(
      'https://lobby.example.com',
    );
  });

  test('matters for the official account, the mini program and the browser', () => {
    expect(needsListener(kept)).toBe(false);
    expect(needsListener({ ...kept, browser: true })).toBe(true);
    expect(needsListener({ ...kept, website: null, browser: true })).toBe(false);
    expect(needsListener({ ...kept, officialAccount: blank.officialAccount })).toBe(true);
  });
});
