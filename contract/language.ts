/** The languages WxLobby speaks; the order is the order on the kiosk's switch. */
import * as v from 'valibot';

export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export const Language = v.picklist(languages);
export type Language = v.InferOutput<typeof Language>;
