/** The consent page's own script: tells the answer and goes where WeChat sends it. */
export const consentScript = `
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const post = async (path, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok ? response.json() : { gone: true };
  };
  const go = (addresses) => addresses.forEach((url, i) => setTimeout(() => { window.location = url; }, i * 60));
  const end = (name) => {
    for (const part of document.querySelectorAll('[data-part]')) part.hidden = part.dataset.part !== name;
  };
  const answer = (name) => async () => {
    for (const button of document.querySelectorAll('.act button')) button.disabled = true;
    const told = await post('/connect/oauth2/answer', { ticket: data.ticket, answer: name });
    if (told.gone) end('gone');
    else if (told.go.length > 0) go(told.go);
    else if (name === 'refuse') end('refused');
  };
  const choose = (person) => async () => {
    await post('/connect/oauth2/person', { person });
    window.location.reload();
  };
  for (const button of document.querySelectorAll('[data-answer]')) button.addEventListener('click', answer(button.dataset.answer));
  for (const button of document.querySelectorAll('[data-person]')) button.addEventListener('click', choose(button.dataset.person));
  if (data.go) go(data.go);
})();
`;
