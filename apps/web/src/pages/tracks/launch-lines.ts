import type { LaunchObserver, LaunchView, LaunchViewDocument } from '@parasol/study/launch-view';

/** One launch as one party sees it. Seconds after the launch; null = never. */
export interface LaunchLine {
  readonly view: LaunchView;
  readonly observer: LaunchObserver;
  readonly detectedS: number | null;
  readonly firmS: number | null;
}

const first = (times: readonly (number | null)[]): number | null =>
  times.reduce<number | null>((found, timeS) => (timeS === null || (found ?? timeS) < timeS ? found : timeS), null);

/** Every launch as every party sees it that is told nothing of it; satellites see the plume and not where it goes. */
export const launchLines = ({ views }: Pick<LaunchViewDocument, 'views'>): readonly LaunchLine[] =>
  views.flatMap((view) =>
    view.observers.map((observer) => {
      const radars = observer.sights.filter(({ kind }) => kind === 'radar');
      return {
        view,
        observer,
        detectedS: first(radars.map(({ detectedS }) => detectedS)),
        firmS: first(radars.map(({ firmS }) => firmS)),
      };
    }),
  );
