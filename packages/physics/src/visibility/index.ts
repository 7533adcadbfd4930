export * from './horizon.ts';
export * from './refraction.ts';
export * from './sight.ts';
