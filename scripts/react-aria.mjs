/**
 * For Vite: what of React Aria is built into our pages. Of the 34 languages it speaks, only those that they have; and
 * its announcer empties its regions without the HTML that our policy (`require-trusted-types-for`) refuses.
 */

const spoken = ['en-US', 'zh-CN', 'zh-TW'];
const emptied = ".innerHTML = ''";

/** @returns {import('vite').Plugin[]} */
export function reactAria() {
  return [
    {
      name: 'our-languages',
      load: {
        filter: { id: /\/react-(?:aria|stately)\/dist\/private\/intl\// },
        handler(id) {
          const [, language] = /\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id) ?? [];
          return language === undefined || spoken.includes(language) ? null : 'export default {};';
        },
      },
    },
    {
      name: 'announcer-without-html',
      transform: {
        filter: { id: /\/react-aria\/dist\/private\/live-announcer\/LiveAnnouncer\.mjs$/ },
        handler(code) {
          if (!code.includes(emptied)) this.error('React Aria empties its regions in another way now');
          return { code: code.replaceAll(emptied, '.replaceChildren()'), map: null };
        },
      },
    },
  ];
}
