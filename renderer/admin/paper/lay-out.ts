/** Lists draw what is in view; before they go on paper each reads the rows that belong there. */

/** Lays itself out for paper, and gives the way back to the screen. */
type LayOut = () => Promise<() => void>;

const lists = new Set<LayOut>();

/** Until the answer is called. */
export function joinPaper(layOut: LayOut): () => void {
  lists.add(layOut);
  return () => void lists.delete(layOut);
}

export async function layOutAll(): Promise<() => void> {
  const back = await Promise.all([...lists].map((layOut) => layOut()));
  return () => {
    for (const one of back) one();
  };
}
