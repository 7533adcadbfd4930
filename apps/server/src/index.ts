export { type Laboratory, serveFolder } from './serve-folder.ts';
