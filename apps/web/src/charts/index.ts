export { LineChart } from './LineChart.tsx';
export { PlotChart } from './PlotChart.tsx';
