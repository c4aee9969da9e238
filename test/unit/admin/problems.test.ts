import { describe, expect, test } from 'vitest';
import {
  addressProblem,
  appIdProblem,
  callbackDomain,
  pageProblem,
  pinAgainProblem,
  pinProblem,
  portProblem,
  publicOriginProblem,
  redirectProblem,
  secretProblem,
  staffNameProblem,
} from '../../../renderer/admin/problems.ts';
import { zhCN } from '../../../renderer/admin/words/zh-CN.ts';

const words = zhCN.problem;

describe('a field says why it is wrong', () => {
  test.each([
    ['', words.needed],
    ['12345', words.pinLength],
    ['12345a', words.pinDigits],
    ['111111', words.pinSimple],
    ['234567', words.pinSimple],
    ['135790', null],
  ])('PIN %j', (pin, said) => expect(pinProblem(pin, words)).toBe(said));

  test.each([
    ['', words.needed],
    ['lobby.example.com', words.uri],
    ['http://lobby.example.com/', words.uriHttp],
    ['https://lobby.example.com/#/login', words.uriQuery],
    ['https://lobby.example.com/?a=1', words.uriQuery],
    ['https://a:b@lobby.example.com/', words.uriUser],
    ['http://127.0.0.1:8080/callback', null],
    [' https://lobby.example.com/signin ', null],
  ])('callback address %j', (address, said) => expect(redirectProblem(address, words)).toBe(said));

  test('names, ids, secrets', () => {
    expect(staffNameProblem('  ', words)).toBe(words.needed);
    expect(staffNameProblem('王'.repeat(41), words)).toBe(words.tooLong(40));
    expect(appIdProblem('wx123', words)).toBe(words.appId);
    expect(appIdProblem(' wx1f2e3d4c5b6a7988 ', words)).toBeNull();
    expect(secretProblem('zz', words)).toBe(words.secret);
    expect(pinAgainProblem('135790', '135791', words)).toBe(words.pinDiffers);
  });
});

test('the callback domain is the host alone', () => {
  expect(callbackDomain('https://lobby.example.com:8443/signin')).toBe('lobby.example.com');
  expect(callbackDomain('nonsense')).toBeNull();
});

describe('the way from phones says why it is wrong', () => {
  test.each([
    ['', words.needed],
    ['0.0.0.0', words.addressAll],
    ['::', words.addressAll],
    ['lobby.local', words.address],
    ['192.168.1.20', null],
    ['fe80::1', null],
  ])('address %j', (address, said) => expect(addressProblem(address, words)).toBe(said));

  test.each([
    [Number.NaN, words.needed],
    [65_536, words.port],
    [8788, null],
  ])('port %d', (port, said) => expect(portProblem(port, words)).toBe(said));

  test.each([
    ['lobby.example.com', words.origin],
    ['https://lobby.example.com/wx', words.origin],
    ['https://lobby.example.com', null],
    ['http://192.168.1.20:8788', null],
  ])('public address %j', (origin, said) => expect(publicOriginProblem(origin, words)).toBe(said));

  test.each([
    ['/pages/sign-in/index', words.page],
    ['pages/sign-in/index?a=1', words.page],
    ['pages/sign-in/index', null],
  ])('page %j', (page, said) => expect(pageProblem(page, words)).toBe(said));
});
