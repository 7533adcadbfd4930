/** Points of the picture for each unit of the drawing: sharp on screens of high density and on paper. */
const SCALE = 2;

/**
 * A drawing as PNG, with the typefaces of the system.
 *
 * The renderer is loaded only here: no other command needs its native part.
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: SCALE }, font: { loadSystemFonts: true } });
  return image.asPng();
}
