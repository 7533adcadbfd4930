import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
/** The globe is drawn in software; beside it, pages are rastered five times faster so. */
const SOFTWARE_GLOBE = ['--use-gl=angle', '--use-angle=swiftshader', '--disable-gpu-rasterization'];

if (CHROMIUM === undefined) process.stderr.write('skipped: no Chromium on this machine, so nothing in a browser\n');

export const hasBrowser = CHROMIUM !== undefined;

/** Starts the Chromium of this machine without a window. It asks no host for anything by itself. */
export const startChromium = ({ withGlobe = false } = {}): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: withGlobe ? [...FLAGS, ...SOFTWARE_GLOBE] : FLAGS });
