import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ENGINE = fileURLToPath(new URL('../../node_modules/@cesium/engine/', import.meta.url));

/** What the globe fetches while it runs, by the name under `cesium/`. */
const FOLDERS: readonly (readonly [string, string])[] = [
  ['Assets', join(ENGINE, 'Source/Assets')],
  ['Workers', join(ENGINE, 'Build/Workers')],
  ['ThirdParty', join(ENGINE, 'Source/ThirdParty')],
];

/** Sky maps and other pictures that this laboratory never shows; the globe's own credit is shown. */
const LEFT_OUT =
  /\/(SkyBox|LensFlare|Textures\/maki|(bing_maps|cesium|google_earth)[a-z_]*\.png|moon[A-Za-z]*\.jpg|waterNormals[A-Za-z]*\.jpg)\//;

const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

/** Puts the files of the globe beside the built pages, and serves them while developing. */
export function cesiumFiles(): Plugin {
  let outDir = '';
  return {
    name: 'cesium-files',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const [name, from] of FOLDERS)
        cpSync(from, join(outDir, 'cesium', name), { recursive: true, filter: (path) => !LEFT_OUT.test(`${path}/`) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /^\/cesium\/([^/]+)\/([^?]+)/.exec(request.url ?? '');
        const folder = FOLDERS.find(([name]) => name === path?.[1]);
        const file = folder === undefined || path === null ? '' : join(folder[1], path[2]);
        if (folder === undefined || !file.startsWith(folder[1]) || !existsSync(file) || !statSync(file).isFile()) {
          next();
          return;
        }
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
  };
}
