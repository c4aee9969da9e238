import { describe, expect, test } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import { plainFailureOf } from './failing.ts';
import { app } from './scripted.ts';
import { minute, openTokenDesk, plain, refusing, stable, token } from './token-desk.ts';

describe('WeChat calls a token dead', () => {
  test('work is done once more with a fresh one', async () => {
    const { tokens, says, asked } = await openTokenDesk();
    says(stable, token('T1'), token('T2'));
    expect(await tokens.use(app, refusing('T1'))).toBe('T2');
    expect(asked(stable)).toHaveLength(2);
  });

  test('and only once more', async () => {
    const { tokens, says, asked } = await openTokenDesk();
    says(stable, token('T1'), token('T2'), token('T3'));
    let tries = 0;
    const work = () => {
      tries += 1;
      return Promise.reject(new Failure('wechat.token-dead', { errcode: 42001 }));
    };
    expect(await plainFailureOf(tokens.use(app, work))).toEqual({
      code: 'wechat.token-dead',
      detail: { errcode: 42001 },
    });
    expect(tries).toBe(2);
    expect(asked(stable)).toHaveLength(2);
  });

  test('the fresh one is forced when the same one comes back', async () => {
    const { tokens, says, asked } = await openTokenDesk();
    says(stable, token('T1'), token('T1'), token('T2'));
    expect(await tokens.use(app, refusing('T1'))).toBe('T2');
    expect(asked(stable).map(({ body }) => JSON.parse(body).force_refresh)).toEqual([false, false, true]);
  });

  test('for 100 at once: one question, one forced question', async () => {
    const { tokens, says, asked } = await openTokenDesk();
    says(stable, token('T1'), token('T1'), token('T2'));
    const got = await Promise.all(Array.from({ length: 100 }, () => tokens.use(app, refusing('T1'))));
    expect(new Set(got)).toEqual(new Set(['T2']));
    expect(asked(stable)).toHaveLength(3);
  });

  test('nothing is forced twice within 30 s, nor more than 20 times a day', async () => {
    const { tokens, says, asked, pass } = await openTokenDesk();
    says(stable, token('T1'));
    const forced = () => asked(stable).filter(({ body }) => JSON.parse(body).force_refresh).length;
    const fail = () => plainFailureOf(tokens.use(app, refusing('T1')));
    expect((await fail()).code).toBe('wechat.token-dead');
    await fail();
    expect(forced()).toBe(1);
    for (let i = 0; i < 40; i += 1) {
      pass(minute / 2);
      await fail();
    }
    expect(forced()).toBe(20);
  });

  test('cgi-bin/token is never forced: it gives another one anyway', async () => {
    const { tokens, says, asked } = await openTokenDesk('plain');
    says(plain, token('T1'), token('T2'));
    expect(await tokens.use(app, refusing('T1'))).toBe('T2');
    expect(asked(plain)).toHaveLength(2);
  });

  test('any other trouble of the work is its own', async () => {
    const { tokens, says, asked } = await openTokenDesk();
    says(stable, token('T1'));
    const work = () => Promise.reject(new Failure('wechat.quota', { errcode: 45009 }));
    expect((await plainFailureOf(tokens.use(app, work))).code).toBe('wechat.quota');
    expect(asked(stable)).toHaveLength(1);
  });
});
