import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { tags } from '@lezer/highlight';
import type { Issue } from '@parasol/study/scenario';
import { basicSetup, EditorView } from 'codemirror';
import { useEffect, useRef } from 'react';

interface TextEditorProps {
  readonly label: string;
  readonly text: string;
  readonly issues: readonly Issue[];
  readonly onChange: (text: string) => void;
}

/** Colours of the page, light and dark, for the parts of the text. */
const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.keyword], color: 'var(--changed)' },
]);

type Lines = EditorView['state']['doc'];

/** An issue at its place in the text: from its column to the end of the line. */
function diagnosticOf({ line, column, message, expected, unit }: Issue, lines: Lines): Diagnostic {
  const at = lines.line(Math.min(Math.max(1, line), lines.lines));
  const from = Math.min(at.to, at.from + Math.max(0, column - 1));
  const said = expected === '' ? message : `${message} — ${expected} ${unit}`;
  return { from, to: Math.max(from, at.to), severity: 'error', message: said };
}

/** What differs between two texts, as one change: the cursor stays where nothing has changed. */
function changeBetween(a: string, b: string): { readonly from: number; readonly to: number; readonly insert: string } {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { from, to: a.length - end, insert: b.slice(from, b.length - end) };
}

/** The scenario as text: YAML with its issues marked where they are. */
export default function TextEditor({ label, text, issues, onChange }: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const first = useRef(text);
  useEffect(() => {
    if (place.current === null) return;
    const view = new EditorView({
      doc: first.current,
      parent: place.current,
      extensions: [
        basicSetup,
        yaml(),
        syntaxHighlighting(COLOURS),
        lintGutter(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed.current(update.state.doc.toString());
        }),
      ],
    });
    editor.current = view;
    return () => view.destroy();
  }, [label]);
  useEffect(() => {
    first.current = text;
    const view = editor.current;
    const shown = view?.state.doc.toString();
    if (view !== null && shown !== undefined && shown !== text) view.dispatch({ changes: changeBetween(shown, text) });
  }, [text]);
  useEffect(() => {
    const view = editor.current;
    if (view === null) return;
    const marks = issues.map((issue) => diagnosticOf(issue, view.state.doc)).sort((a, b) => a.from - b.from);
    view.dispatch(setDiagnostics(view.state, marks));
  }, [issues]);
  return <div className="text-editor" ref={place} />;
}
