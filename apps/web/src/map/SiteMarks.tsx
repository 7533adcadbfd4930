import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { partyColour, usePartyColours } from '../colours/index.ts';
import { dragSite, letGo, looksAt, standsAt, useHand } from '../hand/index.ts';
import type { Scene, SceneSite } from '../scene/index.ts';
import { useLayers } from '../view/index.ts';
import { useNumbers, useWords } from '../words/index.ts';
import { BoresightMark } from './BoresightMark.tsx';
import { sectorOutline } from './great-circle.ts';
import type { Ground } from './ground.ts';
import { type Projection, pathOf } from './projection.ts';
import { type SiteSymbol, useSymbols } from './symbols.ts';
import { words } from './words.ts';

const SHAPES: Readonly<Record<SceneSite['kind'], string>> = {
  battery: 'M0,-9L8,6H-8Z',
  radar: 'M0,-8L8,0L0,8L-8,0Z',
  'launch-area': 'M-6,-6L6,6M6,-6L-6,6',
  target: 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z',
};

const KIND_WORDS = { battery: 'battery', radar: 'radar', 'launch-area': 'launchArea', target: 'target' } as const;

const STEPS_DEG = { plain: 0.25, shift: 2 };

/** The ground under the radars' sectors, on the flat map. */
export function Sectors({ scene, projection }: { readonly scene: Scene; readonly projection: Projection }) {
  const hand = useHand();
  const { sensors } = useLayers();
  const { chosen } = usePartyColours();
  if (!sensors.isShown) return null;
  return (
    <g opacity={sensors.opacity}>
      {scene.sites.map((site) =>
        site.radar === undefined ? null : (
          <path
            key={site.id}
            className="sector"
            stroke={partyColour(site.partyId, chosen)}
            d={pathOf(sectorOutline(standsAt(site, hand), looksAt(site.id, site.radar, hand)), projection)}
          />
        ),
      )}
    </g>
  );
}

interface SiteMarksProps {
  readonly scene: Scene;
  readonly ground: Ground;
  readonly isMovable: boolean;
}

/** Sites of a scene on a map or the globe, with names beside them where there is room; interceptor sites and radars can be dragged. */
export function SiteMarks({ scene, ground, isMovable }: SiteMarksProps) {
  const hand = useHand();
  const layers = useLayers();
  const { chosen } = usePartyColours();
  const symbolOf = useSymbols();
  const half = symbolOf === null ? PLAIN_HALF : SYMBOL_HALF;
  const standing = new Map<string, number>();
  const placed = scene.sites.flatMap((site) => {
    const at = standsAt(site, hand);
    const point = ground.pointOf(at.latitudeDeg, at.longitudeDeg);
    if (point === null) return [];
    // A battery and its radar stand at one place: the second mark stands beside the first.
    const place = `${at.latitudeDeg} ${at.longitudeDeg}`;
    const before = standing.get(place) ?? 0;
    standing.set(place, before + 1);
    return [{ site, at, point: [point[0] + 2 * half * before, point[1]] as const }];
  });
  const labels = labelsOf(placed, ground, half);
  if (!layers.sites.isShown) return null;
  return (
    <g opacity={layers.sites.opacity}>
      {isMovable &&
        placed.map(({ site, at }) =>
          site.radar === undefined || site.placeId === null ? null : (
            <BoresightMark key={site.id} {...{ site, at, ground }} radar={looksAt(site.id, site.radar, hand)} />
          ),
        )}
      {placed.map(({ site, at, point }) => {
        const colour = partyColour(site.partyId, chosen);
        return (
          <SiteMark
            key={`${site.kind} ${site.id}`}
            {...{ site, at, point, scene, ground, colour }}
            symbol={symbolOf?.(site, colour) ?? null}
            label={layers.labels.isShown ? (labels.get(site) ?? null) : null}
            labelOpacity={layers.labels.opacity}
            isMovable={isMovable && site.placeId !== null}
          />
        );
      })}
    </g>
  );
}

interface SiteMarkProps {
  readonly site: SceneSite;
  readonly at: { readonly latitudeDeg: number; readonly longitudeDeg: number };
  readonly point: readonly [number, number];
  readonly scene: Scene;
  readonly ground: Ground;
  readonly colour: string;
  readonly symbol: SiteSymbol | null;
  readonly labelOpacity: number;
  readonly label: { readonly dx: number; readonly dy: number; readonly anchor: 'start' | 'end' } | null;
  readonly isMovable: boolean;
}

