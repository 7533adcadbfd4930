import type { CentreCourse, SensorCourse, ThreatTracks } from '@parasol/study/tracks';
import { useClock } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { Lane } from './Lane.tsx';
import { LaneLegend } from './LaneLegend.tsx';
import { BARS, LANE_MARKS, type LaneMark } from './lane-signs.ts';
import { sightAt } from './moments.ts';
import { TimeFrame } from './TimeFrame.tsx';
import { words } from './words.ts';

interface SensorLanesProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse | undefined;
}

const LANE = { wide: 34, narrow: 44 };

const mark = (kind: LaneMark['kind'], timeS: number | null | undefined): LaneMark[] =>
  timeS === null || timeS === undefined ? [] : [{ kind, timeS }];

/** Who sees what when: a lane a sensor, then a lane a picture. */
export function SensorLanes({ threat, centre }: SensorLanesProps) {
  const t = useWords(words);
  const sensors = threat.sensors
    .filter(({ inView }) => inView.length > 0)
    .toSorted((a, b) => a.inView[0].fromS - b.inView[0].fromS);
  const blind = threat.sensors.filter(({ inView }) => inView.length === 0);
  const lanes = sensors.length + threat.centres.length;
  const label = t('lanesLabel', { sensors: sensors.length, pictures: threat.centres.length });
  return (
    <section className="panel time-chart">
      <h2>{t('lanes')}</h2>
      <TimeFrame threat={threat} label={label} heightOf={(isWide) => lanes * (isWide ? LANE.wide : LANE.narrow)}>
        {(plot) => {
          const step = plot.isWide ? LANE.wide : LANE.narrow;
          return (
            <>
              {sensors.map((sensor, i) => (
                <SensorLane key={sensor.sensorId} sensor={sensor} centre={centre} y={i * step} {...{ plot, step }} />
              ))}
              {threat.centres.map((one, i) => (
                <Lane
                  key={one.centreId}
                  name={t('pictureOf', { party: one.partyName })}
                  isChosen={one.centreId === centre?.centreId}
                  y={(sensors.length + i) * step}
                  bars={one.held.map((stretch) => ({ ...stretch, kind: 'held' }))}
                  ticksS={threat.sensors.flatMap(({ arrivals }) =>
                    arrivals.filter(({ centreId }) => centreId === one.centreId).map(({ heardS }) => heardS),
                  )}
                  marks={[
                    ...mark('firm-track', one.firmS),
                    ...mark('commit', one.committedS),
                    ...mark('interceptor-launch', one.launchedS),
                    ...mark('intercept', one.metS),
                  ]}
                  {...{ plot, step }}
                />
              ))}
            </>
          );
        }}
      </TimeFrame>
      <LaneLegend marks={LANE_MARKS} bars={BARS}>
        <li>
          <svg width="6" height="16" aria-hidden="true">
            <path className="arrival-tick" d="M3,0v16" />
          </svg>
          {t('tick')}
        </li>
        <li>
          <span aria-hidden="true">● ◐ ○</span> {t('sights')}
        </li>
      </LaneLegend>
      {blind.length > 0 && (
        <p className="muted hint">
          {t('blind')}: <span lang="en">{blind.map(({ name }) => name).join('; ')}</span>
        </p>
      )}
      <p className="muted hint">{t('lanesHint')}</p>
    </section>
  );
}

interface SensorLaneProps {
  readonly sensor: SensorCourse;
  readonly centre: CentreCourse | undefined;
  readonly y: number;
  readonly step: number;
  readonly plot: Parameters<Parameters<typeof TimeFrame>[0]['children']>[0];
}

/** A lane that says whether its sensor sees the missile now. */
function SensorLane({ sensor, centre, y, step, plot }: SensorLaneProps) {
  const sight = useClock(({ timeS }) => sightAt(sensor, timeS));
  const { inView, detectedS, firmS, lastLookS, lostS, arrivals } = sensor;
  const here = arrivals.find(({ centreId }) => centreId === centre?.centreId);
  const until = lastLookS ?? firmS;
  return (
    <Lane
      name={sensor.name}
      sight={sight}
      bars={[
        ...inView.map((stretch) => ({ ...stretch, kind: 'in-view' as const })),
        ...(firmS === null || until === null ? [] : [{ fromS: firmS, toS: until, kind: 'firm' as const }]),
      ]}
      marks={[
        ...mark('detection', detectedS),
        ...mark('firm-track', firmS),
        ...mark('word', here?.heardS),
        ...mark('lost', lostS),
      ]}
      {...{ y, step, plot }}
    />
  );
}
