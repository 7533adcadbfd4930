import { lazy, Suspense } from 'react';
import { Failure, Waiting } from '../frame/index.ts';
import './globe.css';
import type { GlobeProps } from './globe-props.ts';

/** The globe's code is fetched when the reader first wants to see it; a fetch that fails says so in its place. */
const GlobeView = lazy(() =>
  import('./GlobeView.tsx').catch((error: unknown) => ({
    default: () => <Failure message={error instanceof Error ? error.message : String(error)} />,
  })),
);

/** The globe: sites, sensor volumes, trajectories with their heights, the defended area; it looks where the flat map looks. */
export function Globe(props: GlobeProps) {
  return (
    <div className="globe">
      <Suspense fallback={<Waiting />}>
        <GlobeView {...props} />
      </Suspense>
    </div>
  );
}
