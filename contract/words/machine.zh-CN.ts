/** What is said in simplified Chinese about this machine, its staff and the program itself. */
import type { MachineDictionary, Said } from './failure-words.ts';

/** For every failure that only staff can end. */
export const atDesk: Said = { what: '自助登记暂时无法使用', todo: '请到前台登记，谢谢。' };

export const machineZhCn: MachineDictionary = {
  'setup.incomplete': {
    visitor: atDesk,
    staff: { what: 'WxLobby 还没有设置完成', todo: '在控制台“设置”里填写 AppID、AppSecret 和回调地址。' },
  },
  'settings.unreadable': {
    visitor: atDesk,
    staff: { what: '设置文件无法读取', todo: '用备份换回设置文件，或先移走它，然后重新启动并重新设置。' },
  },
  'settings.newer': {
    visitor: atDesk,
    staff: { what: '设置文件来自更新版本的 WxLobby', todo: '请安装新版本。设置文件没有被改动。' },
  },
  'settings.unwritable': {
    visitor: atDesk,
    staff: { what: '设置无法保存', todo: '检查数据文件夹的写入权限和磁盘剩余空间。' },
  },
  'secret.missing': {
    visitor: atDesk,
    staff: { what: '本机还没有 AppSecret', todo: '在控制台“设置”里填写 AppSecret。' },
  },
  'secret.no-keychain': {
    visitor: atDesk,
    staff: {
      what: '本机没有可用的系统钥匙串',
      todo: '启用钥匙串（Linux 上为 gnome-keyring 或 KWallet）后重新启动；或在控制台“设置”里重新填写 AppSecret，并同意只在本次运行期间保存在内存中。',
    },
  },
  'secret.locked': {
    visitor: atDesk,
    staff: { what: '系统钥匙串已锁定', todo: '在本机登录系统并解锁钥匙串，然后重新启动 WxLobby。' },
  },
  'secret.too-long': {
    visitor: atDesk,
    staff: { what: '要保存的密钥太长', todo: 'AppSecret 是 32 位的十六进制字符，请重新复制并填写。' },
  },
  'store.locked': {
    visitor: { what: '系统正忙', todo: '请稍等片刻，再试一次。' },
    staff: { what: '数据库正被其他程序占用', todo: '关闭正在打开数据库的备份或查看工具，然后重试。' },
  },
  'store.unavailable': {
    visitor: atDesk,
    staff: {
      what: '数据库打不开',
      todo: '检查数据文件夹是否存在、可写，磁盘是否接好，然后重新启动 WxLobby。',
    },
  },
  'store.newer': {
    visitor: atDesk,
    staff: { what: '数据库来自更新版本的 WxLobby', todo: '请安装新版本。数据没有被改动。' },
  },
  'store.damaged': {
    visitor: atDesk,
    staff: { what: '数据库文件已损坏', todo: '先复制一份留存，再用最近的备份恢复，然后重新启动 WxLobby。' },
  },
  'store.full': {
    visitor: atDesk,
    staff: { what: '磁盘已满', todo: '清理数据文件夹所在的磁盘，然后重新启动 WxLobby。' },
  },
  'clock.wrong': {
    visitor: atDesk,
    staff: {
      what: '本机时钟与微信相差 {seconds|许多} 秒，需要校准',
      todo: '在系统设置里打开“自动设置时间”，并核对时区。',
    },
  },
  'screen.lost': {
    visitor: atDesk,
    staff: {
      what: '签到屏页面反复出错，已换成静态提示页',
      todo: '系统每隔几分钟会自动重试；若一直不恢复，请重启本机，并安装最新版本。',
    },
  },
  'staff.wrong-pin': {
    visitor: atDesk,
    staff: { what: 'PIN 不对', todo: '请重新输入。' },
  },
  'staff.wait': {
    visitor: atDesk,
    staff: { what: 'PIN 连续输错，暂时不能再试', todo: '请等 {seconds|几} 秒后再试。' },
  },
  'staff.scan-wait': {
    visitor: atDesk,
    staff: {
      what: '多次被非员工的微信扫码，暂时不能再扫',
      todo: '请等 {seconds|几} 秒后再扫，或者改用 PIN。',
    },
  },
  'staff.exists': {
    visitor: atDesk,
    staff: { what: '已经有同名的员工', todo: '请换一个名字。' },
  },
  'staff.last-admin': {
    visitor: atDesk,
    staff: { what: '至少要保留一位管所有地点的所有者', todo: '请先添加另一位所有者，再移除或更改这一位。' },
  },
  'ipc.forbidden': {
    visitor: atDesk,
    staff: { what: '这个窗口不能做这项操作', todo: '请重新打开控制台。再次出现时，请联系技术支持。' },
  },
  'ipc.locked': {
    visitor: atDesk,
    staff: { what: '控制台已锁定', todo: '请输入 PIN 解锁。' },
  },
  'ipc.bad-request': {
    visitor: atDesk,
    staff: { what: '填写的内容不符合要求', todo: '请检查后重新提交。' },
  },
  'visit.at-desk': {
    visitor: { what: '请到前台办理登记', todo: '前台的工作人员会接待您。' },
    staff: { what: '黑名单里的人想要登记', todo: '没有登记来访。姓名和原因显示在控制台上方。' },
  },
  'house.evacuated': {
    visitor: {
      what: '正在疏散，请立即离开大楼',
      todo: '请跟随工作人员前往集合点。\n疏散结束前，这里暂停登记。',
    },
    staff: { what: '疏散进行中，自助登记已暂停', todo: '在控制台结束疏散后，会自动恢复。' },
  },
  'visit.none': {
    visitor: { what: '今天没有您的在访记录', todo: '如果您刚到，请先登记；已经登记过的，请联系前台。' },
    staff: {
      what: '访客想签离，但今天没有未结束的来访',
      todo: '无需处理。来访可能已经结束，可在“在访名单”里查看。',
    },
  },
  'staff.not-here': {
    visitor: atDesk,
    staff: { what: '这个账号在这个地点没有权限', todo: '请所有者在“设置”的“员工”里添加。' },
  },
  'staff.not-linked': {
    visitor: atDesk,
    staff: { what: '这个微信号没有绑定任何员工', todo: '请用 PIN 登录，或者请所有者绑定您的微信。' },
  },
  'person.unknown': {
    visitor: atDesk,
    staff: { what: '找不到这位访客', todo: '可能已被合并或删除，请返回列表重新查找。' },
  },
  'person.same': {
    visitor: atDesk,
    staff: { what: '这本来就是同一位访客', todo: '无需合并，请选择另一位访客。' },
  },
  'profile.not-kept': {
    visitor: atDesk,
    staff: {
      what: '没有留存这位访客的登录凭证，不能刷新资料',
      todo: '访客下次扫码时资料会自动更新。想以后也能刷新，请在控制台“设置”里打开“以后可以刷新资料”。',
    },
  },
  'profile.needs-scan': {
    visitor: atDesk,
    staff: {
      what: '这位访客的登录凭证已到期，微信不再给出新资料',
      todo: '请访客下次来时扫一次码，资料会随之更新。',
    },
  },
  'session.dead': {
    visitor: { what: '登录已失效', todo: '请重新扫屏幕上的小程序码。' },
    staff: {
      what: '访客在小程序里的登录已到期或已被注销',
      todo: '请访客重新扫屏幕上的小程序码。',
    },
  },
  'demo.no-network': {
    visitor: atDesk,
    staff: { what: '本机没有连接局域网', todo: '连接 Wi-Fi 或网线后再打开。' },
  },
  internal: {
    visitor: { what: '出了点问题', todo: '请再试一次；如果仍不成功，请到前台登记。' },
    staff: { what: '程序内部错误', todo: '请重试。反复出现时，把日志交给技术支持。' },
  },
};
