/**
 * The QR page's own script: asks, shows, goes. It works as WeChat's does (table in docs/simulator.md): each poll is a
 * script element, and `last` says what the page already shows.
 */
export const loginScript = `
'use strict';
(() => {
  const page = JSON.parse(document.getElementById('page').textContent);
  const parts = { wait: null, scanned: null, cancelled: null };
  for (const name of Object.keys(parts)) parts[name] = [...document.querySelectorAll('[data-step~="' + name + '"]')];

  const show = (step) => {
    for (const list of Object.values(parts)) for (const part of list) part.hidden = true;
    for (const part of parts[step]) part.hidden = false;
  };

  // self_redirect: true, this frame; false, the top window; default, the top window unless it is within reach.
  const goTo = (url) => {
    if (window.top === window || page.selfRedirect === 'true') { window.location = url; return; }
    if (page.selfRedirect === 'false') { window.top.location = url; return; }
    try {
      if (window.top.location.host.toLowerCase()) window.location = url;
    } catch { window.top.location = url; }
  };

  const leave = (code) => {
    const detour = window.sim_detour;
    if (!detour) return goTo(page.redirect + 'code=' + code + '&state=' + page.state);
    detour.forEach((url, i) => setTimeout(() => goTo(url), i * 60));
  };

  const reactions = {
    408: () => poll('', page.rest),
    404: () => { show('scanned'); poll(404, 100); },
    403: () => {
      show('cancelled');
      if (window.sim_detour) leave('');
      else poll(403, page.rest);
    },
    405: () => leave(window.wx_code),
    402: () => window.location.reload(),
    500: () => window.location.reload(),
  };

  let known = '';
  function poll(last, wait) {
    if (last !== '') known = last;
    setTimeout(ask, wait);
  }

  function ask() {
    window.wx_errcode = 0;
    window.wx_code = '';
    window.sim_detour = undefined;
    const element = document.createElement('script');
    const limit = setTimeout(() => { element.onload = element.onerror = null; element.remove(); poll('', 5000); }, 60000);
    const done = (react) => () => { clearTimeout(limit); element.remove(); react(); };
    element.onload = done(() => (reactions[window.wx_errcode] || (() => poll('', page.rest)))());
    element.onerror = done(() => poll('', page.rest * 2.5));
    const last = known === '' ? '' : '&last=' + known;
    element.src = '/connect/l/qrconnect?uuid=' + page.uuid + last + '&_=' + Date.now();
    document.head.append(element);
  }

  // Quick login: WeChat's page looks for desktop WeChat on this machine. Nobody answers; a kiosk must block it.
  if (page.fastLogin) {
    const asked = { apiname: 'qrconnectchecklogin', jsdata: page.asked };
    fetch('https://localhost.weixin.qq.com:14013/api/check-login', { method: 'POST', body: JSON.stringify(asked) })
      .catch(() => undefined);
  }

  show('wait');
  // A script that is still loading would hold the page's load event back for as long as the poll is held.
  let isAsking = false;
  const begin = () => { if (!isAsking) { isAsking = true; poll('', 0); } };
  window.addEventListener('load', begin);
  setTimeout(begin, 3000);
})();
`;
