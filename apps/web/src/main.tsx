import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { begin, Frame } from './frame/index.ts';
import './frame/frame.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the laboratory');
const begun = begin();
createRoot(root).render(
  <StrictMode>
    <Frame begun={begun} />
  </StrictMode>,
);
