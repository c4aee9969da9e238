import { expect, onTestFinished, test } from 'vitest';
import { loginWithJsCode } from '../../main/exchange/mini-program.ts';
import { createWeChatHttp } from '../../main/exchange/wechat-http.ts';
import { createCertificate } from '../../simulator/certificate.ts';
import { startSimulator } from '../../simulator/start.ts';
import { failureOf, holdsNone } from './failing.ts';
import { app } from './scripted.ts';

async function impostor(hosts: readonly string[], madeAt?: number) {
  const { cert, key } = await createCertificate(hosts, madeAt);
  const simulator = await startSimulator({ tls: { cert, key } });
  onTestFinished(() => simulator.close());
  return simulator;
}

const day = 24 * 3_600_000;

test.each([
  ['a stranger', ['127.0.0.1'], undefined],
  ['somebody else’s name', ['elsewhere.example.com'], undefined],
  ['last year', ['127.0.0.1'], Date.now() - 400 * day],
  ['next year', ['127.0.0.1'], Date.now() + 400 * day],
])('a certificate of %s is not trusted, and nothing is sent to it', async (_name, hosts, madeAt) => {
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  onTestFinished(() => {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  });
  const simulator = await impostor(hosts, madeAt);
  const failure = await failureOf(
    loginWithJsCode(
      createWeChatHttp(() => simulator.origin),
      app,
      'THE-CODE',
    ),
  );
  expect(failure.code).toBe('network.untrusted');
  holdsNone(failure, ['THE-CODE', app.appSecret, '127.0.0.1']);
  expect(simulator.requests.recent()).toEqual([]);
});
