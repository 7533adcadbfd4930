export * from './document.ts';
export { INTERCEPTOR_CROSS_SECTION_M2, type LaunchViewOrder, launchViews } from './launch-views.ts';
