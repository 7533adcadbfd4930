/** Colours of what is drawn, told apart with any colour vision (after Okabe and Ito); every one has a second sign: hatching, shape or word. */
export const LOOKS = {
  defended: '#00775a',
  undefended: '#c4500c',
  notThreatened: '#7c8894',
  radar: '#7a4b86',
  battery: '#0b4f7d',
  launchArea: '#1b2733',
  target: '#6b5414',
  interceptor: '#0072b2',
} as const;
