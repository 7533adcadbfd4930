import type { ResolvedScenario } from '../scenario/index.ts';

/** What a reader has to know of the arrangements before their figures. */
export const arrangementNotes = (
  variants: readonly { readonly arrangement: string; readonly resolved: ResolvedScenario }[],
): string[] => {
  const [first] = variants;
  return variants.flatMap(({ arrangement, resolved }) => {
    if (arrangement === 'independent') return blindCentres(resolved);
    return arrangement === 'unified' && first.arrangement !== arrangement
      ? whatUnifiedRestsOn(resolved, first.resolved)
      : [];
  });
};

/** Independent command is meant literally: a centre whose party owns no sensors is blind under it. */
function blindCentres({ input, names }: ResolvedScenario): string[] {
  const owners = new Set(input.sensors.map(({ partyId }) => partyId));
  return input.authorities.flatMap(({ centreId }) => {
    const partyId = input.nodes.find(({ id }) => id === centreId)?.partyId;
    return partyId === undefined || owners.has(partyId)
      ? []
      : [
          `Under independent command ${centreId} sees nothing: ${names[partyId] ?? partyId} owns no sensors, and each party uses its own alone.`,
        ];
  });
}

/** A planner comes with lines, a say of the owners and a wider charge: what it gains is not all due to one plan. */
function whatUnifiedRestsOn({ input }: ResolvedScenario, { input: base }: ResolvedScenario): string[] {
  const known = new Set(base.links.map(({ id }) => id));
  const extra = input.links.filter(({ id }) => !known.has(id));
  const releases = input.batteries.flatMap(({ release }) => (release === undefined ? [] : [release.decisionTimeS]));
  const parts = [
    ...(extra.length === 0
      ? []
      : [
          `its ${extra.length} lines through the planning centre (${span(extra.map(({ delayS }) => delayS))} each), which the others do not have, carry data as well as orders`,
        ]),
    ...(releases.length === 0 ? [] : [`owners take ${span(releases)} to release a shot (notional unless set)`]),
    ...(hasOwnTargets(base) && !hasOwnTargets(input)
      ? ['every battery may defend every target, while other centres defend their own only']
      : []),
  ];
  return parts.length === 0
    ? []
    : [`What unified command gains rests in part on what comes with it: ${parts.join('; ')}.`];
}

const hasOwnTargets = ({ authorities }: ResolvedScenario['input']): boolean =>
  authorities.some(({ defendsTargetIds }) => defendsTargetIds !== undefined);

function span(valuesS: readonly number[]): string {
  const [least, most] = [Math.min(...valuesS), Math.max(...valuesS)];
  return least === most ? `${least} s` : `${least} to ${most} s`;
}
