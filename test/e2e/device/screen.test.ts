import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import jsQR from 'jsqr';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Lobby, openLobby, patience } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby();
});
afterAll(() => lobby.close());

/** The whole screen as a visitor's phone sees it: our page and WeChat's laid over it. */
async function lookAtScreen(): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const args = ['-window', 'root', '-depth', '8', 'ppm:-'];
  const { stdout } = await promisify(execFile)('import', args, {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('not the picture that was asked for');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0, at = header[0].length; pixel < width * height; pixel++, at += 3) {
    data.set(stdout.subarray(at, at + 3), pixel * 4);
  }
  return { data, width, height };
}

const readQr = async () => {
  const { data, width, height } = await lookAtScreen();
  return jsQR(data, width, height)?.data;
};

// Only an X display of our own can be looked at from outside; `npm test` opens one on Linux.
test.runIf(process.platform === 'linux')(
  'the QR on the screen can be read, and is gone once it is scanned',
  async () => {
    const uuid = await lobby.showQr();
    await vi.waitFor(
      async () => expect(await readQr()).toBe(`${lobby.simulator.origin}/connect/confirm?uuid=${uuid}`),
      patience,
    );
    await lobby.simulator.phone('lin-xiaowen').scan(uuid);
    await vi.waitFor(async () => expect(await readQr()).toBeUndefined(), patience);
  },
);
