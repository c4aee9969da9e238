/** Runs in the page before its own script: a bridge that answers from `state` and keeps what it was asked. */
export function scriptBridge(state) {
  const listeners = { 'session.changed': new Set(), 'look.changed': new Set() };
  const asked = [];
  const value = { 'session.get': state.session, 'kiosk.look': state.look };
  const ask = new Proxy(
    {},
    {
      get: (_target, name) => async (input) => {
        asked.push([name, input]);
        if (name === 'kiosk.frame') drawFrame(input);
        if (name === 'demo.allowPhones')
          return { ok: false, failure: { code: 'demo.no-network', detail: {} } };
        return { ok: true, value: value[name] ?? null };
      },
    },
  );
  const hear = Object.fromEntries(
    Object.entries(listeners).map(([name, set]) => [
      name,
      (listener) => {
        set.add(listener);
        return () => set.delete(listener);
      },
    ]),
  );
  const drawFrame = (frame) => {
    window.look.frame = frame;
    document.querySelector('#stand-in')?.remove();
    if (!frame) return;
    const view = document.createElement('img');
    view.id = 'stand-in';
    view.src = '/qr.png';
    Object.assign(view.style, {
      position: 'fixed',
      left: `${frame.x}px`,
      top: `${frame.y}px`,
      width: `${frame.width}px`,
      height: `${frame.height}px`,
      padding: `${frame.width * 0.16}px`,
      objectFit: 'contain',
      background: '#fff',
      borderRadius: '16px',
      outline: state.outline ? '1px solid red' : 'none',
    });
    document.documentElement.append(view);
  };
  window.bridge = { ask, hear };
  window.look = {
    asked,
    tell: (name, news) => {
      for (const one of listeners[name]) one(news);
    },
  };
}
