/** How WeChat's browser on Android introduces itself. */

export const phoneLanguages = ['zh-CN', 'zh-TW', 'en'] as const;
export type PhoneLanguage = (typeof phoneLanguages)[number];

const accepted: Readonly<Record<PhoneLanguage, string>> = {
  'zh-CN': 'zh-CN,zh;q=0.9,en;q=0.5',
  'zh-TW': 'zh-TW,zh;q=0.9,en;q=0.5',
  en: 'en,en-US;q=0.9',
};

export const userAgent = (language: PhoneLanguage) =>
  'Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 ' +
  'Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MMWEBSDK/20250201 MicroMessenger/8.0.58.2840(0x28003A3A) ' +
  `WeChat/arm64 Weixin NetType/WIFI Language/${language.replace('-', '_')} ABI/arm64`;

export const languageHeaders = (language: PhoneLanguage) => ({
  'user-agent': userAgent(language),
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': accepted[language],
});
