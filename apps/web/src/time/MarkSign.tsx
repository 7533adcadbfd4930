import type { Mark } from './lanes.ts';
import { isHollow, SIGNS } from './signs.ts';

/** The sign of a mark, for use inside an SVG. */
export function MarkSign({ mark }: { readonly mark: Pick<Mark, 'kind' | 'end'> }) {
  const { path, colour } = SIGNS[mark.kind];
  return (
    <path
      className={isHollow(mark) ? 'mark-sign hollow' : 'mark-sign'}
      d={path}
      style={isHollow(mark) ? { stroke: colour } : { fill: colour }}
    />
  );
}