function SiteMark({
  site,
  at,
  point: [x, y],
  scene,
  ground,
  colour,
  symbol,
  label,
  labelOpacity,
  isMovable,
}: SiteMarkProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const isHeld = useRef(false);
  const name = `${t(KIND_WORDS[site.kind])}: ${site.placeName}`;
  const place = t('at', {
    name: site.interceptor === undefined ? name : `${name}, ${site.interceptor.count} × ${site.interceptor.name}`,
    latitude: `${numbers.plain(at.latitudeDeg, 2)}°`,
    longitude: `${numbers.plain(at.longitudeDeg, 2)}°`,
  });
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGGElement>): void => {
      event.stopPropagation();
      isHeld.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>): void => {
      if (!isHeld.current) return;
      const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
      if (box === undefined) return;
      const place = ground.placeAt(event.clientX - box.left, event.clientY - box.top);
      if (place !== null) dragSite(scene, site, place.latitudeDeg, place.longitudeDeg);
    },
    onPointerUp: (): void => {
      if (isHeld.current) letGo();
      isHeld.current = false;
    },
    onKeyDown: (event: KeyboardEvent<SVGGElement>): void => {
      const step = event.shiftKey ? STEPS_DEG.shift : STEPS_DEG.plain;
      const [east, north] =
        { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] ?? [];
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        letGo();
      } else if (east !== undefined && north !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        const longitudeDeg = at.longitudeDeg + east * step;
        dragSite(scene, site, Math.min(90, Math.max(-90, at.latitudeDeg + north * step)), wrapped(longitudeDeg));
      }
    },
    onBlur: letGo,
  };
  const shape = (
    <>
      <title>{place}</title>
      {isMovable && <circle className="grip" r={14} />}
      {symbol === null ? (
        <path
          className={`mark ${site.kind}`}
          d={SHAPES[site.kind]}
          style={site.kind === 'target' ? {} : { fill: colour }}
        />
      ) : (
        <image
          href={symbol.url}
          x={-symbol.width / 2}
          y={-symbol.height / 2}
          width={symbol.width}
          height={symbol.height}
        />
      )}
      {label !== null && (
        <text x={label.dx} y={label.dy} textAnchor={label.anchor} opacity={labelOpacity}>
          {site.placeName}
        </text>
      )}
    </>
  );
  const transform = `translate(${x.toFixed(1)},${y.toFixed(1)})`;
  if (!isMovable)
    return (
      <g transform={transform} className="site">
        {shape}
      </g>
    );
  return (
    <g
      transform={transform}
      className="site movable"
      role="button"
      tabIndex={0}
      aria-label={`${place}. ${t('movable', { name: '' }).replace(/^\.\s*/, '')}`}
      data-uses-arrows
      {...handlers}
    >
      {shape}
    </g>
  );
}

const wrapped = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/** Half the side of a mark. */
const PLAIN_HALF = 9;
const SYMBOL_HALF = 13;
const LETTER = 7;
const LINE = 14;

/** Names beside the marks: right, left, above or below, wherever nothing else stands; left out where there is no room. */
function labelsOf(
  placed: readonly { readonly site: SceneSite; readonly point: readonly [number, number] }[],
  { width, height }: Ground,
  half: number,
): ReadonlyMap<SceneSite, { dx: number; dy: number; anchor: 'start' | 'end' }> {
  const boxes = placed.map(({ point: [x, y] }) => ({
    left: x - half,
    right: x + half,
    top: y - half,
    bottom: y + half,
  }));
  const labels = new Map<SceneSite, { dx: number; dy: number; anchor: 'start' | 'end' }>();
  const order = { battery: 0, radar: 1, 'launch-area': 2, target: 3 };
  const said = new Set<string>();
  for (const {
    site,
    point: [x, y],
  } of placed.toSorted((a, b) => order[a.site.kind] - order[b.site.kind])) {
    if (said.has(site.placeName) || x < 0 || x > width || y < 0 || y > height) continue;
    const long = site.placeName.length * LETTER;
    for (const [dx, dy, anchor] of [
      [half + 3, 4, 'start'],
      [-half - 3, 4, 'end'],
      [half - 1, -half - 1, 'start'],
      [half - 1, half + 11, 'start'],
      [1 - half, -half - 1, 'end'],
      [1 - half, half + 11, 'end'],
    ] as const) {
      const left = anchor === 'start' ? x + dx : x + dx - long;
      const box = { left, right: left + long, top: y + dy - LINE + 3, bottom: y + dy + 3 };
      const isFree = boxes.every(
        (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      const ownBox = box.right <= width && box.left >= 0;
      if (!isFree || !ownBox) continue;
      boxes.push(box);
      said.add(site.placeName);
      labels.set(site, { dx, dy, anchor });
      break;
    }
  }
  return labels;
}
