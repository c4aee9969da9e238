/**
 * For `node --import`: turns WeChat's names towards the simulator on this machine, as a hosts file and a port forward
 * would. Every other address is out of reach, so a test can never talk to the real WeChat.
 */
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const port = Number(process.env.SIMULATOR_TLS_PORT);
const connect = tls.connect;

tls.connect = (options, ...rest) => {
  const name = options.servername || options.host;
  if (!/^[a-z.]+\.weixin\.qq\.com$/.test(name) || options.port !== 443)
    throw new Error(`${name}:${options.port} is out of reach`);
  return connect({ ...options, host: '127.0.0.1', port, servername: name }, ...rest);
};
net.connect = net.createConnection = () => {
  throw new Error('plain connections are out of reach');
};
syncBuiltinESMExports();
