import { beforeEach, describe, expect, it } from 'vitest';
import { changeSpeed, pause, seek, setSpan, stepBy, tick, toggle, useClock } from './clock.ts';
import { tPlus, utcText } from './clock-text.ts';

const now = () => useClock.getState();

describe('the clock of a raid', () => {
  beforeEach(() => {
    setSpan(0, 600);
    useClock.setState({ speed: 30 });
  });

  it('runs at its speed while it plays, and only then', () => {
    tick(1);
    expect(now().timeS).toBe(0);
    toggle();
    tick(2);
    expect(now().timeS).toBe(60);
    pause();
    tick(2);
    expect(now().timeS).toBe(60);
  });

  it('stops at the end, and plays from the beginning again', () => {
    seek(590);
    toggle();
    tick(1);
    expect(now()).toMatchObject({ timeS: 600, isPlaying: false });
    toggle();
    expect(now()).toMatchObject({ timeS: 0, isPlaying: true });
  });

  it('stays within its span', () => {
    stepBy(-10);
    expect(now().timeS).toBe(0);
    seek(9999);
    expect(now().timeS).toBe(600);
  });

  it('has a slowest and a fastest speed', () => {
    for (let i = 0; i < 10; i++) changeSpeed(1);
    expect(now().speed).toBe(120);
    for (let i = 0; i < 10; i++) changeSpeed(-1);
    expect(now().speed).toBe(1);
  });
});

it.each([
  [0, 'T+00:00'],
  [59.99, 'T+00:59'],
  [60, 'T+01:00'],
  [3725, 'T+62:05'],
  [-5, 'T−00:05'],
])('says %d s as %s', (timeS, text) => {
  expect(tPlus(timeS)).toBe(text);
});

it('counts UTC from the epoch of the scenario', () => {
  expect(utcText('2007-12-31T23:59:30Z', 90)).toBe('2008-01-01 00:01:00');
  expect(utcText('no date', 90)).toBe('');
});
