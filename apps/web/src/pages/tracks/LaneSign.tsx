import { type MarkKind, MarkSign } from '../../time/index.ts';
import { type LaneMarkKind, OWN_SIGNS } from './lane-signs.ts';

/** The sign of a mark, for use inside an SVG. */
export function LaneSign({ kind }: { readonly kind: LaneMarkKind }) {
  const path = OWN_SIGNS[kind];
  return path === undefined ? (
    <MarkSign mark={{ kind: kind as MarkKind, end: 'killed' }} />
  ) : (
    <>
      <path className="own-sign-halo" d={path} />
      <path className={`own-sign-${kind}`} d={path} />
    </>
  );
}
