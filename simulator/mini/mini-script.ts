/** The script of the mini program's page: one button, one request, and what the server said under it. */
import { scriptKit } from '../phone/script-kit.ts';

export const miniScript = `
'use strict';
(() => {
${scriptKit}
  let me = data.person || sessionStorage.getItem('person');
  let people = [];
  let number = null;
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';

  const show = (name) => {
    for (const screen of document.querySelectorAll('[data-screen]')) screen.hidden = screen.dataset.screen !== name;
    $('[data-screen="' + name + '"] h1').focus({ preventScroll: true });
  };
  const send = (act, more) => ask('POST', '/simulator/phone/mini',
    { person: me, appId: data.appId, scene: data.scene, page: data.page, act, ...more });

  const say = (card, tone, line, small) => {
    const place = $('[data-said="' + card + '"]');
    place.dataset.tone = tone;
    place.replaceChildren(line, ...(small ? [make('small', '', small)] : []));
    place.hidden = false;
  };
  const refusal = (status, body) => {
    const error = (body && body.error) || {};
    return 'HTTP ' + status + (error.code ? ' · ' + error.code : '');
  };
  const unlock = (isSignedIn) => {
    $('[data-act="sheet"]').disabled = !isSignedIn || !number;
    for (const part of $('#profile').elements) part.disabled = !isSignedIn;
  };

  /** \`heard\` says in words what a 200 means. */
  const perform = async (card, act, more, heard) => {
    say(card, 'busy', words.busy);
    try {
      const { status, body } = await send(act, more);
      if (status === 200) say(card, 'good', heard(body || {}));
      else say(card, 'bad', words.refused, refusal(status, body));
      return status === 200;
    } catch (error) {
      say(card, 'bad', words.errors[error.message] || words.errors.other, error.message);
      return false;
    }
  };

  const greeting = ({ person, visit }) => {
    if (!visit) return words.signedIn;
    const name = (person && person.name) || '';
    if (visit.first) return name ? words.welcome + name : words.stranger;
    const count = words.visits.replace('#', visit.visits);
    return name ? words.welcome + name + ' · ' + count : count;
  };

  const acts = {
    back: () => { location.assign('/phone?lang=' + language + (me ? '&person=' + encodeURIComponent(me) : '')); },
    'sign-in': async () => { if (await perform('sign-in', 'sign-in', {}, greeting)) unlock(true); },
    sheet: () => { $('#sheet').showModal(); },
    reject: () => { $('#sheet').close(); say('phone', 'busy', words.rejected); },
    phone: async () => {
      $('#sheet').close();
      await perform('phone', 'phone', {}, ({ phone }) => words.saved + (phone || ''));
    },
  };
  for (const button of document.querySelectorAll('[data-act]')) {
    button.addEventListener('click', async () => {
      if (button.ariaBusy === 'true') return;
      button.ariaBusy = 'true';
      await acts[button.dataset.act]();
      button.ariaBusy = 'false';
    });
  }
  $('#profile').addEventListener('submit', (event) => {
    event.preventDefault();
    const nickname = $('#nickname').value.trim();
    if (nickname) perform('profile', 'profile', { nickname }, () => words.saved + nickname);
  });

  const open = async (person) => {
    me = person.id;
    sessionStorage.setItem('person', me);
    try {
      const opened = await send('open');
      number = opened.number;
      document.title = opened.app;
      $('#app').textContent = $('#sheet-app').textContent = opened.app;
      $('#number').textContent = number || '';
      $('#me').replaceChildren(face(person, 'face'), make('span', '', person.nickname));
      $('#scene').textContent = opened.scene ? words.scene + ' · ' + brief(opened.scene) : words.noScene;
      $('#nickname').value = person.nickname;
      if (!number) say('phone', 'busy', words.phoneNone);
      unlock(opened.isSignedIn);
      show('mini');
    } catch (error) {
      $('[data-line]').textContent = words.errors[error.message] || words.errors.other;
      show('trouble');
    }
  };

  const start = async () => {
    try {
      people = (await ask('GET', '/phone/state')).people;
    } catch {
      $('[data-line]').textContent = words.errors.other;
      show('trouble');
      return;
    }
    const known = people.find(({ id }) => id === me);
    if (known) { open(known); return; }
    $('#people').replaceChildren(...people.map((each) =>
      row('', () => open(each), face(each, 'face'), make('span', 'name', each.nickname))));
    show('pick');
  };
  start();
})();
`;
