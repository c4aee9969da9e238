/** What is not needed to draw the first screen waits until it stands, so that it stands sooner: the database does. */

export interface FirstScreen {
  readonly standing: Promise<void>;
  /** May be said more than once. */
  stands(): void;
}

/** However long the screen takes, nothing waits longer than this. */
const patience = 2_000;

export function awaitFirstScreen(): FirstScreen {
  let stands: () => void = () => undefined;
  const standing = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    stands = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { standing, stands };
}
