export { MapStage } from './MapStage.tsx';
