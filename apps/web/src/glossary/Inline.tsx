import { Fragment } from 'react';

/** Markdown of a line: emphasis and code, nothing else. */
export function Inline({ text }: { readonly text: string }) {
  const parts = text.split(/(\*[^*]+\*|`[^`]+`)/);
  return parts.map((part, i) => {
    const inner = part.slice(1, -1);
    const key = `${i}:${part}`;
    if (part.startsWith('*')) return <em key={key}>{inner}</em>;
    if (part.startsWith('`')) return <code key={key}>{inner}</code>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}
