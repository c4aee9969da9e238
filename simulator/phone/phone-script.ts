/** The phone's own script. */
import { scriptKit } from './script-kit.ts';

export const phoneScript = `
'use strict';
(() => {
${scriptKit}
  let me = data.person || sessionStorage.getItem('person');
  let opened = data.uuid;
  let held = null;
  let world = { people: [], qrs: [], minis: [] };
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

  let drawn = '';
  const drawScreens = () => {
    const now = JSON.stringify([world.qrs, world.minis]);
    if (now === drawn) return;
    drawn = now;
    const free = world.qrs.filter(({ step }) => step !== 'scanned');
    $('#screens').replaceChildren(...world.qrs.map((qr) => {
      const icon = make('span', 'kiosk');
      icon.innerHTML = data.icon;
      const line = make('small', '', qr.step === 'scanned' ? words.taken : '…' + qr.uuid.slice(-4));
      const item = row('', () => scan(qr.uuid), icon, make('span', 'name', qr.app, line));
      if (qr.step === 'scanned') { item.firstChild.disabled = true; item.firstChild.classList.add('gone'); }
      return item;
    }));
    $('#screens').append(...world.minis.map((mini) => {
      const icon = make('span', 'kiosk mini');
      icon.innerHTML = data.miniIcon;
      const line = make('small', '', words.miniProgram + ' · ' + mini.scene);
      return row('', () => openMini(mini.href), icon, make('span', 'name', mini.app, line));
    }));
    const isEmpty = world.qrs.length + world.minis.length === 0;
    $('#screens-label').hidden = isEmpty;
    $('#empty').hidden = !isEmpty;
    $('[data-act="scan"]').disabled = free.length === 0;
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
    const uuid = opened;
    opened = null;
    if (uuid) scan(uuid);
    else show('home');
  };

  const acts = {
    home: () => show('home'),
    change: () => { sessionStorage.removeItem('person'); me = null; show('pick'); },
    scan: () => scan(),
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
