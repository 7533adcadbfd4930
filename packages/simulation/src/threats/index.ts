export * from './notification.ts';
export * from './recognition.ts';
export * from './threat.ts';
