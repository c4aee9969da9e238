/** Requests by hand, byte by byte. */

let port = 0;

export const at = () => port;

/** The port all of them are about. */
export const aim = (at: number) => {
  port = at;
};

export const own = () => `Host: 127.0.0.1:${port}`;
export const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`;
export const request = (...all: readonly string[]) => lines(...all, 'Connection: close', '');
export const post = (body: string, ...headers: readonly string[]) =>
  request('POST /mini/login HTTP/1.1', own(), `Content-Length: ${body.length}`, ...headers) + body;
export const json = 'Content-Type: application/json';
export const good = '{"code":"a"}';
export const bearer = `Authorization: Bearer ${'t'.repeat(43)}`;
export const get = (target: string, ...headers: readonly string[]) =>
  request(`GET ${target} HTTP/1.1`, own(), ...headers);
