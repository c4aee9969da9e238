/** The ways to sign in with WeChat and the way from phones to this machine, in English. */
import type { WechatWords } from './words.ts';

export const wechatEn: WechatWords = {
  wechat: {
    title: 'WeChat',
    text: 'Switch on as many ways to sign in as you like; each person is kept only once.',
    register: 'To be registered with WeChat',
    noOrigin: 'Fill in the address under “Phone access” first',
    needsListener:
      'Visitors’ phones must reach this computer for this. Please switch on “Phone access” below.',
    ipList: 'IP 白名单 (IP allow-list)',
    ipListNote:
      'The public IP this computer goes online with. If you do not know it, run a check-up: WeChat names the IP it refuses.',
    openDoctor: 'Go to check-up',
    secretOf: (channel) => `AppSecret of the ${channel}`,

    website: {
      use: 'Sign in with a website app',
      text: 'Visitors scan the QR code on the screen and tap “Allow” on their phone.',
      from: 'All of this is on open.weixin.qq.com, 管理中心 → 网站应用 (Website apps).',
      domain: '授权回调域 (callback domain)',
      domainNote: 'The host name only, without https:// and without a port.',
    },
    browser: {
      use: 'Also in the browser (staff computers)',
      text: 'Opens WeChat’s login page in the system browser. For staff at their own computers, never for an unattended kiosk.',
      domain: (domain) =>
        `There is only one callback domain: the public address under “Phone access” must be on ${domain} too, or WeChat refuses the sign-in.`,
      needsListener:
        'The browser must come back to this computer afterwards. Please switch on “Phone access” below.',
    },
    officialAccount: {
      use: 'Sign in with an Official Account',
      text: 'Visitors scan, and a page of your Official Account opens in WeChat. Known visitors need not tap “Allow” again.',
      from: 'All of this is on mp.weixin.qq.com; it takes a verified Service Account. The AppID is under 设置与开发 → 基本配置.',
      scope: 'How visitors are recognised',
      domain: '网页授权域名 (web authorization domain)',
      domainNote:
        'Under 设置与开发 → 账号设置 → 功能设置. A host name registered in China (备案), no IP; WeChat wants a check file placed on that domain, so involve whoever runs it.',
    },
    scope: { snsapi_base: 'Recognise known visitors silently', snsapi_userinfo: 'Ask every time' },
    scopeHint: {
      snsapi_base: 'Known people are in at once; only newcomers are asked for nickname and picture.',
      snsapi_userinfo: 'Everybody taps “Allow” each time; nickname and picture are always current.',
    },
    miniProgram: {
      use: 'Sign in with a Mini Program',
      text: 'Visitors scan a Mini Program code and sign in there; they may leave a phone number too.',
      from: 'All of this is on mp.weixin.qq.com, 开发管理 → 开发设置, signed in as the Mini Program.',
      page: 'Sign-in page',
      pageHint: 'The page the code opens, for instance: pages/sign-in/index',
      version: 'Which version to open',
      server: '服务器域名 (request domain)',
      serverNote:
        'Must be an https host name registered in China (备案), with a certificate from a trusted authority. While developing, tick 不校验合法域名 in the developer tools.',
      serverPlain:
        'Mini Programs accept https only. Set up a certificate under “Phone access”, or enter an https domain as public address.',
    },
    envVersion: { release: 'Released', trial: 'Trial', develop: 'Development' },

    more: 'Profiles and interface',
    moreText: 'For every way to sign in.',
    refresh: 'Allow profiles to be refreshed later',
    refreshText:
      'Keeps each visitor’s sign-in tokens, encrypted, for the 30 days or so that WeChat accepts them, to update nickname and picture. Switching this off and saving erases them all.',
    refreshErase: 'Saving erases every token that is kept.',
    advanced: 'Advanced',
    tokenCall: 'Access token',
    tokenCalls: { stable: 'Stable call (recommended)', plain: 'Plain call' },
    tokenCallHint: {
      stable: 'Does not disturb other systems that use the same AppID.',
      plain: 'Each fetch ends the token before it. Only where another system demands it.',
    },
  },

  listener: {
    title: 'Phone access',
    use: 'Switch phone access on',
    text: 'For the Official Account and the Mini Program, visitors’ phones must reach this computer. With a website app alone it is not needed.',
    needed:
      'A way to sign in that is switched on needs phone access; visitors’ phones cannot reach this computer yet.',
    offNote: 'Off: this computer accepts no connections from the network.',
    state: 'State',
    listening: 'Listening at',
    starting: 'Opening…',
    failed: 'Not listening',
    notSaved: 'Takes effect when saved',
    off: 'Off',
    address: 'Address of this computer',
    addressHint: 'One local IP, for instance 192.168.1.20. Only this computer itself can open 127.0.0.1.',
    addressHow: 'How do I find this computer’s address?',
    addressHowText:
      'Windows: run ipconfig in a command prompt and look for “IPv4 Address”. macOS: System Settings → Network. Linux: run ip addr. Best ask IT to make that address permanent.',
    port: 'Port',
    portHint: '0 to 65535',
    tls: 'Encryption (HTTPS)',
    tlsKinds: { none: 'None', own: 'Made here', files: 'Certificate files' },
    tlsHint: {
      none: 'Only on a network you trust, or behind a reverse proxy that encrypts.',
      own: 'Signed by this computer itself. Phones show a warning first, and Mini Programs refuse it.',
      files: 'A certificate from an authority; IT looks after the files.',
    },
    certificate: 'Certificate file',
    certificateHint: 'PEM with intermediates, full path',
    key: 'Private key file',
    keyHint: 'PEM, full path',
    publicOrigin: 'Public address (optional)',
    publicOriginHint:
      'What phones really open, for instance https://lobby.example.com. Empty: the address and port above.',
    onlyHere:
      'Only this computer itself can open this address. Enter a local network address, or a public address.',
    results: 'What phones will open',
    resultOf: {
      officialAccount: 'Official Account callback',
      browser: 'Browser callback',
      miniLogin: 'Mini Program sign-in',
    },
  },
};
