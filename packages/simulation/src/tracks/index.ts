export * from './picture.ts';
export * from './track.ts';
