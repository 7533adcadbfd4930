export { LineChart } from './LineChart.tsx';
export { PlotChart } from './PlotChart.tsx';
export { SERIES_COLOURS, SERIES_DASHES, SERIES_SYMBOLS } from './series.ts';
