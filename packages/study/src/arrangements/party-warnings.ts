import { nominalCourse, prepare } from '@parasol/simulation/engagement';
import type { ResolvedScenario } from '../scenario/index.ts';

/**
 * Warning of the party at whose land each missile is aimed, whoever commands: from the first word in any picture of a centre of that party to the
 * impact. Without chance, as in the study of sharing: what is at least as likely as not happens.
 *
 * The warning of a ledger is that of the centres that may shoot, and those are other centres under every arrangement.
 *
 * @returns  s, by missile in the order of the raids; NaN where the party never hears, null where the target is nobody's land in the scenario
 */
export function partyWarningsS({ cases, targetParties }: ResolvedScenario): (number | null)[] {
  return cases.flatMap(({ input }) => {
    if (input.threats.length === 0) return [];
    const { pictures } = nominalCourse(prepare(input));
    return input.threats.map(({ targetId, launchTimeS, flight }, threat) => {
      const centres = centresOf(input.nodes, targetParties[targetId] ?? null);
      if (centres.length === 0) return null;
      const heardS = centres.reduce(
        (least, centre) => Math.min(least, pictures.entry(centre, threat)?.heardS ?? Number.POSITIVE_INFINITY),
        Number.POSITIVE_INFINITY,
      );
      const impactS = launchTimeS + flight.impactS;
      return heardS < impactS ? impactS - heardS : Number.NaN;
    });
  });
}

/** A party without a centre has no pictures: nobody there could be warned. */
const centresOf = (
  nodes: readonly { readonly partyId: string; readonly kind: string }[],
  partyId: string | null,
): number[] =>
  nodes.flatMap((node, index) =>
    node.partyId === partyId && node.kind !== 'sensor' && node.kind !== 'battery' ? [index] : [],
  );
