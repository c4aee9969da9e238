/** The phone's own script. Names of people and apps only ever become text, never markup. */
export const phoneScript = `
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  const $ = (selector) => document.querySelector(selector);
  let me = data.person || sessionStorage.getItem('person');
  let opened = data.uuid;
  let held = null;
  let world = { people: [], qrs: [] };
  let shown = '';
  let failed = 0;

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  const face = (person, className) => {
    if (!person.avatar) return make('span', className, [...person.nickname][0] || '?');
    const image = make('img', className);
    image.src = person.avatar;
    image.alt = '';
    return image;
  };

  const ask = async (method, path, body) => {
    const options = body ? { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : { method };
    const response = await fetch(path, options).catch(() => undefined);
    const answer = response && (await response.json().catch(() => undefined));
    if (response && response.ok && answer) return answer;
    throw new Error((answer && answer.error && answer.error.code) || 'other');
  };

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

  const row = (label, onClick, ...children) => {
    const button = make('button', 'row', ...children);
    button.type = 'button';
    if (label) button.setAttribute('aria-label', label);
    button.addEventListener('click', onClick);
    return make('li', '', button);
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
    const now = JSON.stringify(world.qrs);
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
    $('#screens-label').hidden = world.qrs.length === 0;
    $('#empty').hidden = world.qrs.length > 0;
    $('[data-act="scan"]').disabled = free.length === 0;
  };

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
