/** The script of the simulator's own page: asks for the state every second and draws what has changed. */
export const deskScript = `
'use strict';
(() => {
  const { words, language, presets } = JSON.parse(document.getElementById('data').textContent);
  const $ = (id) => document.getElementById(id);
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const button = (className, label, onClick) => {
    const element = make('button', className, label);
    element.type = 'button';
    element.addEventListener('click', onClick);
    return element;
  };
  const link = (label, href) => {
    const element = make('a', 'button', label);
    element.href = href;
    element.target = '_blank';
    element.rel = 'noopener';
    return element;
  };
  const ask = async (method, path, body) => {
    const options = body === undefined ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(path, options);
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error.message);
    return answer;
  };

  const last = {};
  const changed = (name, value) => {
    const text = JSON.stringify(value);
    const isNew = last[name] !== text;
    last[name] = text;
    return isNew;
  };
  const fill = (name, items, draw) => {
    if (!changed(name, items)) return;
    $(name).replaceChildren(...items.map(draw));
    if ($('no-' + name)) $('no-' + name).hidden = items.length > 0;
  };

  const face = ({ avatar, nickname }) => {
    if (!avatar) return make('span', 'face', [...nickname][0] || '?');
    const image = make('img', 'face');
    image.src = avatar;
    image.alt = '';
    return image;
  };
  const text = (head, line) => make('div', 'text', head, make('small', '', line));

  const drawPerson = (person) => {
    const notes = [person.id];
    if (!person.hasUnionId) notes.push(words.noUnion);
    if (!person.avatar) notes.push(words.noAvatar);
    if (person.opensSnapshots) notes.push(words.snapshots);
    if (person.browser) {
      const { host, kind, errorCode } = person.browser;
      notes.push([words.pageKinds[kind], kind === 'wechat-error' ? errorCode || '' : host].join(' ').trim());
    }
    const href = '/phone?lang=' + language + '&person=' + encodeURIComponent(person.id);
    return make('li', 'item', face(person), text(person.nickname, notes.join(' · ')), link(words.openPhone, href));
  };

  const drawVisit = (visit) => {
    const at = new Date(visit.at).toLocaleTimeString(language === 'en' ? 'en-GB' : 'zh-CN', { hour12: false });
    const isWarning = visit.outcome === 'error' || visit.outcome === 'outside' || visit.outcome === 'refused';
    const head = visit.error ? visit.error.text : visit.person + ' · ' + visit.app;
    const line = visit.error ? (visit.error.number || '') : visit.scope;
    const mark = make('span', isWarning ? 'mark warn' : 'mark', words.outcomes[visit.outcome]);
    return make('li', 'item', text(head, [at, line].filter(Boolean).join(' · ')), mark);
  };

  const drawScreen = (qr) => {
    const image = make('img', 'qr');
    image.src = '/simulator/qr/' + qr.uuid;
    image.alt = '';
    const left = make('span', '', '');
    left.dataset.left = qr.uuid;
    const who = qr.person ? words.steps[qr.step] + ' · ' + qr.person : words.steps[qr.step];
    const mark = make('span', qr.step === 'new' ? 'mark' : 'mark warn', who);
    const line = make('small', '', qr.uuid + ' · ', left);
    return make('li', 'item', image, make('div', 'text', qr.app, line), mark);
  };

  const openPage = (app) => {
    const query = new URLSearchParams({
      appid: app.appId, redirect_uri: 'https://' + (app.callbackHost || 'example.com') + '/', response_type: 'code',
      scope: 'snsapi_login', state: 'try', fast_login: '0', lang: language === 'en' ? 'en' : 'cn',
    });
    return '/connect/qrconnect?' + query;
  };
  const openAccount = (app) => {
    const query = new URLSearchParams({
      appid: app.appId, redirect_uri: app.callbackHost ? 'https://' + app.callbackHost + '/' : location.origin + '/connect/oauth2/returned',
      response_type: 'code', scope: 'snsapi_userinfo', state: 'try',
    });
    const url = 'https://open.weixin.qq.com/connect/oauth2/authorize?' + query + '#wechat_redirect';
    return '/phone/web?' + new URLSearchParams({ person: people[0] || '', lang: language, url });
  };
  const serverForm = (app) => {
    const field = make('input');
    field.type = 'url';
    field.required = true;
    field.placeholder = 'http://127.0.0.1:8080';
    field.value = app.server || '';
    field.setAttribute('aria-label', words.server);
    const save = make('button', '', words.save);
    const form = make('form', 'server gap', field, save);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      act(() => ask('PUT', '/simulator/server', { appId: app.appId, origin: field.value }));
    });
    return form;
  };
  const drawApp = (app) => {
    const secret = make('code', '', '');
    secret.hidden = true;
    const reveal = button('plain', words.showSecret, async () => {
      secret.textContent = secret.hidden ? (await ask('GET', '/simulator/secret/' + app.appId)).secret : '';
      secret.hidden = !secret.hidden;
      reveal.textContent = secret.hidden ? words.showSecret : words.hideSecret;
    });
    const facts = make('div', 'pair gap', make('code', '', app.appId), secret, reveal);
    const about = app.kind === 'miniProgram' ? app.server || words.noServer : app.callbackHost || words.anyHost;
    const line = text(app.name, words.kinds[app.kind] + ' · ' + about);
    line.append(facts);
    if (app.kind === 'miniProgram') {
      line.append(serverForm(app));
      return make('li', 'item', line, link(words.openMini, '/mini/' + app.appId + '?lang=' + language));
    }
    const isWebsite = app.kind === 'website';
    return make('li', 'item', line, isWebsite ? link(words.tryIt, openPage(app)) : link(words.tryAccount, openAccount(app)));
  };

  let rules = [];
  const drawFault = (rule, index) => {
    const same = (each) => each.rule.at === rule.at && JSON.stringify(each.rule.do) === JSON.stringify(rule.do);
    const known = Object.values(presets).find(same);
    const head = words.places[rule.at] + ': ' + (known ? known.name : rule.do.kind);
    const mark = make('span', 'mark warn', rule.times ? '× ' + rule.times : words.always);
    const remove = button('plain', words.remove, () => act(() => ask('PUT', '/simulator/faults', rules.filter((_, i) => i !== index))));
    return make('li', 'item', text(head, JSON.stringify(rule.do)), mark, remove);
  };

  const two = (n) => String(n).padStart(2, '0');
  const drawRequest = (each) => {
    const at = new Date(each.at);
    const what = make('td', 'what', each.target);
    what.title = each.method + ' ' + each.target;
    return make('tr', '', make('td', '', two(at.getHours()) + ':' + two(at.getMinutes()) + ':' + two(at.getSeconds())), what,
      make('td', '', each.status === 0 ? words.cut : String(each.status)), make('td', '', each.ms.toFixed(1)));
  };

  let people = [];
  const draw = (state) => {
    people = state.people.map(({ id }) => id);
    $('origin').textContent = state.origin;
    $('phone-origin').textContent = state.phoneOrigin;
    fill('apps', state.apps, drawApp);
    fill('people', state.people, drawPerson);
    fill('screens', state.qrs.map(({ secondsLeft, ...rest }) => rest), drawScreen);
    for (const { uuid, secondsLeft } of state.qrs)
      for (const place of document.querySelectorAll('[data-left="' + uuid + '"]')) place.textContent = secondsLeft + ' ' + words.seconds;
    fill('visits', state.visits, drawVisit);
    rules = state.faults;
    fill('faults', rules, drawFault);
    $('clear').hidden = rules.length === 0;
    if (changed('requests', state.requests)) {
      document.querySelector('#requests tbody').replaceChildren(...state.requests.map(drawRequest));
      $('requests').hidden = state.requests.length === 0;
      $('no-requests').hidden = state.requests.length > 0;
    }
  };

  const refresh = async () => {
    try { draw(await ask('GET', '/simulator/state')); $('lost').hidden = true; } catch { $('lost').hidden = false; }
  };
  const act = async (work) => {
    try { await work(); $('error').textContent = ''; } catch (error) { $('error').textContent = error.message; }
    await refresh();
  };

  const groups = new Map();
  for (const [name, each] of Object.entries(presets)) {
    if (!groups.has(each.rule.at)) {
      const group = make('optgroup');
      group.label = words.places[each.rule.at];
      groups.set(each.rule.at, group);
    }
    const option = make('option', '', each.name);
    option.value = name;
    groups.get(each.rule.at).append(option);
  }
  $('preset').append(...groups.values());

  $('add').addEventListener('submit', (event) => {
    event.preventDefault();
    const times = Number($('times').value);
    const rule = { ...presets[$('preset').value].rule };
    act(() => ask('POST', '/simulator/faults', times > 0 ? { ...rule, times } : rule));
  });
  $('own').addEventListener('submit', (event) => {
    event.preventDefault();
    act(async () => ask('POST', '/simulator/faults', JSON.parse($('rule').value)));
  });
  $('clear').addEventListener('click', () => act(() => ask('DELETE', '/simulator/faults')));
  for (const each of document.querySelectorAll('[data-copy]')) {
    each.addEventListener('click', async () => {
      await navigator.clipboard.writeText($(each.dataset.copy).textContent).catch(() => undefined);
      each.textContent = words.copied;
      setTimeout(() => { each.textContent = words.copy; }, 1500);
    });
  }
  refresh();
  setInterval(() => { if (document.visibilityState === 'visible') refresh(); }, 1000);
})();
`;
