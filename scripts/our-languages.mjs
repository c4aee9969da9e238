/** For Vite: of the 34 languages that React Aria speaks, only those that our pages have. */

const spoken = ['en-US', 'zh-CN', 'zh-TW'];

/** @returns {import('vite').Plugin} */
export function ourLanguages() {
  return {
    name: 'our-languages',
    load: {
      filter: { id: /\/react-(?:aria|stately)\/dist\/private\/intl\// },
      handler(id) {
        const [, language] = /\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id) ?? [];
        return language === undefined || spoken.includes(language) ? null : 'export default {};';
      },
    },
  };
}
