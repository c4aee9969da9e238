/** How staff may dress the kiosk: tastefully, and as badly as can be. */

/** Leaves, sky and signs: every brightness beside every other, as in the worst photo somebody could choose. */
export const busyPhoto = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 1600 1000">
<filter id="f" x="0" y="0" width="100%" height="100%"><feTurbulence type="turbulence" baseFrequency=".011 .017" numOctaves="5" seed="7"/>
<feColorMatrix values="3 0 0 0 -.7  0 3 0 0 -.6  0 0 3 0 -.8  0 0 0 0 1"/></filter>
<rect width="1600" height="1000" filter="url(#f)"/>${Array.from({ length: 40 }, (_, at) => `<rect x="${(at * 397) % 1600}" y="${(at * 229) % 1000}" width="${60 + ((at * 31) % 160)}" height="${30 + ((at * 17) % 120)}" fill="${['#fff', '#000', '#ffe600', '#d0021b'][at % 4]}"/>`).join('')}</svg>`;

const word = (fill) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="96" viewBox="0 0 420 96"><g fill="${fill}"><path d="M8 80V16h20l20 40 20-40h20v64H72V44L52 80h-8L24 44v36z"/><circle cx="136" cy="48" r="32"/><rect x="184" y="16" width="20" height="64"/><rect x="216" y="60" width="40" height="20"/><rect x="268" y="16" width="56" height="20"/><rect x="286" y="16" width="20" height="64"/><path d="m352 16 24 64h-20l-22-64zM396 16l-24 64h20l22-64z"/></g></svg>`;

export const logos = { '/picture/dark-logo': word('#111'), '/picture/white-logo': word('#fff') };

const none = { title: '', line: '' };
const noWords = { 'zh-CN': none, 'zh-TW': none, en: none };
const plain = { logo: null, accent: null, background: { kind: 'plain' }, welcome: noWords };

export const dresses = {
  plain,
  yellow: {
    ...plain,
    accent: '#ffe600',
    logo: 'white-logo',
    background: { kind: 'colour', colour: '#ffd6e0' },
    welcome: {
      'zh-CN': { title: '江畔科技欢迎您', line: '请用微信扫码登记' },
      'zh-TW': { title: '江畔科技歡迎您', line: '請用微信掃碼登記' },
      en: { title: 'Welcome to Riverside', line: 'Sign in with your phone' },
    },
  },
  navy: { ...plain, accent: '#0b5cad', logo: 'dark-logo', background: { kind: 'colour', colour: '#12263f' } },
  photo: {
    ...plain,
    accent: '#ffe600',
    logo: 'dark-logo',
    background: { kind: 'picture', file: 'busy', dim: 0 },
    welcome: {
      'zh-CN': {
        title: '热烈欢迎参加二零二七年江畔科技新产品发布会暨合作伙伴大会的各位来宾朋友',
        line: '请准备好手机，打开微信扫一扫，登记之后到右手边的服务台领取您的来宾证和会议资料，谢谢您的配合',
      },
      'zh-TW': { title: '熱烈歡迎參加二零二七年江畔科技新產品發表會暨合作夥伴大會', line: '' },
      en: {
        title: 'A warm welcome to our annual conference!',
        line: 'Have your phone ready, scan, and collect your badge at the desk on the right. Thanks',
      },
    },
  },
  shop: {
    ...plain,
    accent: '#b23a2e',
    logo: 'dark-logo',
    background: { kind: 'picture', file: 'busy', dim: 55 },
  },
};
