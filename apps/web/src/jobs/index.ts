export * from './local-jobs.ts';
export type { ServerJob } from './server-job.ts';
export { hasEnded } from './server-job.ts';
export * from './server-jobs.ts';
export { WorkBar } from './WorkBar.tsx';
