export { FigurePanel } from './FigurePanel.tsx';
