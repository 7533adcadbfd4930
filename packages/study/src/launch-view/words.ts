import type { LaunchObserver } from './document.ts';

const seconds = (timeS: number): string => `${Math.floor(timeS + 0.5)} s`;

/** How the launch looks to one party, in one or two sentences. */
export function observerSentence(found: Omit<LaunchObserver, 'sentence'>): string {
  const { partyName, guardedName, sights, verdict, distinguishableS, impact } = found;
  const radars = sights.filter(({ kind, detectedS }) => kind === 'radar' && detectedS !== null);
  const first = [...radars].sort((a, b) => (a.detectedS ?? 0) - (b.detectedS ?? 0))[0];
  if (verdict === 'never-seen' || first === undefined) return `No radar of ${partyName} sees the interceptor.`;
  const seen = `${first.name} of ${partyName} sees the interceptor ${seconds(first.detectedS ?? 0)} after its launch`;
  if (verdict === 'no-track') return `${seen}; no radar comes to a firm track before the meeting.`;
  const firm = `a firm track stands after ${seconds(impact.timesS[0])}`;
  if (found.fallsOnOwnLand)
    return `${seen}, ${firm}. Left to itself it would come down in ${guardedName}: by its course it cannot be told from a missile aimed there.`;
  if (distinguishableS === null)
    return `${seen}, ${firm}. Until the meeting the place where it would come down by itself may lie in ${guardedName}.`;
  return `${seen}, ${firm}. From ${seconds(distinguishableS)} on the place where it would come down by itself lies outside ${guardedName} by three standard deviations.`;
}
