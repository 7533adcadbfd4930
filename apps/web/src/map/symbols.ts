import { useEffect, useState } from 'react';
import type { SceneSite } from '../scene/index.ts';
import { useStage } from '../view/index.ts';

/** A symbol as a picture, and its size in points; its middle stands on the site. */
export interface SiteSymbol {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

type DrawSymbol = (site: SceneSite, colour: string) => SiteSymbol | null;

/** Symbol set and entity of APP-6 D: an air defence missile unit, a radar, a missile unit. A place aimed at has no symbol. */
const ENTITIES: Readonly<Record<SceneSite['kind'], { readonly set: string; readonly entity: string } | null>> = {
  battery: { set: '10', entity: '130102' },
  radar: { set: '15', entity: '220300' },
  'launch-area': { set: '10', entity: '130700' },
  target: null,
};

const SIZE = 22;

/**
 * The symbol identification code of a site after APP-6 D: the frame of a neutral party for everyone, since the laboratory takes no side;
 * dashed (planned) for what the catalogue does not hold as built.
 *
 * @returns 20 digits, or null for what has no symbol
 */
export function symbolCode({ kind, status }: Pick<SceneSite, 'kind' | 'status'>): string | null {
  const found = ENTITIES[kind];
  if (found === null) return null;
  const isPlanned = status === 'planned' || status === 'cancelled' || status === 'counterfactual';
  return `1004${found.set}${isPlanned ? 1 : 0}000${found.entity}0000`;
}

async function loadSymbols(): Promise<DrawSymbol> {
  const { default: milsymbol } = await import('milsymbol');
  const drawn = new Map<string, SiteSymbol>();
  return (site, colour) => {
    const code = symbolCode(site);
    if (code === null) return null;
    const key = code + colour;
    let symbol = drawn.get(key);
    if (symbol === undefined) {
      const one = new milsymbol.Symbol(code, {
        size: SIZE,
        fillColor: colour,
        monoColor: '#fff',
        strokeWidth: 5,
      });
      symbol = { url: `data:image/svg+xml,${encodeURIComponent(one.asSVG())}`, ...one.getSize() };
      drawn.set(key, symbol);
    }
    return symbol;
  };
}

let symbols: Promise<DrawSymbol> | null = null;

/** Draws sites after APP-6 when the reader wants it; null while plain signs are shown. Fetched when first wanted. */
export function useSymbols(): DrawSymbol | null {
  const { signs } = useStage();
  const [draw, setDraw] = useState<DrawSymbol | null>(null);
  useEffect(() => {
    if (signs !== 'app-6') return;
    symbols ??= loadSymbols();
    void symbols.then((loaded) => setDraw(() => loaded));
  }, [signs]);
  return signs === 'app-6' ? draw : null;
}
