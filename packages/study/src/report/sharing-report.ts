import {
  endWords,
  type Gain,
  type Happens,
  happensWords,
  NEVER_COUNTS_AS,
  type SensitivityCurve,
  type SharingDocument,
  TERMS_ACT_THROUGH_TIME,
} from '../sharing/index.ts';
import { omissionsSection, warningsSection } from './closing-sections.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import {
  COARSE_NAMES,
  contributorsOf,
  gainAgainstCoarseness,
  gainAgainstDelay,
  SECONDS,
  secondsGained,
} from './sharing-charts.ts';
import { radarsSection } from './sharing-radars.ts';
import { symbolLegend } from './symbols.ts';
import { fixed, intervalText } from './wording.ts';

/** What each party's sensors are worth to each party, as one offline HTML file. */
export function renderSharing(document: SharingDocument): string {
  const { name, arrangement, trials, seed, parties, radars, warnings, raids } = document;
  const title = `${name}: who gains what from whom`;
  const head = html`<p class="kicker">Parasol · sharing report</p><h1>${title}</h1>
<p class="lead">What each party's sensors are worth to each party under ${arrangement} command, raid by raid and measure by measure: nothing is added up to one table of ranks.</p>
<nav aria-label="sections">${parties.map(({ partyId, name: party }) => html`<a href="#${partyId}">${party}</a>`)}<a href="#radars">Radars</a><a href="#measures">Measures</a><a href="#omitted">Left out</a></nav>`;
  const body = html`<p>Gains are positive where the party is better off, and a loss is shown as one. <em>Last</em>: all the others share already, and this owner joins. <em>Alone</em>: nobody else shares. <em>Shapley value</em>: what an owner adds on average over all orders in which the owners of sensors could have joined; the values of a row add up to what all bring together. A party's own sensors are always its own. <em>At all</em>: these missiles have it with this owner and never without; <em>lost</em>: only without; a number beside is over the missiles that have it both ways. † ${NEVER_COUNTS_AS}</p>
${warningsSection(warnings)}
${parties.map((party) => partySection(document, party))}
${radarsSection(radars)}
${measuresSection(document)}
${omissionsSection()}
<p class="note">${raids.map(({ raidId, name: raid }) => `${raidId}: ${raid}`).join('. ')}. Missiles that arrive: ${trials} trials of every coalition, seed ${seed}, the same chance in each. Inputs <code>${document.inputsSha256}</code>; code <code>${document.codeVersion}</code>.</p>`;
  return page(`${title} · Parasol`, head, body);
}

function partySection(document: SharingDocument, { partyId, name }: SharingDocument['parties'][number]): Markup {
  const { findings, sensitivity } = document;
  const chart = secondsGained(document, partyId);
  const own = findings.filter(({ beneficiary }) => beneficiary === partyId);
  const curves = sensitivity.filter(({ beneficiary }) => beneficiary === partyId);
  return html`<h2 id="${partyId}">${name}</h2>
${chart === null ? html`<p>Nothing changes for it, whoever shares.</p>` : html``}
${
  chart === null
    ? html``
    : figureBlock(
        chart,
        symbolLegend(
          contributorsOf(document).map((one) => one.name),
          contributorsOf(document).flatMap((one) => (one.partyId === partyId ? [] : [one.name])),
        ),
        'Signs: Shapley values; an owner without a sign adds nothing. Open signs count never as the time of impact: they tell mostly of seeing at all, not of seconds earlier. Short upright lines: what the owner adds when all the others share already (over the missiles that have it both ways). One panel a raid; at its own land, for a party that has any, else of all missiles.',
      )
}
${gainTable(document, partyId)}
${releaseTable(document, partyId)}
${contributorsOf(document).map((owner) =>
  sensitivityPart(
    document,
    owner,
    curves.filter(({ contributor }) => contributor === owner.partyId),
  ),
)}
<details><summary>${own.length} findings in sentences</summary><ul class="findings">${own.map(({ text }) => html`<li>${text}</li>`)}</ul></details>`;
}

