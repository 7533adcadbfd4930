export { Caveat } from './Caveat.tsx';
export { drawCells } from './draw-cells.ts';
export { EventMarks, type MapMark } from './EventMarks.tsx';
export { FlatMap } from './FlatMap.tsx';
export { pointAt, sectorOutline } from './great-circle.ts';
export { flatGround, type Ground } from './ground.ts';
export { Legend } from './Legend.tsx';
export { type Land, loadLand, useLand } from './land.ts';
export {
  differencePainting,
  PAINT_IDS,
  PAINTINGS,
  type PaintId,
  type Painting,
  paintedCells,
  paintingOf,
  paintWords,
} from './paints.ts';
export { type Projection, pathOf, projectionOf } from './projection.ts';
export { SiteMarks } from './SiteMarks.tsx';
export { TrackLines } from './TrackLines.tsx';
export { isFlying, passedOf, placeOn, type Track, tracksOf } from './tracks.ts';
export { words as mapWords } from './words.ts';
