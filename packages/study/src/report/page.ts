import { html, type Markup, ready } from './markup.ts';
import { PALETTE } from './palette.ts';

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:${PALETTE.ink};font:16px/1.55 Georgia,'Times New Roman',serif}
main,header,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.2rem}
h1{font-size:2rem;line-height:1.15;margin:.1em 0 .35em}
h2{font-size:1.3rem;margin:2.6rem 0 .5rem;border-top:2px solid ${PALETTE.ink};padding-top:.5rem}
h3{font-size:1.05rem;margin:1.6rem 0 .3rem}
p{max-width:44rem}
.kicker{font:600 .8rem system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:${PALETTE.muted};margin:0}
.lead{font-size:1.15rem}
.findings{max-width:46rem;padding-left:1.1rem}.findings li{margin:.35em 0}
table{border-collapse:collapse;width:100%;font:14px/1.4 system-ui,sans-serif;margin:.6rem 0 1rem}
th,td{padding:.32rem .55rem;text-align:left;vertical-align:top;border-bottom:1px solid ${PALETTE.line}}
thead th{border-bottom:1.5px solid ${PALETTE.ink};font-weight:600}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll{overflow-x:auto}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto;display:block}

.narrow{max-width:42rem}
figcaption,.caveat,.source,.note{font:14px/1.45 system-ui,sans-serif;color:${PALETTE.muted};max-width:52rem}
.caveat{color:${PALETTE.ink};border-left:4px solid ${PALETTE.leaked};padding-left:.7rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.2rem;padding:0;margin:.5rem 0;font:14px system-ui,sans-serif}
.legend li{display:flex;align-items:center;gap:.35rem}
.tag{display:inline-block;font:600 12px system-ui,sans-serif;padding:.02rem .4rem;border:1px solid currentColor;border-radius:3px;white-space:nowrap}
.tag.read{color:${PALETTE.stopped}}.tag.recalled,.tag.notional{color:${PALETTE.leaked}}.tag.derived{color:${PALETTE.intercept}}.tag.user,.tag.declared{color:${PALETTE.radar}}
.warnings{border:1px solid ${PALETTE.leaked};padding:.4rem 1rem;font:14px/1.45 system-ui,sans-serif}
.yes{color:${PALETTE.stopped};font-weight:600}.no{color:${PALETTE.leaked};font-weight:600}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
nav{font:14px system-ui,sans-serif}nav a{margin-right:1rem;color:${PALETTE.intercept}}
details>summary{cursor:pointer;font:600 14px system-ui,sans-serif}
footer{padding:2rem 1.25rem 3rem;font:14px system-ui,sans-serif;color:${PALETTE.muted}}
a:focus-visible,summary:focus-visible{outline:3px solid ${PALETTE.intercept};outline-offset:2px}
@media print{nav{display:none}h2{break-after:avoid}figure,tr{break-inside:avoid}details{display:block}body{font-size:11pt}}
`;

/** One HTML file that opens from disk without a network: no script, no outside reference. */
export function page(title: string, head: Markup, body: Markup): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${ready(STYLE)}</style>
</head>
<body>
<header>${head}</header>
<main>${body}</main>
<footer>Made by Parasol, an open laboratory for cooperative missile defence. Fidelity: point masses, published ranges, speeds and fields of view. Nothing here is a statement about a real system's secret performance.</footer>
</body>
</html>
`.markup;
}

/** A word or a number, a range, a value with its bounds: short enough to stand on one line. */
const LONGEST_ON_ONE_LINE = 24;

const isShort = (cell: Markup | string | number): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && cell.length <= LONGEST_ON_ONE_LINE);

/** A table under a header; columns named in `numeric` stand to the right, but for sentences in them. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (Markup | string | number)[])[],
  numeric: readonly number[] = [],
): Markup {
  const side = (i: number): Markup => (numeric.includes(i) ? html` class="n"` : html``);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="table"><table><thead><tr>${header.map((cell, i) => html`<th scope="col"${side(i)}>${cell}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td${typeof cell === 'string' && !isShort(cell) ? html`` : side(i)}>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
}

export const figureBlock = (drawing: Markup, legend: Markup, caption: string): Markup =>
  html`<figure>${drawing}${legend}<figcaption>${caption}</figcaption></figure>`;
