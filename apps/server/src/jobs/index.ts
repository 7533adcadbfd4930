export * from './job.ts';
export * from './job-queue.ts';
export * from './job-records.ts';
export * from './job-routes.ts';
