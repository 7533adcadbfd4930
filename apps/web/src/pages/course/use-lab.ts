import { useEffect, useRef } from 'react';
import { ownDesk } from '../../desk/index.ts';
import { type Lab, labOn } from './lab.ts';

/** A laboratory on a worker of its own, started by the first question and given up with the page. */
export function useLab(): () => Lab {
  const own = useRef<{ readonly lab: Lab; readonly close: () => void } | null>(null);
  useEffect(
    () => () => {
      own.current?.close();
      own.current = null;
    },
    [],
  );
  return () => {
    if (own.current === null) {
      const { desk, close } = ownDesk();
      own.current = { lab: labOn(desk), close };
    }
    return own.current.lab;
  };
}
