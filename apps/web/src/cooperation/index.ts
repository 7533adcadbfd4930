export { usePartyNames } from './party-names.ts';
export { SubjectPanel } from './SubjectPanel.tsx';
export { type Subject, useSubject } from './subject.ts';
