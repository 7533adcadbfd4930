import { type KeyboardEvent, memo } from 'react';
import { dragSite, letGo } from '../hand/index.ts';
import type { Scene, SceneSite } from '../scene/index.ts';
import { useNumbers, useWords } from '../words/index.ts';
import type { Ground } from './ground.ts';
import type { LabelPlace } from './site-labels.ts';
import type { SiteSymbol } from './symbols.ts';
import { useHold } from './use-hold.ts';
import { words } from './words.ts';

const SHAPES: Readonly<Record<SceneSite['kind'], string>> = {
  battery: 'M0,-9L8,6H-8Z',
  radar: 'M0,-8L8,0L0,8L-8,0Z',
  'launch-area': 'M-6,-6L6,6M6,-6L-6,6',
  target: 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z',
};

const KIND_WORDS = { battery: 'battery', radar: 'radar', 'launch-area': 'launchArea', target: 'target' } as const;

const STEPS_DEG = { plain: 0.25, shift: 2 };

interface SiteMarkProps {
  readonly site: SceneSite;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** Where the mark stands on the drawing. */
  readonly x: number;
  readonly y: number;
  readonly scene: Scene;
  readonly ground: Ground;
  readonly colour: string;
  readonly symbol: SiteSymbol | null;
  readonly label: LabelPlace | null;
  readonly labelOpacity: number;
  readonly isMovable: boolean;
}

/** One site with its name; drawn anew only when it is another, or elsewhere. */
export const SiteMark = memo((props: SiteMarkProps) => {
  const { site, latitudeDeg, longitudeDeg, x, y, colour, symbol, label, labelOpacity, isMovable } = props;
  const t = useWords(words);
  const numbers = useNumbers();
  const name = `${t(KIND_WORDS[site.kind])}: ${site.placeName}`;
  const place = t('at', {
    name: site.interceptor === undefined ? name : `${name}, ${site.interceptor.count} × ${site.interceptor.name}`,
    latitude: `${numbers.plain(latitudeDeg, 2)}°`,
    longitude: `${numbers.plain(longitudeDeg, 2)}°`,
  });
  const handlers = useHandlers(props);
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
      aria-label={`${place}. ${t('movable')}`}
      data-uses-arrows
      {...handlers}
    >
      {shape}
    </g>
  );
});

/** Drags a site by pointer and by arrow keys. */
function useHandlers({ scene, site, ground, latitudeDeg, longitudeDeg }: SiteMarkProps) {
  const hold = useHold(ground, (place) => dragSite(scene, site, place.latitudeDeg, place.longitudeDeg));
  return {
    ...hold,
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
        const toDeg = Math.min(90, Math.max(-90, latitudeDeg + north * step));
        dragSite(scene, site, toDeg, wrapped(longitudeDeg + east * step));
      }
    },
  };
}

const wrapped = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;
