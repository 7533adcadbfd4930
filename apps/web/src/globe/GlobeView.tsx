import type { CesiumWidget } from '@cesium/engine';
import { type KeyboardEvent, useRef } from 'react';
import { Failure } from '../frame/index.ts';
import { EventMarks, mapWords, SiteMarks } from '../map/index.ts';
import { look, useMapView, zoom } from '../view/index.ts';
import { useWords } from '../words/index.ts';
import type { GlobeProps } from './globe-props.ts';
import { lookDown, lookFromTheSide, useCamera } from './use-camera.ts';
import { useDefended } from './use-defended.ts';
import { useGround } from './use-ground.ts';
import { useBorders } from './use-land.ts';
import { type ThemeColours, useThemeColours } from './use-theme-colours.ts';
import { useTracks } from './use-tracks.ts';
import { useVolumes } from './use-volumes.ts';
import { useWidget } from './use-widget.ts';
import { words } from './words.ts';

/** Share of the view that an arrow key turns the globe by. */
const TURN = 0.08;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The globe itself; its code is a bundle of its own. */
export default function GlobeView(props: GlobeProps) {
  const t = useWords(words);
  const element = useRef<HTMLDivElement>(null);
  const opened = useWidget(element);
  const colours = useThemeColours(element);
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const { latitudeDeg, longitudeDeg, heightDeg } = useMapView.getState();
    look({
      longitudeDeg: longitudeDeg + arrow[0] * TURN * heightDeg,
      latitudeDeg: latitudeDeg + arrow[1] * TURN * heightDeg,
    });
  };
  return (
    <>
      <div
        className="widget"
        ref={element}
        role="application"
        aria-label={t('use', { label: props.label })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn the globe
        tabIndex={0}
        data-uses-arrows
        onKeyDown={onKeyDown}
      />
      {opened.state === 'failed' && <Failure message={t('noGlobe')} />}
      {opened.state === 'open' && colours !== null && <OnGlobe {...props} widget={opened.widget} colours={colours} />}
    </>
  );
}

interface OnGlobeProps extends GlobeProps {
  readonly widget: CesiumWidget;
  readonly colours: ThemeColours;
}

/** Everything that lies on the globe. */
function OnGlobe({
  widget,
  colours,
  label,
  scene,
  live,
  paint = 'class',
  isMovable = false,
  tracks,
  marks,
  over,
}: OnGlobeProps) {
  const t = useWords(words);
  const map = useWords(mapWords);
  useCamera(widget);
  useBorders(widget, colours);
  useDefended(widget, live, paint);
  useVolumes(widget, scene);
  useTracks(widget, tracks);
  const ground = useGround(widget);
  return (
    <>
      {ground !== null && (
        <svg className="overlay" role="group" aria-label={label}>
          {over?.(ground)}
          <EventMarks marks={marks} ground={ground} />
          {scene !== null && <SiteMarks scene={scene} ground={ground} isMovable={isMovable} />}
        </svg>
      )}
      <div className="map-buttons row">
        <button type="button" onClick={() => zoom(0.8)} aria-label={map('nearer')} title={map('nearer')}>
          +
        </button>
        <button type="button" onClick={() => zoom(1.25)} aria-label={map('farther')} title={map('farther')}>
          −
        </button>
        <button type="button" onClick={() => lookFromTheSide(widget)} aria-label={t('tilt')} title={t('tilt')}>
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            <path d="M-6,5H6M-4,5A4,3 0 0 1 4,5M6,-6L1,-1M1,-4.5V-1H4.5" fill="none" stroke="currentColor" />
          </svg>
        </button>
        <button type="button" onClick={() => lookDown(widget)} aria-label={t('upright')} title={t('upright')}>
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            <path d="M0,-7L4,7L0,3.5L-4,7Z" fill="currentColor" />
          </svg>
        </button>
      </div>
    </>
  );
}
