import type { Assumption, AssumptionSheet } from '@parasol/catalog/assumptions';

const head = (version: number): string => `# The assumption sheet, version ${version}

Every result in this field is decided by a few assumptions. They are fixed before a result is looked at. Every report
prints the sheet; every band varies it over the range shown. This page is written from the catalogue
(\`@parasol/catalog/assumptions\`) by \`npm run pages\`; a test fails when it is out of date.

**The rule.** The sheet is never adjusted to make a published statement come true. A statement that it does not
reproduce is reported as \`not reproduced\`, with the assumption that decides it. Any change, however small, is a new
version of the sheet with its reason in the changelog; old runs keep the version that they name.

`;

const TAIL = `
## Negative controls

Beside every coverage check stand places that must come out *not* covered: for the United States system against North
Korea, Guam; for three European sites against Iran, eastern Turkey near the launch areas; for the Japanese sites, the
outer south-western islands where the cue is local.
`;

const PARTS: Record<Assumption['scope'], string> = {
  definition: 'What words mean, and what is shown beside a result',
  scenario: 'What every run reads',
  entities: 'What the sheet set in the entities of the catalogue',
};

const write = (value: unknown, unit: string | null): string => {
  const text = typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 12 }) : String(value);
  return unit === null ? text : `${text} ${unit}`;
};

function rangeOf({ minimum, maximum, unit, choices = [], value }: Assumption): string {
  if (typeof minimum === 'number' && typeof maximum === 'number')
    return `${write(minimum, null)} to ${write(maximum, unit)}`;
  const others = choices.filter((choice) => choice !== value);
  return others.length > 0 ? `also: ${others.join(', ')}` : '-';
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (line: Assumption): string => {
  const cells = [line.label, write(line.value, line.unit), rangeOf(line), line.basis, `\`${line.key}\``];
  return `| ${cells.map(cell).join(' | ')} |\n`;
};

const changesOf = ({ changes }: AssumptionSheet): string =>
  `\n## Versions\n\n${changes.map(({ version, date, keys, reason }) => `- Version ${version}, ${date}, \`${keys.join('`, `')}\`: ${reason}.\n`).join('')}`;

/** The text of docs/assumptions.md: the rule, one table for each part of the sheet, its versions, the negative controls. */
export function assumptionsPage(sheet: AssumptionSheet): string {
  const { version, entries } = sheet;
  const lines = Object.values(entries);
  const parts = Object.entries(PARTS).map(([scope, title]) => {
    const rows = lines.filter((line) => line.scope === scope).map(row);
    return `## ${title}\n\n| assumption | default | range shown | basis | key |\n|---|---|---|---|---|\n${rows.join('')}`;
  });
  return head(version) + parts.join('\n') + changesOf(sheet) + TAIL;
}
