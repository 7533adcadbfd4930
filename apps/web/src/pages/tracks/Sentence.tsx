import type { CentreCourse, ThreatTracks } from '@parasol/study/tracks';
import { tPlus } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { useLengths } from './lengths.ts';
import { words } from './words.ts';

interface SentenceProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse | undefined;
}

/** What one centre came to know of the missile, in words. */
export function Sentence({ threat, centre }: SentenceProps) {
  const t = useWords(words);
  const { axes } = useLengths();
  const { missileName, launchAreaName, targetName, stoppedS } = threat;
  const said = [t('missileIs', { missile: missileName, from: launchAreaName, to: targetName })];
  if (centre === undefined) said.push(t('nobody'));
  else {
    const { partyName: party, heardS, firmS, committedS, impact } = centre;
    const last = impact.timesS.length - 1;
    if (heardS !== null)
      said.push(
        firmS === null
          ? t('hearsOnly', { party, heard: tPlus(heardS) })
          : t('hearsAndTracks', { party, heard: tPlus(heardS), firm: tPlus(firmS) }),
      );
    if (last >= 0)
      said.push(
        t('areaShrinks', {
          first: axes(impact.semiMajorKm[0], impact.semiMinorKm[0]),
          firstAt: tPlus(impact.timesS[0]),
          last: axes(impact.semiMajorKm[last], impact.semiMinorKm[last]),
          lastAt: tPlus(impact.timesS[last]),
        }),
      );
    if (committedS !== null) said.push(t('commits', { at: tPlus(committedS) }));
  }
  if (stoppedS !== null) said.push(t('stoppedAt', { at: tPlus(stoppedS) }));
  return <p className="sentence">{said.join(' ')}</p>;
}
