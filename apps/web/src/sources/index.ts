export { SourceButton } from './SourceButton.tsx';
export { SourceCardView } from './SourceCardView.tsx';
export { words as sourceWords } from './words.ts';
