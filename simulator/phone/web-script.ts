/** The script of WeChat's browser on the simulated phone. A site's page goes into a frame that can do nothing. */
import { scriptKit } from './script-kit.ts';

export const webScript = `
'use strict';
(() => {
${scriptKit}
  const me = { id: data.person, nickname: data.nickname, avatar: data.avatar };
  const body = { person: me.id, language: data.language };

  const show = (name) => {
    for (const screen of document.querySelectorAll('[data-screen]')) screen.hidden = screen.dataset.screen !== name;
    const isOpen = name === 'page' || name === 'consent' || name === 'error';
    for (const act of ['back', 'reload']) $('[data-act="' + act + '"]').disabled = !isOpen;
    const head = $('[data-screen="' + name + '"] h1');
    if (head) head.focus({ preventScroll: true });
  };

  const titleOf = ({ html }) => new DOMParser().parseFromString(html, 'text/html').title;
  const placed = (page) => {
    const url = page && URL.canParse(page.url) ? new URL(page.url) : null;
    $('#host').textContent = url && url.protocol !== 'about:' ? url.host : '';
    $('#name').textContent = (page && (page.app || titleOf(page))) || me.nickname;
  };

  const consent = (page) => {
    $('#app').textContent = page.app;
    $('#logo').textContent = [...page.app][0] || '';
    $('#gets').textContent = page.scope.includes('snsapi_login') ? words.login : words.gets;
    $('#face').replaceChildren(face(me, 'face'));
    $('#nickname').textContent = me.nickname;
    show('consent');
  };

  const error = (page) => {
    $('#error').textContent = page.text.split('错误码')[0].trim();
    $('#number').textContent = page.errorCode ? words.errorCode + ' ' + page.errorCode : '';
    show('error');
  };

  // The frame is served anew for every page; its address only keeps an older one from being shown.
  let count = 0;
  const site = (page) => {
    if (page.html === '') return show(page.text === '' ? 'blank' : 'done');
    count += 1;
    $('#frame').src = '/phone/web/page?person=' + encodeURIComponent(me.id) + '&n=' + count;
    show('page');
  };

  const draw = ({ page }) => {
    placed(page);
    if (!page) show('closed');
    else if (page.kind === 'consent') consent(page);
    else if (page.kind === 'page') site(page);
    else error(page);
  };

  const act = async (name, more) => {
    show('loading');
    try { draw(await ask('POST', '/simulator/phone/' + name, { ...body, ...more })); }
    catch (thrown) { error({ text: thrown.message === 'consent.gone' ? words.gone : data.errors[thrown.message] || words.lost }); }
  };

  const leave = () => location.assign('/phone?person=' + encodeURIComponent(me.id) + '&lang=' + data.lang);
  const acts = {
    leave,
    close: async () => { await ask('POST', '/simulator/phone/close-page', { person: me.id }).catch(() => undefined); leave(); },
    back: () => act('back'),
    reload: () => act('reload'),
    allow: () => act('allow'),
    refuse: () => act('refuse-consent'),
  };
  for (const button of document.querySelectorAll('[data-act]')) button.addEventListener('click', () => acts[button.dataset.act]());

  placed(null);
  if (data.url) {
    history.replaceState(null, '', '/phone/web?person=' + encodeURIComponent(me.id) + '&lang=' + data.lang);
    act('open', { url: data.url });
  } else ask('GET', '/phone/web/state?person=' + encodeURIComponent(me.id)).then(draw, () => error({ text: words.lost }));
})();
`;
