/**
 * 前台设备的监听地址，和控制台“手机如何找到这台设备”里显示的一样，末尾不带 /。
 * 正式版要 https，并且先在小程序后台登记为 request 合法域名；同一个 Wi-Fi 里试用时可以写 http://局域网IP:端口。
 *
 * Where the kiosk's listener is, without a slash at the end. A released mini program needs https and the domain
 * registered as a request domain; for a try on the same Wi-Fi, http://LAN-IP:PORT will do.
 */
module.exports = { origin: 'https://lobby.example.com' };
