/** Letters of a name that go beside a chart. */
const MOST = 27;

/** A name in at most two lines: broken after a comma, else between words. */
export function linesOf(name: string): readonly string[] {
  if (name.length <= MOST) return [name];
  const comma = name.indexOf(', ');
  if (comma > 0 && comma <= MOST) return [name.slice(0, comma), name.slice(comma + 2)];
  const space = name.lastIndexOf(' ', MOST);
  return space < 0 ? [name] : [name.slice(0, space), name.slice(space + 1)];
}
