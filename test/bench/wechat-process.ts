/** The simulator in a process of its own, so that both servers meet the same WeChat and neither meets our event loop. */
import type { SimPerson } from '../../simulator/options.ts';
import { startSimulator } from '../../simulator/start.ts';
import { miniApp, type WeChatAsk, type WeChatNews } from './wechat.ts';

/** So many that nobody signs in more often than WeChat allows (100 a minute). */
const people: SimPerson[] = Array.from({ length: 5_000 }, (_, index) => ({
  id: `visitor-${index}`,
  nickname: `访客 ${index}`,
}));

export async function main(): Promise<void> {
  const tell = (news: WeChatNews) => process.send?.(news);
  const simulator = await startSimulator({ apps: [miniApp], people, lifetimes: { miniCode: 3_600_000 } });
  let turn = 0;
  const nextCode = () =>
    simulator
      .phone(`visitor-${turn++ % people.length}`)
      .openMiniProgram({ appId: miniApp.appId })
      .wxLogin();
  process.on('message', async ({ codes }: WeChatAsk) =>
    tell({ codes: await Promise.all(Array.from({ length: codes }, nextCode)) }),
  );
  process.on('disconnect', () => process.exit());
  tell({ origin: simulator.origin });
}
