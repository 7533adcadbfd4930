const files = import.meta.glob<string>('../../../../../examples/*.yaml', { query: '?raw', import: 'default' });

export interface Example {
  readonly fileName: string;
  readonly load: () => Promise<string>;
}

/** The studies that ship with Parasol, as starting points. */
export const EXAMPLES: readonly Example[] = Object.entries(files)
  .map(([path, load]) => ({ fileName: path.slice(path.lastIndexOf('/') + 1), load }))
  .sort((a, b) => a.fileName.localeCompare(b.fileName));

/** A file beside it that an example extends. */
const BESIDE = /^(extends:\s*)(\S+\.yaml)\s*$/m;

/** The text of an example. Nothing lies beside a file here: one that extends another starts from what that one starts from. */
export async function exampleText({ load }: Example): Promise<{ readonly text: string; readonly isChanged: boolean }> {
  const text = await load();
  const beside = BESIDE.exec(text)?.[2];
  const parent = EXAMPLES.find(({ fileName }) => fileName === beside);
  const start = parent === undefined ? undefined : /^extends:\s*(\S+)\s*$/m.exec(await parent.load())?.[1];
  if (start === undefined) return { text, isChanged: false };
  return { text: text.replace(BESIDE, `$1${start}`), isChanged: true };
}
