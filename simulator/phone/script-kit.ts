/** What the scripts of the phone's pages share. Names of people and apps only ever become text, never markup. */
export const scriptKit = `
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  const $ = (selector) => document.querySelector(selector);

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

  /** What a code says, short enough to tell it from another. */
  const brief = (text) => (text.length > 12 ? '…' + text.slice(-4) : text);

  const row = (label, onClick, ...children) => {
    const button = make('button', 'row', ...children);
    button.type = 'button';
    if (label) button.setAttribute('aria-label', label);
    button.addEventListener('click', onClick);
    return make('li', '', button);
  };
`;
