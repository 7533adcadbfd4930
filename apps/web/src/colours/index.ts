export * from './looks.ts';
export * from './party-colours.ts';
