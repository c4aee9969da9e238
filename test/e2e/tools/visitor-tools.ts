/** What tests about visits do beside signing in: change settings, call as the kiosk's page does, look somebody up. */
import type { SettingsChange } from '../../../contract/settings.ts';
import type { ChannelLobby } from './channels.ts';

export const visitorTools = (lobby: () => ChannelLobby) => ({
  async set(part: Partial<SettingsChange>): Promise<void> {
    const {
      version: _v,
      installation: _i,
      openOrigin: _o,
      apiOrigin: _a,
      ...now
    } = await lobby().ask('settings.get');
    await lobby().ask('settings.save', { ...now, ...part });
  },

  bridge: (call: string, input?: unknown) =>
    lobby().page.evaluate(
      ([name, said]) =>
        (window.bridge.ask as unknown as Record<string, (input: unknown) => Promise<unknown>>)[
          name as string
        ]?.(said),
      [call, input] as const,
    ),

  async personCalled(nickname: string) {
    const row = (await lobby().people()).find((each) => each.nickname === nickname);
    return lobby().ask('people.one', row?.id);
  },
});
