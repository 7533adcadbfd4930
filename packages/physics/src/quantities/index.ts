export * from './elementary.ts';
export { elementaryFingerprint } from './elementary-fingerprint.ts';
export * from './errors.ts';
export * from './units.ts';
