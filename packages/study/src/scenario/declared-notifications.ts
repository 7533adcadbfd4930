import { id, list, number, PLACE, record, seconds, text } from './declared-fields.ts';

/** Launches announced beforehand. The fields are those of the Hague Code's pre-launch notification: class, window, area, direction. */
export const NOTIFICATIONS = list(
  'Launches announced beforehand: whom the notice reached recognises what rises from the area within the window and the sector of azimuths, whatever it is.',
  record(
    'A notice.',
    {
      id: id('Id.'),
      from: id('Party that announced.'),
      to: list('Parties whose watch it reached; empty: a notice that never got there.', id('Party.'), 50),
      areas: list(`Launch areas that it names, each ${PLACE}.`, text('Launch area.'), 50),
      fromS: seconds('Start of the launch window, on the clock of the scenario.', 1e6),
      toS: seconds('End of the launch window.', 1e6),
      azimuthFromDeg: number('Start of the sector of launch azimuths, clockwise from north.', 'deg', [0, 360]),
      azimuthToDeg: number('End of the sector; smaller than the start: through north.', 'deg', [0, 360]),
    },
    ['id', 'from', 'to', 'areas', 'fromS', 'toS', 'azimuthFromDeg', 'azimuthToDeg'],
  ),
  50,
);
