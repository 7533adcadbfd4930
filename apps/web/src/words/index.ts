export * from './define-words.ts';
export * from './numbers.ts';
export * from './use-words.ts';
