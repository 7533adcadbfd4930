export * from './ephemeris.ts';
export * from './flyout-table.ts';
