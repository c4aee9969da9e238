/** Three short tones, where staff want them: the code was scanned, done, something went wrong. */
import { useEffect, useRef } from 'react';
import type { KioskSession } from '../../../contract/session.ts';

/** Frequencies in Hz, one after the other. */
const tones = {
  scanned: [880],
  done: [659.25, 987.77],
  trouble: [329.63, 261.63],
} as const;
export type Tone = keyof typeof tones;

export function toneOf(session: KioskSession): Tone | null {
  if (session.step === 'waiting') return session.phone === 'scanned' ? 'scanned' : null;
  if (session.step === 'greeting') return 'done';
  return session.step === 'trouble' ? 'trouble' : null;
}

const each = 0.13;
const loudest = 0.12;

/** One for the life of the page: a browser has few, and lends each some memory. */
let audio: AudioContext | null = null;

async function play(tone: Tone): Promise<void> {
  audio ??= new AudioContext();
  await audio.resume();
  const { currentTime, destination } = audio;
  for (const [at, frequency] of tones[tone].entries()) {
    const [from, to] = [currentTime + at * each, currentTime + (at + 1.6) * each];
    const volume = audio.createGain();
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudest, from + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, to);
    const note = audio.createOscillator();
    note.frequency.value = frequency;
    note.connect(volume).connect(destination);
    note.start(from);
    note.stop(to);
  }
}

export function useTones(session: KioskSession | undefined, on: boolean): void {
  const tone = session ? toneOf(session) : null;
  const attempt = session && 'attempt' in session ? session.attempt : '';
  // Who goes after all has done one thing more.
  const left = session?.step === 'greeting' && session.left;
  const last = useRef('');
  useEffect(() => {
    const now = tone ? `${tone} ${attempt} ${left}` : '';
    if (now === last.current) return;
    last.current = now;
    // A machine without a loudspeaker says so here; there is nothing to be done about it.
    if (tone && on) void play(tone).catch(() => null);
  }, [tone, attempt, left, on]);
}
