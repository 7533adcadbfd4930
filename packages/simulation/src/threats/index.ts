export * from './notification.ts';
export * from './threat.ts';
