export { SubjectPanel } from './SubjectPanel.tsx';
export { type Subject, useSubject } from './subject.ts';
