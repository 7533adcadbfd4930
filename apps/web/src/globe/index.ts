export { Globe } from './Globe.tsx';