function sensitivityPart(
  document: SharingDocument,
  owner: SharingDocument['parties'][number],
  curves: readonly SensitivityCurve[],
): Markup {
  const delay = gainAgainstDelay(document, curves);
  const coarse = gainAgainstCoarseness(curves);
  const measureNames = document.measures
    .filter(({ id }) => SECONDS.includes(id) && id !== 'firstDetectionS')
    .map(({ label }) => label);
  const shownNames = curves.flatMap(({ varied, measure }) =>
    varied === 'delay' ? [document.measures.find(({ id }) => id === measure)?.label ?? measure] : [],
  );
  return html`${
    delay === null
      ? html``
      : html`<h3>If what ${owner.name} releases comes later</h3>${figureBlock(delay, symbolLegend(measureNames, shownNames), 'One panel a raid; all the others share as the scenario has it. The delay takes the place of that of the rules. A gain that counts never as the time of impact is told so in the table.')}<p class="note">${TERMS_ACT_THROUGH_TIME}</p>${endsTable(document, curves)}`
  }${
    coarse === null
      ? html``
      : html`<h3>If what ${owner.name} releases is coarse</h3>${figureBlock(coarse, symbolLegend(COARSE_NAMES), 'Below zero the released data do harm: the picture is worse than without them.')}<p class="note">${TERMS_ACT_THROUGH_TIME}</p>`
  }`;
}

function endsTable({ measures }: SharingDocument, curves: readonly SensitivityCurve[]): Markup {
  const labelOf = (id: string): string => measures.find((measure) => measure.id === id)?.label ?? id;
  return table(
    ['raid', 'gain in', 'without delay', 'end of the gain'],
    curves
      .filter(({ varied }) => varied === 'delay')
      .map((curve) => {
        const { raidId, measure, unit, points, goneBetween, lasts, countsNever } = curve;
        return [
          raidId ?? 'all',
          `${labelOf(measure)}, ${unit}`,
          `${fixed(points[0]?.gain.value ?? 0, measures.find(({ id }) => id === measure)?.digits ?? 1)}${countsNever ? ' †' : ''}`,
          goneBetween === null
            ? lasts
              ? `still there at ${points.at(-1)?.value} s`
              : 'no gain'
            : `${endWords(curve)} between ${goneBetween[0]} and ${goneBetween[1]} s`,
        ];
      }),
    [2],
  );
}

function gainTable(document: SharingDocument, partyId: string): Markup {
  const { shapley, marginal, measures, parties } = document;
  const nameOf = (id: string): string => parties.find((one) => one.partyId === id)?.name ?? id;
  const rows = shapley.filter(({ beneficiary }) => beneficiary === partyId);
  return html`<details><summary>All values</summary>${table(
    ['missiles', 'measure', 'owner', 'last', 'alone', 'Shapley value', 'of all together'],
    rows.map((row) => {
      const measure = measures.find(({ id }) => id === row.measure);
      const same = marginal.find(
        (one) =>
          one.beneficiary === partyId &&
          one.contributor === row.contributor &&
          one.raidId === row.raidId &&
          one.measure === row.measure &&
          one.threats === row.threats,
      );
      const digits = measure?.digits ?? 1;
      const gain = (one: Gain | undefined): string =>
        one === undefined ? '–' : one.interval === null ? fixed(one.value, digits) : intervalText(one.interval, digits);
      const change = (one: Gain | undefined, happens: Happens | undefined): string =>
        happens === undefined ? gain(one) : happensWords(happens, row.missiles, (value) => fixed(value, digits));
      return [
        `${row.raidId ?? 'scenario'}, ${row.threats === 'own-land' ? 'own land' : 'all'}`,
        `${measure?.label ?? row.measure}, ${row.unit}`,
        nameOf(row.contributor),
        change(same?.gain, same?.happens),
        change(same?.gainAlone, same?.happensAlone),
        `${gain(row.value)}${row.countsNever ? ' †' : ''}`,
        fixed(row.gainOfAll, digits),
      ];
    }),
    [3, 4, 5, 6],
  )}</details>`;
}

function releaseTable({ releases, parties }: SharingDocument, partyId: string): Markup {
  const nameOf = (id: string): string => parties.find((one) => one.partyId === id)?.name ?? id;
  const needed = releases.filter(({ beneficiary, rules }) => beneficiary === partyId && rules.length > 0);
  if (needed.length === 0) return html`<p class="note">Nobody releases anything to it.</p>`;
  return html`<p class="note">What has to be released for it, as the scenario has it:</p>${table(
    ['owner', 'releases', 'when', 'delay, s', 'coarseness, m', 'rule'],
    needed.flatMap(({ contributor, rules }) =>
      rules.map(({ id, releases: what, delayS, coarsenessM, situation }) => [
        nameOf(contributor),
        what,
        situation,
        delayS,
        coarsenessM,
        html`<code>${id}</code>`,
      ]),
    ),
    [3, 4],
  )}`;
}

const measuresSection = ({ measures }: SharingDocument): Markup =>
  html`<h2 id="measures">Measures</h2>${table(
    ['measure', 'unit', 'better when', 'meaning'],
    measures.map(({ label, unit, better, meaning }) => [label, unit, better, html`${meaning}`]),
  )}`;
