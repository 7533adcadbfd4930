import { type KeyboardEvent, memo } from 'react';
import { letGo, middleDeg, turnRadar } from '../hand/index.ts';
import type { SceneRadar, SceneSite } from '../scene/index.ts';
import { useNumbers, useWords } from '../words/index.ts';
import { bearingDeg, pointAt } from './great-circle.ts';
import type { Ground } from './ground.ts';
import { useHold } from './use-hold.ts';
import { words } from './words.ts';

/** How far from the radar its knob stands. */
const KNOB_KM = 450;
const STEPS_DEG = { plain: 2, shift: 10 };

interface BoresightMarkProps {
  readonly site: SceneSite;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly radar: SceneRadar;
  readonly ground: Ground;
}

/** A knob in the middle of a radar's sector that turns the radar; none for a radar that looks all round. */
export const BoresightMark = memo(({ site, latitudeDeg, longitudeDeg, radar, ground }: BoresightMarkProps) => {
  const t = useWords(words);
  const numbers = useNumbers();
  const hold = useHold(ground, (place) => turnRadar(site.id, radar, bearingDeg({ latitudeDeg, longitudeDeg }, place)));
  const azimuthDeg = middleDeg(radar);
  const here = ground.pointOf(latitudeDeg, longitudeDeg);
  if (azimuthDeg === null || here === null) return null;
  const [knobLongitudeDeg, knobLatitudeDeg] = pointAt(latitudeDeg, longitudeDeg, azimuthDeg, KNOB_KM);
  const knob = ground.pointOf(knobLatitudeDeg, knobLongitudeDeg);
  if (knob === null) return null;
  const handlers = {
    ...hold,
    onKeyDown: (event: KeyboardEvent<SVGGElement>): void => {
      const step = event.shiftKey ? STEPS_DEG.shift : STEPS_DEG.plain;
      const turn = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
      if (event.key !== 'Enter' && event.key !== ' ' && turn === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (turn === undefined) letGo();
      else turnRadar(site.id, radar, azimuthDeg + turn * step);
    },
  };
  const label = t('boresight', { name: site.placeName, azimuth: `${numbers.plain(azimuthDeg, 1)}°` });
  return (
    <g className="boresight" role="button" tabIndex={0} aria-label={label} data-uses-arrows {...handlers}>
      <title>{label}</title>
      <line x1={here[0]} y1={here[1]} x2={knob[0]} y2={knob[1]} />
      <circle className="reach" cx={knob[0]} cy={knob[1]} r={13} />
      <circle className="knob" cx={knob[0]} cy={knob[1]} r={5} />
    </g>
  );
});
