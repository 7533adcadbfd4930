export { keyWords, type SceneFigure, type SlidingFigure, slidingFigures, stepOf } from './choose-figures.ts';
export { FigurePanel } from './FigurePanel.tsx';
