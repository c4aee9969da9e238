/** The ways to sign in with WeChat and the way from phones to this machine, as it is written in Taiwan. */
import type { WechatWords } from './words.ts';

export const wechatZhTW: WechatWords = {
  wechat: {
    title: '微信',
    text: '可以同時開啟多種登入方式；同一個人只會登記一次。',
    register: '需要在微信後台登記的內容',
    noOrigin: '請先在「手機連線」填好位址',
    needsListener: '這種方式需要訪客的手機連到這台電腦，請開啟下方的「手機連線」。',
    ipList: 'IP 白名單',
    ipListNote:
      '填入這台電腦上網使用的公用 IP。不確定的話，執行一次「健檢」：微信不認得這個 IP 時，會直接告訴您。',
    openDoctor: '前往健檢',
    secretOf: (channel) => `${channel}的 AppSecret`,

    website: {
      use: '使用網站應用登入',
      text: '訪客用微信掃描螢幕上的 QR Code，在手機上點「允许」。',
      from: '以下內容在 open.weixin.qq.com 的「管理中心 → 网站应用」。',
      domain: '「授权回调域」',
      domainNote: '只填網域，不含 https:// 和連接埠。',
    },
    browser: {
      use: '也可以在瀏覽器登入（員工電腦）',
      text: '用系統瀏覽器開啟微信的登入頁。只適合員工自己的電腦，請勿在無人看管的櫃檯螢幕上開啟。',
      domain: (domain) =>
        `「授权回调域」只能有一個：手機連線的公開網址也要使用 ${domain}，否則瀏覽器登入會被微信拒絕。`,
      needsListener: '瀏覽器登入後要回到這台電腦，請開啟下方的「手機連線」。',
    },
    officialAccount: {
      use: '使用官方帳號登入',
      text: '訪客掃描後，在微信裡開啟官方帳號的網頁登入。來過的訪客不必再點「允许」。',
      from: '以下內容在 mp.weixin.qq.com，需要已認證的服務號。AppID 在「设置与开发 → 基本配置」。',
      scope: '如何識別訪客',
      domain: '「网页授权域名」',
      domainNote:
        '在「设置与开发 → 账号设置 → 功能设置」。只填已備案的網域，不能是 IP；微信會要求在這個網域下放一個驗證檔案，請交給管理網域的同事。',
    },
    scope: { snsapi_base: '靜默識別來過的訪客', snsapi_userinfo: '每次都詢問' },
    scopeHint: {
      snsapi_base: '來過的人直接登入；第一次來的人，微信才會詢問是否允許提供暱稱和頭像。',
      snsapi_userinfo: '每次都要訪客點「允许」，暱稱和頭像永遠是最新的。',
    },
    miniProgram: {
      use: '使用小程式登入',
      text: '訪客掃描小程式碼，在您的小程式裡登入，也可以登記手機號碼。',
      from: '以下內容在 mp.weixin.qq.com 的「开发管理 → 开发设置」，請以小程式帳號登入。',
      page: '登入頁面',
      pageHint: '掃描後開啟的頁面，例如：pages/sign-in/index',
      version: '開啟哪個版本',
      server: '「服务器域名」（request 合法網域）',
      serverNote:
        '必須是已備案的 https 網域，憑證由受信任的機構簽發。開發時可以在開發者工具勾選「不校验合法域名」。',
      serverPlain: '小程式只接受 https。請為「手機連線」設定憑證，或在公開網址填寫 https 網域。',
    },
    envVersion: { release: '正式版', trial: '體驗版', develop: '開發版' },

    more: '資料與介面',
    moreText: '適用於所有登入方式。',
    refresh: '之後可以更新個人資料',
    refreshText:
      '開啟後，會加密保存訪客的登入憑證（微信給的效期約 30 天），用來更新暱稱和頭像；關閉並儲存後，這些憑證會全部刪除。',
    refreshErase: '儲存後，已保存的登入憑證會全部刪除。',
    advanced: '進階',
    tokenCall: '介面呼叫憑證',
    tokenCalls: { stable: '穩定版介面（建議）', plain: '一般介面' },
    tokenCallHint: {
      stable: '與使用同一個 AppID 的其他系統互不影響。',
      plain: '每次取得都會讓先前的憑證失效。只有其他系統要求時才選。',
    },
  },

  listener: {
    title: '手機連線',
    use: '開啟手機連線',
    text: '官方帳號和小程式登入時，訪客的手機要能連到這台電腦。只用網站應用的話，不必開啟。',
    needed: '已開啟的登入方式需要手機連線，現在訪客的手機還連不上。',
    offNote: '目前是關閉的：這台電腦不接受任何來自網路的連線。',
    state: '目前狀態',
    listening: '正在接聽',
    starting: '正在開啟…',
    failed: '沒能開啟',
    notSaved: '儲存後生效',
    off: '已關閉',
    address: '這台電腦的位址',
    addressHint: '填入一個區域網路 IP，例如 192.168.1.20。127.0.0.1 只有這台電腦自己能開啟。',
    addressHow: '如何查到這台電腦的位址？',
    addressHowText:
      'Windows：在命令提示字元執行 ipconfig，看「IPv4 位址」。macOS：系統設定 → 網路。Linux：執行 ip addr。最好請網管把這個位址固定下來。',
    port: '連接埠',
    portHint: '0 到 65535，通常不必修改',
    tls: '加密（HTTPS）',
    tlsKinds: { none: '不加密', own: '自動產生憑證', files: '使用憑證檔案' },
    tlsHint: {
      none: '只在可信任的內部網路，或前面已有加密的反向代理時使用。',
      own: '憑證由這台電腦自行簽發。手機第一次開啟會看到警告，小程式不接受。',
      files: '使用機構簽發的憑證，檔案由網管保管和更新。',
    },
    certificate: '憑證檔案',
    certificateHint: 'PEM 格式，含中繼憑證，填完整路徑',
    key: '私密金鑰檔案',
    keyHint: 'PEM 格式，填完整路徑',
    publicOrigin: '公開網址（可不填）',
    publicOriginHint: '手機實際開啟的網址，例如 https://lobby.example.com。不填就使用上面的位址和連接埠。',
    onlyHere: '這個位址只有這台電腦自己能開啟。請填區域網路位址，或填寫公開網址。',
    results: '手機會開啟這些網址',
    resultOf: {
      officialAccount: '官方帳號回呼',
      browser: '瀏覽器登入回呼',
      miniLogin: '小程式登入介面',
    },
  },
};
