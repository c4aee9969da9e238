/** The phone's own script. */
import { scriptKit } from './script-kit.ts';

export const phoneScript = `
'use strict';
(() => {
${scriptKit}
  let me = data.person || sessionStorage.getItem('person');
  let opened = data.uuid;
  let address = data.url && new URL(data.url, location.origin).href + location.hash;
  let held = null;
  let world = { people: [], qrs: [], minis: [], addresses: [] };
  let shown = '';
  let failed = 0;

  const show = (name) => {
    if (shown === name) return;
    shown = name;
    for (const screen of document.querySelectorAll('[data-screen]')) screen.hidden = screen.dataset.screen !== name;
    const head = $('[data-screen="' + name + '"] h1');
    if (head) head.focus({ preventScroll: true });
  };

  const trouble = (code) => {
    $('[data-screen="trouble"] [data-line]').textContent = words.errors[code] || words.errors.other;
    show('trouble');
  };

  const person = () => world.people.find(({ id }) => id === me);

  const drawPeople = () => {
    $('#people').replaceChildren(...world.people.map((each) =>
      row('', () => choose(each.id), face(each, 'face'), make('span', 'name', each.nickname))));
  };

  const drawMe = () => {
    const mine = person();
    if (!mine) return;
    for (const place of document.querySelectorAll('[data-me]')) {
      const size = place.dataset.me === 'small' ? 'face small' : 'face';
      place.replaceChildren(face(mine, size), make('span', '', mine.nickname));
    }
  };

  /** What 扫一扫 can see, newest first within its kind: how it looks, and what scanning it does. */
  const offers = () => [
    ...world.addresses.map(({ app, url }) => ({ kind: 'account', icon: data.icon, app, line: words.account, scan: () => openAddress(url) })),
    ...world.qrs.map(({ app, uuid, step }) => ({ kind: 'login', icon: data.icon, app, isTaken: step === 'scanned',
      line: step === 'scanned' ? words.taken : words.website + ' · ' + brief(uuid), scan: () => scan(uuid) })),
    ...world.minis.map(({ app, href, scene }) => ({ kind: 'mini', icon: data.miniIcon, app,
      line: words.miniProgram + ' · ' + brief(scene), scan: () => openMini(href) })),
  ];
  const free = () => offers().filter(({ isTaken }) => !isTaken);

  let drawn = '';
  const drawScreens = () => {
    const now = JSON.stringify([world.qrs, world.minis, world.addresses]);
    if (now === drawn) return;
    drawn = now;
    const codes = offers();
    $('#screens').replaceChildren(...codes.map((code) => {
      const icon = make('span', 'kiosk ' + code.kind);
      icon.innerHTML = code.icon;
      const item = row('', code.scan, icon, make('span', 'name', code.app, make('small', '', code.line)));
      if (code.isTaken) { item.firstChild.disabled = true; item.firstChild.classList.add('gone'); }
      return item;
    }));
    $('#screens-label').hidden = codes.length === 0;
    $('#empty').hidden = codes.length > 0;
    $('[data-act="scan"]').disabled = free().length === 0;
  };

  const openMini = (href) => {
    const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
    location.assign(href + '&person=' + encodeURIComponent(me) + '&lang=' + language);
  };

  /** A login code is scanned, a mini program opens its page, everything else goes to WeChat's browser. */
  const openAddress = (text) => {
    const trimmed = text.trim();
    const address = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : 'http://' + trimmed;
    const url = URL.canParse(address) ? new URL(address) : null;
    const isOurs = url && url.origin === location.origin;
    if (isOurs && url.pathname === '/connect/confirm') return scan(url.searchParams.get('uuid'));
    if (isOurs && url.pathname.startsWith('/mini/')) return openMini(url.pathname + url.search);
    const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
    location.assign('/phone/web?person=' + encodeURIComponent(me) + '&lang=' + language + '&url=' + encodeURIComponent(address));
  };
  $('#address').addEventListener('submit', (event) => {
    event.preventDefault();
    openAddress(new FormData(event.target).get('url'));
  });

  const scan = async (uuid) => {
    try {
      const body = uuid ? { person: me, uuid } : { person: me };
      const qr = await ask('POST', '/simulator/phone/scan', body);
      held = qr.uuid;
      $('#app').textContent = qr.app;
      $('#logo').textContent = [...qr.app][0] || '';
      show('confirm');
    } catch (error) { trouble(error.message); }
  };

  const answer = (act, next) => async () => {
    try {
      await ask('POST', '/simulator/phone/' + act, held ? { person: me, uuid: held } : { person: me });
      held = null;
      show(next);
    } catch (error) { trouble(error.message); }
  };

  const choose = (id) => {
    me = id;
    sessionStorage.setItem('person', id);
    drawMe();
    const [uuid, url] = [opened, address];
    opened = address = null;
    if (uuid) scan(uuid);
    else if (url) openAddress(url);
    else show('home');
  };

  const acts = {
    home: () => show('home'),
    change: () => { sessionStorage.removeItem('person'); me = null; show('pick'); },
    // What is on the screen may have changed since this page last asked.
    scan: async () => {
      await refresh();
      const [code] = free();
      if (code) await code.scan();
      else trouble('uuid.none');
    },
    confirm: answer('confirm', 'done'),
    refuse: answer('refuse', 'refused'),
    leave: answer('walk-away', 'left'),
  };
  for (const button of document.querySelectorAll('[data-act]')) {
    button.addEventListener('click', async () => {
      if (button.ariaBusy === 'true') return;
      button.ariaBusy = 'true';
      await acts[button.dataset.act]();
      button.ariaBusy = 'false';
    });
  }

  const refresh = async () => {
    try {
      world = await ask('GET', '/phone/state');
      failed = 0;
    } catch { failed += 1; if (failed === 3 && shown === 'home') trouble('other'); return; }
    if ($('#people').childElementCount !== world.people.length) drawPeople();
    drawScreens();
    if (shown === '') { if (person()) choose(me); else show('pick'); }
  };
  refresh();
  setInterval(() => { if (document.visibilityState === 'visible') refresh(); }, 1000);
})();
`;
