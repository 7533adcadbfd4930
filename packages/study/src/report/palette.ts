/** Okabe and Ito's colours, told apart by readers with any colour vision; every use has a second sign (dash, shape or word). */
export const PALETTE = {
  ink: '#1b2733',
  muted: '#5b6b7a',
  line: '#c9d3dc',
  land: '#efece3',
  border: '#b9b3a4',
  sea: '#dfe9f0',
  stopped: '#00775a',
  leaked: '#b8480a',
  intercept: '#0072b2',
  battery: '#0b4f7d',
  radar: '#7a4b86',
  launchArea: '#1b2733',
  target: '#4a3b12',
  detection: '#e69f00',
  track: '#cc79a7',
  commit: '#56b4e9',
} as const;

/** Runs of a comparison in order. */
export const RUN_COLOURS = ['#0072b2', '#b8480a', '#00775a', '#7a4b86', '#8a6d00', '#5b6b7a'] as const;
