export * from './answers.ts';
export { type AnswersByCue, askFootprint, type Cue } from './ask.ts';
export * from './columns.ts';
export * from './document.ts';
export * from './flights.ts';
export * from './footprint.ts';
export * from './measures.ts';
export * from './outlines.ts';
export * from './places.ts';
