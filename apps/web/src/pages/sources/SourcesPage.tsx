import { useState } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SourceLine } from '../../desk/index.ts';
import { useWords } from '../../words/index.ts';
import { AssumptionSheet } from './AssumptionSheet.tsx';
import { FigureTable } from './FigureTable.tsx';
import { SourceList } from './SourceList.tsx';
import './sources.css';
import { words } from './words.ts';

/** Figures, sources and the assumption sheet. */
export default function SourcesPage() {
  const t = useWords(words);
  const [tab, setTab] = useState<Key>('figures');
  const [source, setSource] = useState<SourceLine | null>(null);
  return (
    <div className="sources-page">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <Tabs selectedKey={tab} onSelectionChange={setTab} className="tabs">
        <TabList aria-label={t('title')} className="row">
          <Tab id="figures">{t('figures')}</Tab>
          <Tab id="sources">{t('sources')}</Tab>
          <Tab id="assumptions">{t('assumptions')}</Tab>
        </TabList>
        <TabPanel id="figures">
          <FigureTable key={source?.id ?? ''} source={source} onAnySource={() => setSource(null)} />
        </TabPanel>
        <TabPanel id="sources">
          <SourceList
            onShow={(one) => {
              setSource(one);
              setTab('figures');
            }}
          />
        </TabPanel>
        <TabPanel id="assumptions">
          <AssumptionSheet />
        </TabPanel>
      </Tabs>
    </div>
  );
}
