import { type Assumption, choice, figure } from './sheet.ts';

/** What words mean and what is shown beside a result. */
export const definitions: readonly Assumption[] = [
  choice(
    {
      key: 'burnoutSpeedMeaning',
      label: 'burnout speed',
      basis: 'definition: 4.5 km/s at 150 km is about 4.8 km/s impulsive at the surface; state which',
      scope: 'definition',
    },
    'achieved, relative to the rotating Earth, at the stated burnout altitude',
    ['impulsive at the surface'],
  ),
  figure(
    {
      key: 'threatFlightPathAngleOffsetDeg',
      label: 'threat trajectory: burnout flight-path angle about minimum energy',
      basis: 'a fixed envelope of -10, 0 and +10 degrees, not a search: attacker choices are never optimised',
      scope: 'scenario',
    },
    0,
    [-10, 10],
    'deg',
  ),
  choice(
    {
      key: 'quantifier',
      label: 'a place counts as defended against',
      basis:
        'definition: every launch area and missile of the scenario that can reach it; against any is shown beside it',
      scope: 'definition',
    },
    'every',
    ['every', 'any'],
  ),
  choice(
    {
      key: 'denominator',
      label: 'places counted',
      basis: 'not threatened is its own class on every map',
      scope: 'definition',
    },
    'threatened',
    ['threatened', 'all'],
  ),
  choice(
    {
      key: 'latestIntercept',
      label: 'latest intercept',
      basis: 'definition',
      scope: 'definition',
    },
    'before the threat falls below the lowest altitude on the way down',
    [],
  ),
  choice(
    {
      key: 'elementDates',
      label: 'time',
      basis:
        'elements exist from and to their dates; Gabala closed in 2012, the SM-3 IIA dates from 2018, the second array at Armavir came later: combining them is counterfactual and says so',
      scope: 'definition',
    },
    'elements keep their dates and status; combinations that never stood together are called counterfactual',
    [],
  ),
];
