/** Other people's clients of WeChat, unchanged, in a process of their own: one message asks, one answers. */
import { get } from 'node:https';
import createLogto from '@logto/connector-wechat-web';
import OAuth from 'wechat-oauth';

/** What a browser would fetch. */
const read = (url) =>
  new Promise((resolve, reject) => {
    const told = (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve(text));
    };
    get(url, told).on('error', reject);
  });

const oauths = new Map();
function oauth({ appId, secret }) {
  const key = `${appId} ${secret}`;
  if (!oauths.has(key)) oauths.set(key, new OAuth(appId, secret));
  return oauths.get(key);
}

const direct = new Set(['getAuthorizeURL', 'getAuthorizeURLForWebsite']);
function callOauth(app, name, args) {
  const api = oauth(app);
  if (direct.has(name)) return api[name](...args);
  return new Promise((resolve, reject) => {
    api[name](...args, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

async function callLogto({ appId, secret }, name, args) {
  const connector = await createLogto({ getConfig: async () => ({ appId, appSecret: secret }) });
  return connector[name](...args);
}

const clients = {
  browser: (_, __, [url]) => read(url),
  'wechat-oauth': callOauth,
  logto: callLogto,
};

process.on('message', async ({ id, client, app, call, args }) => {
  try {
    process.send({ id, result: await clients[client](app, call, args) });
  } catch (error) {
    const { name, code, message, data } = error;
    process.send({ id, error: { name, code, message, data } });
  }
});
process.send('ready');
