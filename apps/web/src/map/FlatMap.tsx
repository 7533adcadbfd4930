import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LivePlaces } from '../live/index.ts';
import type { Scene } from '../scene/index.ts';
import { look, useLayers, useMapView, zoom } from '../view/index.ts';
import { useWords } from '../words/index.ts';
import { flatGround } from './ground.ts';
import { Ground, LandLines } from './LandLines.tsx';
import { useLand } from './land.ts';
import './map.css';
import { type PaintedCanvas, paintedCanvas } from './painter.ts';
import { type PaintId, type Painting, paintedCells, paintingOf } from './paints.ts';
import { type Projection, projectionOf } from './projection.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { Sectors } from './Sectors.tsx';
import { SiteMarks } from './SiteMarks.tsx';
import { words } from './words.ts';

interface FlatMapProps {
  /** What the map is, for readers who hear it. */
  readonly label: string;
  readonly scene: Scene | null;
  readonly live?: LivePlaces | undefined;
  readonly paint?: PaintId | Painting | undefined;
  readonly isMovable?: boolean | undefined;
  /** More to draw, between the land and the sites. */
  readonly children?: (projection: Projection) => ReactNode;
}

/** The map: land, the defended area, sectors, sites; dragging the ground moves the view. */
export function FlatMap({ label, scene, live, paint = 'class', isMovable = false, children }: FlatMapProps) {
  const t = useWords(words);
  const frame = useRef<HTMLDivElement>(null);
  const places = useRef<HTMLDivElement>(null);
  const [{ width, height }, setSize] = useState({ width: 800, height: 520 });
  const view = useMapView();
  const layers = useLayers();
  const land = useLand();
  const projection = useMemo(() => projectionOf(view, width, height), [view, width, height]);
  const ground = useMemo(() => flatGround(projection), [projection]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setSize({ width, height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      zoom(1.0015 ** event.deltaY);
    };
    // React listens to wheels passively, which could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);

  const map = live?.map ?? null;
  const grid = live?.grid ?? null;
  const { isShown, opacity } = layers.defended;
  const cells = useMemo(
    () => (map === null || grid === null ? null : paintedCells(map, grid, paintingOf(paint))),
    [map, grid, paint],
  );
  const scale = Math.min(2, globalThis.devicePixelRatio || 1);
  const painted = useRef<PaintedCanvas | null>(null);
  useEffect(() => {
    if (places.current === null) return;
    const canvas = paintedCanvas(places.current);
    painted.current = canvas;
    return canvas.remove;
  }, []);
  useEffect(() => {
    painted.current?.draw({ width, height, scale, view, cells: isShown ? cells : null });
  }, [cells, isShown, view, width, height, scale]);

  const drag = useRef<{ x: number; y: number } | null>(null);
  const onGround = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      drag.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      if (drag.current === null) return;
      const { x, y } = drag.current;
      drag.current = { x: event.clientX, y: event.clientY };
      look({
        longitudeDeg: projection.longitudeDeg(width / 2 - (event.clientX - x)),
        latitudeDeg: projection.latitudeDeg(height / 2 - (event.clientY - y)),
      });
    },
    onPointerUp: (): void => {
      drag.current = null;
    },
  };

  return (
    <div className="flat-map" ref={frame}>
      <svg className="land" width={width} height={height} aria-hidden="true">
        {land !== null && <Ground land={land} projection={projection} />}
      </svg>
      <div className="places" ref={places} style={{ opacity }} aria-hidden="true" />
      {/* A picture of its own, so that what moves above does not draw the coasts anew. */}
      <svg className="land" width={width} height={height} aria-hidden="true">
        {land !== null && layers.borders.isShown && (
          <LandLines land={land} projection={projection} opacity={layers.borders.opacity} />
        )}
      </svg>
      <svg width={width} height={height} role="group" aria-label={label} {...onGround}>
        {scene !== null && <Sectors scene={scene} projection={projection} />}
        {children?.(projection)}
        {scene !== null && <SiteMarks scene={scene} ground={ground} isMovable={isMovable} />}
        <ScaleBar projection={projection} />
      </svg>
      <div className="map-buttons row">
        <button type="button" onClick={() => zoom(0.8)} aria-label={t('nearer')} title={t('nearer')}>
          +
        </button>
        <button type="button" onClick={() => zoom(1.25)} aria-label={t('farther')} title={t('farther')}>
          −
        </button>
      </div>
    </div>
  );
}
