import { useEffect } from 'react';
import { useAsked } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import { useLaboratory } from '../../laboratory/index.ts';
import { useLiveSession } from '../../live/index.ts';
import { Caveat, FlatMap } from '../../map/index.ts';
import { useWords } from '../../words/index.ts';
import { useArchitectures, useColumnName } from './column-names.ts';
import { inputOf, TABLE, useFound } from './columns.ts';
import { words } from './words.ts';
import { useYear } from './YearSlider.tsx';
import { standingIn } from './years.ts';

/** One of the maps side by side, with a live map of its own. */
export function ColumnMap({ id }: { readonly id: string }) {
  const t = useWords(words);
  const { architectureId, ownText, figures, region, cue } = useLaboratory();
  const { year } = useYear();
  const input = inputOf(id, { architectureId, ownText, figures });
  const live = useLiveSession({ ...input, region, cue });
  const asked = useAsked(input.text, (desk) => desk.scene(input));
  const scene = asked.value?.kind === 'done' ? asked.value.value : null;
  const name = useColumnName()(id);
  const architecture = useArchitectures().find((one) => one.id === id);
  useEffect(() => {
    useFound.setState({ [id]: { live, scene } });
  }, [id, live, scene]);
  const standing = architecture === undefined || year === null ? null : standingIn(architecture, year);
  return (
    <section className="column" aria-label={name}>
      <h2>
        {name}{' '}
        <span className="muted standing">
          {id === TABLE ? t('tableOne') : standing === null ? '' : t(`${standing}One`, { year: year ?? '' })}
        </span>
      </h2>
      {asked.value?.kind === 'issues' && <Failure issues={asked.value.issues} />}
      {live.state === 'fault' && asked.value?.kind === 'done' && <Failure message={live.fault?.message ?? ''} />}
      <FlatMap label={t('mapOf', { name })} scene={scene} live={live} />
      <Caveat scene={scene} />
    </section>
  );
}
