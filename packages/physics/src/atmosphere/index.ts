export * from './atmosphere.ts';
export * from './cubic-cells.ts';
export * from './smooth-us76.ts';
export * from './transport.ts';
export * from './us76.ts';
export { GASES } from './us76-diffusion.ts';
export * from './us76-lower.ts';
export * from './us76-upper.ts';
export { upperTemperature } from './us76-upper-temperature.ts';
