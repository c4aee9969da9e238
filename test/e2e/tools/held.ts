/** Main's answers held back, as by a machine that labours: what was asked is done, and told only when it is let go. */
import { expect } from 'vitest';
import type { CallOf } from '../../../contract/audience.ts';
import type { Running } from './kiosk.ts';

interface Held {
  /** Waits until the console has asked so often. */
  asked(times: number): Promise<void>;
  letGo(): Promise<void>;
}

/** What stands in main's own memory meanwhile. */
interface Gates {
  gates?: Record<string, { asked: number; open(): void }>;
}

export async function holdAnswers({ app }: Pick<Running, 'app'>, call: CallOf<'admin'>): Promise<Held> {
  await app.evaluate(({ ipcMain }, name) => {
    type Handler = (...words: unknown[]) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    const answer = handlers.get(name);
    if (!answer) throw new Error(`${name} is no call`);
    let opened: () => void = () => undefined;
    const opening = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const gate = {
      asked: 0,
      open() {
        handlers.set(name, answer);
        opened();
      },
    };
    const main = globalThis as Gates;
    main.gates = { ...main.gates, [name]: gate };
    handlers.set(name, async (...words) => {
      gate.asked += 1;
      const answered = await answer(...words);
      await opening;
      return answered;
    });
  }, call as string);
  const count = () =>
    app.evaluate((_electron, name) => (globalThis as Gates).gates?.[name]?.asked ?? 0, call as string);
  return {
    asked: (times) => expect.poll(count).toBeGreaterThanOrEqual(times),
    letGo: () =>
      app.evaluate((_electron, name) => (globalThis as Gates).gates?.[name]?.open(), call as string),
  };
}
