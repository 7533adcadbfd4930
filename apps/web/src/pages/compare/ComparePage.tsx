import { Legend } from '../../map/index.ts';
import { useWords } from '../../words/index.ts';
import { ColumnMap } from './ColumnMap.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import './compare.css';
import { useColumns } from './columns.ts';
import { Difference } from './Difference.tsx';
import { Inputs } from './Inputs.tsx';
import { Measures } from './Measures.tsx';
import { Runs } from './Runs.tsx';
import { words } from './words.ts';
import { YearSlider } from './YearSlider.tsx';

/** Architectures side by side: what each defends, what is different, and which figures make the difference. */
export default function ComparePage() {
  const t = useWords(words);
  const { ids } = useColumns();
  return (
    <div className="compare">
      <h1>{t('title')}</h1>
      <div className="choosing">
        <ColumnPicker />
        <YearSlider />
      </div>
      <div className="columns">
        {ids.map((id) => (
          <ColumnMap key={id} id={id} />
        ))}
      </div>
      <div>
        <Legend paint="class" />
        <p className="muted hint">{t('linked')}</p>
      </div>
      <Measures />
      <div className="beside">
        <Difference />
        <Inputs />
      </div>
      <Runs />
    </div>
  );
}
