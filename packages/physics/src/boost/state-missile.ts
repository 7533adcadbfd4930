import { meanRadiusM } from '../earth/index.ts';
import { flyBallistic } from '../flight/index.ts';
import { ecefFromGeodetic } from '../frames/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { addScaled, scale } from '../vectors/index.ts';
import { joinFlight } from './ephemeris-join.ts';
import { horizontalUnit, placeAlong, tangentAlong, upAt } from './ground-track.ts';
import type { StateMissile } from './missile-model.ts';
import type { MissileOutcome, MissileRequest } from './missile-outcome.ts';
import { smoothBoost } from './profile.ts';
import { flyFixed } from './slide.ts';

const BOOST_NODE_S = 2;

/** Flies a missile given by one state after burnout: a smooth climb to the state (for display and sensors), free flight from there. */
export const flyState = (model: StateMissile, request: MissileRequest): MissileOutcome =>
  flyFixed(
    (launch, track) => {
      const { earth, atmosphere, to } = request;
      const angleRad = model.downrangeM / meanRadiusM(earth);
      const place = placeAlong(track, angleRad, { heightM: model.altitudeM, earth });
      const along = horizontalUnit(tangentAlong(track, angleRad), place);
      const direction = addScaled(
        scale(along, cos(model.flightPathAngleRad)),
        upAt(place),
        sin(model.flightPathAngleRad),
      );
      const state = {
        positionEcefM: ecefFromGeodetic(place, earth),
        velocityEcefMPerS: scale(direction, model.speedMPerS),
      };
      const outcome = flyBallistic({
        state,
        earth,
        atmosphere,
        ballisticCoefficientKgPerM2: model.ballisticCoefficientKgPerM2 ?? Number.POSITIVE_INFINITY,
        groundHeightM: to.heightM,
        startS: model.timeS,
      });
      if (outcome.kind !== 'impact') return null;
      const intervals = Math.floor(model.timeS / BOOST_NODE_S) + 1;
      const boost = smoothBoost(ecefFromGeodetic(launch, earth), state, { burnTimeS: model.timeS, intervals });
      return joinFlight(boost, outcome.flight);
    },
    request,
    {
      burnoutSpeedMPerS: model.speedMPerS,
      burnoutAltitudeM: model.altitudeM,
      burnoutFlightPathAngleRad: model.flightPathAngleRad,
    },
  );
