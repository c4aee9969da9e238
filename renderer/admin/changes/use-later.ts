/** The same value, once it has stood for a moment: nothing is asked of main at every key. */
import { useEffect, useState } from 'react';

const moment = 300;

export function useLater<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), moment);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
