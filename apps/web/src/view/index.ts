export { useFlightView } from './flight-view.ts';
export { LayerPanel } from './LayerPanel.tsx';
export * from './layers.ts';
export * from './map-view.ts';
export * from './stage.ts';
