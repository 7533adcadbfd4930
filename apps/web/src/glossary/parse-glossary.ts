/** One entry of the glossary, in English. */
export interface GlossaryEntry {
  /** Address of the entry: the term in small letters and hyphens, without what stands in brackets. */
  readonly id: string;
  readonly term: string;
  /** Markdown: emphasis and code only. */
  readonly meaning: string;
}

export interface GlossarySection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly GlossaryEntry[];
  /** Paragraphs beside the table, as one text. */
  readonly note: string;
}

/** `Europe (europe)` -> `europe`; `lofted, depressed` -> `lofted-depressed`. */
function idOf(term: string): string {
  return term
    .replace(/\(.*?\)/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Reads the tables of docs/glossary.md: a section to each heading of the second level, an entry to each row.
 *
 * @param text  markdown; a row has two cells, the first row of a table is its head
 */
export function parseGlossary(text: string): readonly GlossarySection[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.split('\n');
      const isRow = (line: string): boolean => line.startsWith('|');
      const rows = lines.filter(isRow).map((line) => line.split('|').map((cell) => cell.trim()));
      return {
        id: idOf(title),
        title: title.trim(),
        // The head and the line of dashes below it come first.
        entries: rows
          .slice(2)
          .map(([, term, meaning]) => ({ id: idOf(term), term: term.replaceAll('`', ''), meaning })),
        note: lines
          .filter((line) => !isRow(line))
          .join(' ')
          .trim(),
      };
    });
}
