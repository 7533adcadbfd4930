import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, parasol } from './testing/parasol.ts';

const folder = mkdtempSync(join(tmpdir(), 'parasol-tracks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly threats: readonly { readonly threatId: string; readonly centres: readonly { readonly partyId: string }[] }[];
  readonly launchView: { readonly protectedPlaces: readonly unknown[]; readonly views: readonly unknown[] };
}

describe('tracks', () => {
  it('tells one missile, with launches where they are asked for, and writes a report once', () => {
    const html = join(folder, 'tracks.html');
    const words = ['tracks', 'joint', '--threat', 'r1-warsaw'];
    const { threats, launchView } = answerOf(...words, '--launch-view', '--html', html) as unknown as Told;
    expect(threats.map(({ threatId }) => threatId)).toEqual(['r1-warsaw']);
    expect(threats[0].centres.map(({ partyId }) => partyId)).toContain('russia');
    expect(launchView.views.length).toBeGreaterThan(0);
    expect(readFileSync(html, 'utf8')).toContain('<svg');
    expect(parasol(...words, '--html', html).code).toBe(2);
    expect(answerOf(...words)).not.toHaveProperty('launchView');
  });

  it('names the nearest missile where none has the id, and asks for places only with launches', () => {
    const unknown = parasol('tracks', 'joint', '--threat', 'r1-warsa');
    expect([unknown.code, unknown.stderr.includes('r1-warsaw')]).toEqual([2, true]);
    expect(parasol('tracks', 'joint', '--protect', 'moscow').code).toBe(2);
  });

  it('takes places to be protected, one after the other', () => {
    const words = ['tracks', 'joint', '--threat', 'r1-warsaw', '--launch-view', '--protect', 'moscow', '--protect'];
    const { launchView } = answerOf(...words, '59.9,30.3') as unknown as Told;
    expect(launchView.protectedPlaces).toHaveLength(2);
  });
});
