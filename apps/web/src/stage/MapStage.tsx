import type { MapFlight } from '@parasol/study/results';
import { type ReactNode, useMemo } from 'react';
import { PartyPanel, usePartyColours } from '../colours/index.ts';
import { Globe } from '../globe/index.ts';
import type { LivePlaces } from '../live/index.ts';
import {
  EventMarks,
  FlatMap,
  flatGround,
  type Ground,
  type MapMark,
  type PaintId,
  type Painting,
  TrackLines,
  tracksOf,
} from '../map/index.ts';
import type { Scene } from '../scene/index.ts';
import type { FlyOut } from '../time/index.ts';
import { LayerPanel, STAGE_FORMS, setStage, useStage } from '../view/index.ts';
import { useWords } from '../words/index.ts';
import './stage.css';
import { words } from './words.ts';

interface MapStageProps {
  /** What the map is, for readers who hear it. */
  readonly label: string;
  readonly scene: Scene | null;
  readonly live?: LivePlaces;
  readonly paint?: PaintId | Painting;
  readonly isMovable?: boolean;
  /** What flies, up to the time of the clock; whole where the clock has no span. Give lists that do not change between drawings. */
  readonly flights?: readonly MapFlight[];
  readonly flyOuts?: readonly FlyOut[];
  readonly marks?: readonly MapMark[];
  /** More to draw on both, over what flies. */
  readonly over?: (ground: Ground) => ReactNode;
}

const NOTHING: readonly never[] = [];

/** The map, the globe, or one beside the other and in step; the reader chooses. */
export function MapStage({
  label,
  scene,
  live,
  paint,
  isMovable,
  flights = NOTHING,
  flyOuts = NOTHING,
  marks = NOTHING,
  over,
}: MapStageProps) {
  const t = useWords(words);
  const { form } = useStage();
  const { chosen } = usePartyColours();
  const tracks = useMemo(() => tracksOf(flights, flyOuts, scene, chosen), [flights, flyOuts, scene, chosen]);
  const shown = { label, scene, live, paint, isMovable };
  return (
    <div className="map-stage">
      <fieldset className="segments">
        <legend className="visually-hidden">{t('form')}</legend>
        {STAGE_FORMS.map((id) => (
          <label key={id}>
            <input type="radio" name="stage" checked={form === id} onChange={() => setStage({ form: id })} />
            {t(id)}
          </label>
        ))}
      </fieldset>
      <div className="views" data-form={form}>
        {form !== 'globe' && (
          <FlatMap {...shown}>
            {(projection) => (
              <>
                <TrackLines tracks={tracks} projection={projection} />
                {over?.(flatGround(projection))}
                <EventMarks marks={marks} ground={flatGround(projection)} />
              </>
            )}
          </FlatMap>
        )}
        {form !== 'map' && <Globe {...shown} tracks={tracks} marks={marks} over={over} />}
      </div>
      <LayerPanel />
      {scene !== null && <PartyPanel parties={scene.parties} />}
    </div>
  );
}
