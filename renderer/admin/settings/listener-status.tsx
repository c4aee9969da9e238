/** How the listener stands right now, as main tells it. */
import type { ListenerState } from '../../../contract/listener.ts';
import { useAsked, useNews } from '../desk.ts';
import { Chip } from '../parts/chip.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords, type Words } from '../words/words.ts';
import css from './listener-status.module.css';

interface ListenerStatusProps {
  /** As the switch of the draft stands. */
  readonly on: boolean;
  readonly changed: boolean;
}

export function ListenerStatus({ on, changed }: ListenerStatusProps) {
  const words = useWords();
  const said = words.listener;
  const listener = useAsked('listener', (bridge) => bridge.ask['listener.state']());
  useNews('listener.changed', listener.put);
  if (!listener.value)
    return listener.failure && <Trouble failure={listener.failure} again={listener.again} />;
  const state = listener.value;
  if (!on && !state.on) return <p className={css['off']}>{said.offNote}</p>;
  return (
    <>
      <div className={css['state']} role="status">
        <span>{said.state}</span>
        <strong>{stateOf(state, said)}</strong>
        {state.origin && <code>{state.origin}</code>}
        {changed && <Chip tone="warn">{said.notSaved}</Chip>}
      </div>
      {state.failure && <Trouble failure={state.failure} />}
    </>
  );
}

function stateOf(state: ListenerState, said: Words['listener']): string {
  if (!state.on) return said.off;
  if (state.failure) return said.failed;
  return state.origin === null ? said.starting : said.listening;
}
