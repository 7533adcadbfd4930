export { DataTable } from './DataTable.tsx';
export type { DataColumn } from './data-column.ts';
export { Scroll } from './Scroll.tsx';
