import { useState } from 'react';
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { csvOf } from './csv.ts';
import { type DataColumn, sorted } from './data-column.ts';
import './tables.css';
import { words } from './words.ts';

interface DataTableProps<R> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly DataColumn<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** As the rows come, where absent. */
  readonly sortedBy?: SortDescriptor;
  /** Rows shown before the reader asks for all. */
  readonly shownAtFirst?: number;
}

/** A table that sorts by any column, is walked by arrow keys and can be copied. */
export function DataTable<R>({ label, columns, rows, keyOf, sortedBy, shownAtFirst = 40 }: DataTableProps<R>) {
  const t = useWords(words);
  const [order, setOrder] = useState<SortDescriptor | undefined>(sortedBy);
  const [isWhole, setWhole] = useState(false);
  const [said, setSaid] = useState('');
  const by = columns.find(({ id }) => id === order?.column);
  const inOrder = by === undefined ? rows : sorted(rows, by, order?.direction === 'descending');
  const shown = isWhole ? inOrder : inOrder.slice(0, shownAtFirst);
  const copy = (): void => {
    navigator.clipboard.writeText(csvOf(columns, inOrder)).then(
      () => setSaid(t('copied')),
      () => setSaid(t('notCopied')),
    );
  };
  return (
    <div className="data-table">
      <div className="scroll">
        <Table aria-label={label} {...(order === undefined ? {} : { sortDescriptor: order })} onSortChange={setOrder}>
          <TableHeader>
            {columns.map(({ id, header, unit, isNumber }, i) => (
              <Column key={id} id={id} isRowHeader={i === 0} allowsSorting className={isNumber ? 'number' : ''}>
                {({ sortDirection }) => (
                  <>
                    {header}
                    {unit !== undefined && <span className="unit"> {unit}</span>}
                    <span className="direction" aria-hidden="true">
                      {sortDirection === undefined ? '' : sortDirection === 'ascending' ? ' ▲' : ' ▼'}
                    </span>
                  </>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody renderEmptyState={() => t('empty')}>
            {shown.map((row) => (
              <Row key={keyOf(row)} id={keyOf(row)}>
                {columns.map(({ id, isNumber, value, show }) => (
                  <Cell key={id} className={isNumber ? 'number' : ''}>
                    {show === undefined ? (value(row) ?? '–') : show(row)}
                  </Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
      <div className="row controls">
        {shown.length < rows.length && (
          <button type="button" onClick={() => setWhole(true)}>
            {t('all', { count: rows.length })}
          </button>
        )}
        <button type="button" onClick={copy}>
          {t('copy')}
        </button>
        <span role="status" className="muted">
          {said}
        </span>
      </div>
    </div>
  );
}
