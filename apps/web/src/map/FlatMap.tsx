import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Scene } from '../desk/index.ts';
import type { LiveView } from '../live/index.ts';
import { look, useLayers, useMapView, zoom } from '../view/index.ts';
import { useWords } from '../words/index.ts';
import { drawCells } from './draw-cells.ts';
import { useLand } from './land.ts';
import './map.css';
import { PAINTINGS, type PaintId } from './paints.ts';
import { type Projection, pathOf, projectionOf } from './projection.ts';
import { ScaleBar } from './ScaleBar.tsx';
import { SiteMarks } from './SiteMarks.tsx';
import { words } from './words.ts';

interface FlatMapProps {
  /** What the map is, for readers who hear it. */
  readonly label: string;
  readonly scene: Scene | null;
  readonly live?: LiveView;
  readonly paint?: PaintId;
  readonly isMovable?: boolean;
  /** More to draw, between the land and the sites. */
  readonly children?: (projection: Projection) => ReactNode;
}

/** The map: land, the defended area, sectors, sites; dragging the ground moves the view. */
export function FlatMap({ label, scene, live, paint = 'class', isMovable = false, children }: FlatMapProps) {
  const t = useWords(words);
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [{ width, height }, setSize] = useState({ width: 800, height: 520 });
  const view = useMapView();
  const layers = useLayers();
  const land = useLand();
  const projection = useMemo(() => projectionOf(view, width, height), [view, width, height]);

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
  const scale = Math.min(2, globalThis.devicePixelRatio || 1);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    element.width = Math.round(width * scale);
    element.height = Math.round(height * scale);
    if (map !== null && grid !== null && layers.defended.isShown)
      drawCells(element, { map, grid, painting: PAINTINGS[paint], projection }, scale);
  }, [map, grid, paint, projection, width, height, scale, layers.defended.isShown]);

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
        {land !== null && (
          <path className="ground" d={land.rings.map((ring) => `${ringPath(ring, projection)}Z`).join('')} />
        )}
      </svg>
      <canvas ref={canvas} style={{ opacity: layers.defended.opacity }} aria-hidden="true" />
      <svg width={width} height={height} role="group" aria-label={label} {...onGround}>
        {land !== null && layers.borders.isShown && (
          <g opacity={layers.borders.opacity} className="lines">
            <path className="coast" d={land.rings.map((ring) => ringPath(ring, projection)).join('')} />
            <path className="border" d={land.borders.map((line) => ringPath(line, projection)).join('')} />
          </g>
        )}
        {children?.(projection)}
        {scene !== null && <SiteMarks scene={scene} projection={projection} isMovable={isMovable} />}
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

const ringPath = (ring: readonly (readonly number[])[], projection: Projection): string =>
  pathOf(ring as readonly (readonly [number, number])[], projection);
