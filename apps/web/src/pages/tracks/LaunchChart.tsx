import type { ThreatTracks } from '@parasol/study/tracks';
import { useWords } from '../../words/index.ts';
import { Lane } from './Lane.tsx';
import { LaneLegend } from './LaneLegend.tsx';
import { LAUNCH_BARS, LAUNCH_MARKS, type LaneMark } from './lane-signs.ts';
import type { LaunchLine } from './launch-lines.ts';
import { TimeFrame } from './TimeFrame.tsx';
import { words } from './words.ts';

const LANE = { wide: 36, narrow: 58 };

/** A lane a launch and observer, on the clock of the raid. */
export function LaunchChart({
  lines,
  threat,
}: {
  readonly lines: readonly LaunchLine[];
  readonly threat: ThreatTracks;
}) {
  const t = useWords(words);
  return (
    <>
      <TimeFrame
        threat={threat}
        label={t('launchViews')}
        heightOf={(isWide) => lines.length * (isWide ? LANE.wide : LANE.narrow)}
      >
        {(plot) => {
          const step = plot.isWide ? LANE.wide : LANE.narrow;
          return lines.map((line, i) => (
            <Lane
              key={`${line.view.batteryId} ${line.observer.partyId}`}
              name={line.view.batteryName}
              detail={`${line.view.interceptorName} → ${line.observer.partyName}`}
              y={i * step}
              bars={barsOf(line)}
              marks={marksOf(line)}
              {...{ plot, step }}
            />
          ));
        }}
      </TimeFrame>
      <LaneLegend marks={LAUNCH_MARKS} bars={LAUNCH_BARS} />
    </>
  );
}

function barsOf({ view: { launchS, meetingS }, observer: { distinguishableS }, firmS }: LaunchLine) {
  const bar = (kind: (typeof LAUNCH_BARS)[number], fromS: number, toS: number) => ({
    kind,
    fromS: launchS + fromS,
    toS: launchS + toS,
  });
  if (firmS === null) return [bar('flies', 0, meetingS)];
  return [
    bar('flies', 0, firmS),
    bar('open', firmS, distinguishableS ?? meetingS),
    ...(distinguishableS === null ? [] : [bar('excluded', distinguishableS, meetingS)]),
  ];
}

function marksOf({ view: { launchS, meetingS }, observer, detectedS, firmS }: LaunchLine): readonly LaneMark[] {
  const mark = (kind: LaneMark['kind'], afterS: number | null): LaneMark[] =>
    afterS === null ? [] : [{ kind, timeS: launchS + afterS }];
  return [
    ...mark('interceptor-launch', 0),
    ...mark('detection', detectedS),
    ...mark('firm-track', firmS),
    ...mark('told-apart', observer.distinguishableS),
    ...mark('intercept', meetingS),
  ];
}
