/** Reads what a page was opened with and refuses it in WeChat's words. */
import type { SimApp } from '../options.ts';
import type { Login } from '../world/qrs.ts';

export type Authorized = { readonly login: Login } | { readonly error: string };

/** Only the host is compared, exactly; path, port and scheme are free. */
function isRegistered(app: SimApp, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname } = new URL(redirectUri);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && (app.callbackHost === undefined || hostname === app.callbackHost.toLowerCase());
}

export function authorize(apps: readonly SimApp[], query: URLSearchParams): Authorized {
  const app = apps.find(({ appId }) => appId === query.get('appid'));
  if (!app) return { error: 'AppID 参数错误' };
  const isWebsite = (app.kind ?? 'website') === 'website';
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isRegistered(app, redirectUri)) return { error: 'redirect_uri 参数错误' };
  const scope = query.get('scope') ?? '';
  if (!isWebsite || !scope.split(',').includes('snsapi_login'))
    return { error: 'Scope 参数错误或没有 Scope 权限' };
  return { login: { app, redirectUri, scope, state: query.get('state') ?? '' } };
}
