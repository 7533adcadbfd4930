/**
 * The cheapest way to give every row a column of its own.
 *
 * @param cost  [rows columns] row-major, finite; rows at most as many as columns
 * @returns     [rows] column of each row
 * @source      shortest augmenting paths with potentials: Jonker & Volgenant, A shortest augmenting path algorithm for dense and sparse
 *              linear assignment problems, Computing 38 (1987) 325-340 (its initialisation left out)
 * @checked     assignment.property.test.ts: equal to the best of all permutations
 */
export function cheapestAssignment(cost: Float64Array, rows: number, columns: number): Int32Array {
  // Row and column 0 are the unmatched end of a path; real ones count from 1.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const from = new Int32Array(columns + 1);
  const reach = new Float64Array(columns + 1);
  const done = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    reach.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    let at = 0;
    do {
      done[at] = 1;
      const current = rowOf[at];
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (done[column] === 1) continue;
        const slack = cost[(current - 1) * columns + column - 1] - rowPrice[current] - columnPrice[column];
        if (slack < reach[column]) {
          reach[column] = slack;
          from[column] = at;
        }
        if (reach[column] < least) {
          least = reach[column];
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (done[column] === 1) {
          rowPrice[rowOf[column]] += least;
          columnPrice[column] -= least;
        } else reach[column] -= least;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      rowOf[at] = rowOf[from[at]];
      at = from[at];
    }
  }
  const columnOf = new Int32Array(rows);
  for (let column = 1; column <= columns; column += 1) if (rowOf[column] > 0) columnOf[rowOf[column] - 1] = column - 1;
  return columnOf;
}

/**
 * The cheapest way to give rows columns of their own, where a row may also stay without one at a price.
 *
 * @param cost      [rows columns] row-major; Infinity where the pair is not allowed
 * @param missCost  price of a row without a column
 * @returns         [rows] column of each row, or -1
 */
export function assignmentWithMisses(cost: Float64Array, rows: number, columns: number, missCost: number): Int32Array {
  const width = columns + rows;
  // Dearer than any assignment without it, yet small enough to keep the digits of the others.
  let forbidden = 1 + Math.abs(missCost) * rows;
  for (const each of cost) if (each < Number.POSITIVE_INFINITY) forbidden += Math.abs(each);
  const wide = new Float64Array(rows * width).fill(missCost);
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) wide[i * width + j] = Math.min(cost[i * columns + j], forbidden);
  return cheapestAssignment(wide, rows, width).map((column) => (column < columns ? column : -1));
}
