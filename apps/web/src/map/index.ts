export { Caveat } from './Caveat.tsx';
export { FlatMap } from './FlatMap.tsx';
export { pointAt, sectorOutline } from './great-circle.ts';
export { Legend } from './Legend.tsx';
export { type Land, loadLand, useLand } from './land.ts';
export { differencePainting, PAINT_IDS, PAINTINGS, type PaintId, type Painting, paintWords } from './paints.ts';
export { type Projection, pathOf, projectionOf } from './projection.ts';
export { words as mapWords } from './words.ts';
