export { type Laboratory, openLaboratory } from './laboratory.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { type ParasolServerOptions, parasolServer } from './parasol-server.ts';
