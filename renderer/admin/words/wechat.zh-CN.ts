/** The ways to sign in with WeChat and the way from phones to this machine, in Simplified Chinese. The pattern. */

export const wechatZhCN = {
  wechat: {
    title: '微信',
    text: '可以同时打开几种登录方式；同一个人只登记一次。',
    register: '要在微信后台登记的内容',
    noOrigin: '先在“手机访问”里填好地址',
    needsListener: '这种方式需要访客的手机连到这台电脑，请把下面的“手机访问”打开。',
    ipList: 'IP 白名单',
    ipListNote:
      '填这台电脑上网用的公网 IP。不知道是多少，就运行一次“体检”：微信不认识这个 IP 时，会说出它来。',
    openDoctor: '去体检',
    secretOf: (channel: string) => `${channel}的 AppSecret`,

    website: {
      use: '使用网站应用登录',
      text: '访客用微信扫屏幕上的二维码，在手机上点“允许”。',
      from: '以下内容在 open.weixin.qq.com 的“管理中心 → 网站应用”里。',
      domain: '授权回调域',
      domainNote: '只填域名，不带 https:// 和端口。',
    },
    browser: {
      use: '也可以在浏览器里登录（员工电脑）',
      text: '用系统浏览器打开微信的登录页。只适合员工自己的电脑，不要在无人看管的前台屏幕上打开。',
      domain: (domain: string) =>
        `授权回调域只能有一个：手机访问的公开地址也要用 ${domain}，否则浏览器登录会被微信拒绝。`,
      needsListener: '浏览器登录完要回到这台电脑，请把下面的“手机访问”打开。',
    },
    officialAccount: {
      use: '使用公众号登录',
      text: '访客扫码后，在微信里打开公众号的网页登录。老访客可以不用再点“允许”。',
      from: '以下内容在 mp.weixin.qq.com 里，要用已认证的服务号。AppID 在“设置与开发 → 基本配置”。',
      scope: '怎样识别访客',
      domain: '网页授权域名',
      domainNote:
        '在“设置与开发 → 账号设置 → 功能设置”里。只填备案过的域名，不能是 IP；微信会要求在这个域名下放一个校验文件，请交给管理域名的同事。',
    },
    scope: { snsapi_base: '静默识别老访客', snsapi_userinfo: '每次都询问' },
    scopeHint: {
      snsapi_base: '来过的人直接登录；第一次来的人，微信才询问是否允许提供昵称和头像。',
      snsapi_userinfo: '每次都要访客点“允许”，昵称和头像总是最新的。',
    },
    miniProgram: {
      use: '使用小程序登录',
      text: '访客扫小程序码，在您的小程序里登录，也可以登记手机号。',
      from: '以下内容在 mp.weixin.qq.com 的“开发管理 → 开发设置”里，用小程序账号登录。',
      page: '登录页面',
      pageHint: '扫码后打开的页面，例如：pages/sign-in/index',
      version: '打开哪个版本',
      server: '服务器域名（request 合法域名）',
      serverNote:
        '必须是备案过的 https 域名，证书由受信任的机构签发。开发时可以在开发者工具里勾选“不校验合法域名”。',
      serverPlain: '小程序只接受 https。请为“手机访问”配置证书，或在公开地址里填写 https 的域名。',
    },
    envVersion: { release: '正式版', trial: '体验版', develop: '开发版' },

    more: '资料与接口',
    moreText: '对所有登录方式有效。',
    refresh: '以后可以刷新资料',
    refreshText:
      '打开后，会加密保存访客的登录凭证（微信给的有效期约 30 天），用来更新昵称和头像；关闭并保存，这些凭证就全部删除。',
    refreshErase: '保存后，已经留存的登录凭证会全部删除。',
    advanced: '高级',
    tokenCall: '接口调用凭证',
    tokenCalls: { stable: '稳定版接口（推荐）', plain: '普通接口' },
    tokenCallHint: {
      stable: '和用同一个 AppID 的其他系统互不影响。',
      plain: '每次获取都会让之前的凭证失效。只有其他系统要求时才选它。',
    },
  },

  listener: {
    title: '手机访问',
    use: '打开手机访问',
    text: '公众号和小程序登录时，访客的手机要能连到这台电脑。只用网站应用的话，不必打开。',
    needed: '已打开的登录方式需要手机访问，现在访客的手机还连不上。',
    offNote: '现在是关闭的：这台电脑不接受任何来自网络的连接。',
    state: '现在的状态',
    listening: '正在监听',
    starting: '正在打开…',
    failed: '没能打开',
    notSaved: '保存后生效',
    off: '已关闭',
    address: '这台电脑的地址',
    addressHint: '填一个内网 IP，例如 192.168.1.20。127.0.0.1 只有这台电脑自己能打开。',
    addressHow: '怎样查到这台电脑的地址？',
    addressHowText:
      'Windows：在命令提示符里运行 ipconfig，看“IPv4 地址”。macOS：系统设置 → 网络。Linux：运行 ip addr。最好请网管把这个地址固定下来。',
    port: '端口',
    portHint: '0 到 65535，一般不用改',
    tls: '加密（HTTPS）',
    tlsKinds: { none: '不加密', own: '自动生成证书', files: '使用证书文件' },
    tlsHint: {
      none: '只在可信的内网里，或者前面已有加密的反向代理时使用。',
      own: '证书由这台电脑自己签发。手机第一次打开会看到警告，小程序不接受。',
      files: '使用机构签发的证书，文件由网管保管和更新。',
    },
    certificate: '证书文件',
    certificateHint: 'PEM 格式，含中间证书，填完整路径',
    key: '私钥文件',
    keyHint: 'PEM 格式，填完整路径',
    publicOrigin: '公开地址（可不填）',
    publicOriginHint: '手机实际打开的地址，例如 https://lobby.example.com。不填就用上面的地址和端口。',
    onlyHere: '这个地址只有这台电脑自己能打开。请填内网地址，或者填写公开地址。',
    results: '手机会打开这些地址',
    resultOf: {
      officialAccount: '公众号回调',
      browser: '浏览器登录回调',
      miniLogin: '小程序登录接口',
    },
  },
};
