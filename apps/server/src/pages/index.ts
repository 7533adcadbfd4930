export * from './api-pages.ts';
export * from './compression.ts';
export * from './security-headers.ts';
export * from './static-pages.ts';
