export { liveWorker } from './live-worker.ts';
export {
  type ReadOutcome,
  RUN_FOLDER_FORMAT,
  readRunFolder,
  readRunTracks,
  type WriteOutcome,
  writeRunFolder,
} from './run-folder.ts';
export { openArrangement, openScenario } from './scenario-file.ts';
export { workerExecutor } from './worker-executor.ts';
