/** What is said in simplified Chinese about the way from a phone to this machine. */
import type { PhoneWayDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-CN.ts';

export const phoneWayZhCn: PhoneWayDictionary = {
  'listener.off': {
    visitor: atDesk,
    staff: {
      what: '还没有打开“手机访问”，手机连不到这台电脑',
      todo: '在控制台“设置”里打开“手机访问”；公众号和小程序登录都要用到它。',
    },
  },
  'listener.port-taken': {
    visitor: atDesk,
    staff: {
      what: '端口（{port|见设置}）已被其他程序占用',
      todo: '关掉占用这个端口的程序，或在控制台“设置”里换一个端口。',
    },
  },
  'listener.port-forbidden': {
    visitor: atDesk,
    staff: {
      what: '系统不允许使用这个端口（{port|见设置}）',
      todo: '在控制台“设置”里换成 1024 以上的端口；对外要用 443 时，请 IT 同事在前面加一层反向代理。',
    },
  },
  'listener.no-address': {
    visitor: atDesk,
    staff: {
      what: '本机没有设置里选的那个网络地址',
      todo: '检查网线或 Wi-Fi；地址变了的话，在控制台“设置”里重新选择，并请网管为本机固定 IP。',
    },
  },
  'listener.no-certificate': {
    visitor: atDesk,
    staff: {
      what: '找不到 HTTPS 证书或私钥文件',
      todo: '检查控制台“设置”里的两个文件路径，以及本机账户能否读取它们。',
    },
  },
  'listener.bad-certificate': {
    visitor: atDesk,
    staff: {
      what: 'HTTPS 证书用不了',
      todo: '检查证书是否过期、是否与私钥配对、是否包含手机访问用的域名，然后换上新证书。',
    },
  },
  'listener.own-certificate': {
    visitor: atDesk,
    staff: {
      what: '证书是这台电脑自己签发的',
      todo: '手机第一次打开会看到警告，小程序不接受。要去掉警告，请网管换上机构签发的证书。',
    },
  },
  'listener.unreachable': {
    visitor: atDesk,
    staff: {
      what: '手机打不开这台电脑的地址',
      todo: '请 IT 同事检查域名解析、反向代理和防火墙，确认从外面能访问控制台“设置”里的“公开地址”。',
    },
  },
  'listener.stranger': {
    visitor: atDesk,
    staff: {
      what: '“公开地址”那头回答的不是这台电脑',
      todo: '请 IT 同事检查域名和反向代理指向了哪里；有几台登记屏时，每台要有自己的地址。',
    },
  },
};
