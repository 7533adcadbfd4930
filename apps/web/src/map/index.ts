export { Caveat } from './Caveat.tsx';
export { drawCells } from './draw-cells.ts';
export { EllipseMark } from './EllipseMark.tsx';
export { EventMarks, type MapMark } from './EventMarks.tsx';
export { type Ellipse, factorToSee } from './ellipse.ts';
export { FlatMap } from './FlatMap.tsx';
export { flatGround, type Ground } from './ground.ts';
export { Legend } from './Legend.tsx';
export { useLand } from './land.ts';
export {
  differencePainting,
  PAINT_IDS,
  type PaintId,
  type Painting,
  paintedCells,
  paintingOf,
  paintWords,
} from './paints.ts';
export { SightLine } from './SightLine.tsx';
export { SiteMarks } from './SiteMarks.tsx';
export { TrackLines } from './TrackLines.tsx';
export { isFlying, passedOf, placeOn, type Track, tracksOf } from './tracks.ts';
export { words as mapWords } from './words.ts';
