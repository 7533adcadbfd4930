"""Records what Stone Soup makes of detections.csv: stone-soup.json beside this file, and a few sets with their distances in
validation/tracking/stone-soup-sets.json.

Run by hand where Stone Soup (MIT, github.com/dstl/Stone-Soup) is importable:

    PYTHONPATH=<checkout of Stone Soup> python3 benchmarks/tracking/record_stone_soup.py <its version>

Extended Kalman filter with ballistic motion (the same forces as packages/physics/src/filters), global nearest neighbour and joint
probabilistic association, tracks confirmed by three looks and dropped after three scans without one. The distance is Stone Soup's own
OSPA (order 2, cutoff 10 km) between confirmed tracks and truth, per scan.
"""
import csv
import datetime
import json
import math
import pathlib
import sys
from collections import defaultdict

import numpy as np
from stonesoup.base import Property
from stonesoup.dataassociator.neighbour import GNNWith2DAssignment
from stonesoup.dataassociator.probability import JPDA
from stonesoup.deleter.time import UpdateTimeStepsDeleter
from stonesoup.hypothesiser.distance import DistanceHypothesiser
from stonesoup.hypothesiser.probability import PDAHypothesiser
from stonesoup.initiator.simple import MultiMeasurementInitiator
from stonesoup.measures import Mahalanobis
from stonesoup.metricgenerator.ospametric import GOSPAMetric, OSPAMetric
from stonesoup.models.base import TimeVariantModel
from stonesoup.models.measurement.nonlinear import CartesianToElevationBearingRange
from stonesoup.models.transition.nonlinear import GaussianTransitionModel
from stonesoup.predictor.kalman import ExtendedKalmanPredictor
from stonesoup.types.array import CovarianceMatrix, StateVector, StateVectors
from stonesoup.types.detection import Detection
from stonesoup.types.state import GaussianState, State
from stonesoup.types.update import GaussianStateUpdate
from stonesoup.functions import gm_reduce_single
from stonesoup.updater.kalman import ExtendedKalmanUpdater

FOLDER = pathlib.Path(__file__).parent
LATITUDE, LONGITUDE, HEIGHT = 0.87, 0.35, 100.0
RANGE_ERROR, ANGLE_ERROR = 50.0, 1e-3
DETECTION, FALSE_ALARMS, INTERVAL = 0.9, 6.0, 5.0
WINDOW = (1.8 - 0.9) * (0.9 - 0.2) * (1_500_000 - 300_000)
NOISE, SPEED_ERROR, GATE = 1e-3, 4000.0, 0.999
CUTOFF, ORDER = 10_000.0, 2
MU, J2, A, W = 3.986004418e14, 1.0826298213e-3, 6_378_137.0, 7.292115e-5
EPOCH = datetime.datetime(2010, 11, 20)

sl, cl, so, co = math.sin(LATITUDE), math.cos(LATITUDE), math.sin(LONGITUDE), math.cos(LONGITUDE)
TURN = np.array([[-so, co, 0], [-sl * co, -sl * so, cl], [cl * co, cl * so, sl]])
E2 = (2 - 1 / 298.257223563) / 298.257223563
N = A / math.sqrt(1 - E2 * sl * sl)
SITE = np.array([(N + HEIGHT) * cl * co, (N + HEIGHT) * cl * so, (N * (1 - E2) + HEIGHT) * sl])


def rate(state):
    """Rate of (place, velocity), [6 k], in the east-north-up axes of the radar."""
    place = TURN.T @ state[:3] + SITE[:, None]
    velocity = TURN.T @ state[3:]
    r2 = np.sum(place * place, axis=0)
    k = -MU / (r2 * np.sqrt(r2))
    q = 1.5 * J2 * A * A / r2
    polar = 5 * place[2] ** 2 / r2
    acceleration = k * place * (1 + q * (np.array([[1.0], [1.0], [3.0]]) - polar))
    acceleration[0] += W * W * place[0] + 2 * W * velocity[1]
    acceleration[1] += W * W * place[1] - 2 * W * velocity[0]
    return np.vstack([state[3:], TURN @ acceleration])


class Ballistic(GaussianTransitionModel, TimeVariantModel):
    """Ballistic motion with J2 on the turning Earth; states x, vx, y, vy, z, vz."""

    noise: float = Property()

    @property
    def ndim_state(self):
        return 6

    def function(self, state, noise=False, **kwargs):
        h = kwargs["time_interval"].total_seconds()
        vector = np.asarray(state.state_vector, dtype=float).reshape(6, -1)
        s = np.vstack([vector[0::2], vector[1::2]])
        k1 = rate(s)
        k2 = rate(s + h / 2 * k1)
        k3 = rate(s + h / 2 * k2)
        k4 = rate(s + h * k3)
        s = s + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        result = np.empty_like(vector)
        result[0::2], result[1::2] = s[:3], s[3:]
        return StateVectors(result) if result.shape[1] > 1 else StateVector(result)

    def jacobian(self, state, **kwargs):
        base = np.asarray(state.state_vector, dtype=float).reshape(6, 1)
        steps = np.diag([100.0, 1.0] * 3)
        out = [
            (np.asarray(self.function(State(StateVector(base + steps[:, [i]])), **kwargs))
             - np.asarray(self.function(State(StateVector(base - steps[:, [i]])), **kwargs))) / (2 * steps[i, i])
            for i in range(6)
        ]
        return np.hstack(out)

    def covar(self, time_interval, **kwargs):
        h = time_interval.total_seconds()
        block = self.noise * np.array([[h**3 / 3, h**2 / 2], [h**2 / 2, h]])
        return CovarianceMatrix(np.kron(np.eye(3), block))


MODEL = CartesianToElevationBearingRange(
    ndim_state=6, mapping=(0, 2, 4), noise_covar=np.diag([ANGLE_ERROR**2, ANGLE_ERROR**2, RANGE_ERROR**2]))


def trackers(kind):
    predictor = ExtendedKalmanPredictor(Ballistic(noise=NOISE))
    updater = ExtendedKalmanUpdater(MODEL)
    near = DistanceHypothesiser(predictor, updater, Mahalanobis(), missed_distance=math.sqrt(16.266))
    deleter = UpdateTimeStepsDeleter(3)
    prior = GaussianState(np.zeros((6, 1)), np.diag([0.0, SPEED_ERROR**2] * 3))
    initiator = MultiMeasurementInitiator(
        prior, measurement_model=MODEL, deleter=UpdateTimeStepsDeleter(2),
        data_associator=GNNWith2DAssignment(near), updater=updater, min_points=3)
    if kind == "gnn":
        associator = GNNWith2DAssignment(near)
    else:
        associator = JPDA(PDAHypothesiser(predictor, updater, FALSE_ALARMS / WINDOW, DETECTION, GATE))
    return predictor, updater, deleter, initiator, associator


def joint_update(updater, hypotheses):
    """Mean and covariance of the mixture over all hypotheses, as Stone Soup's tutorial on joint association forms it."""
    states, weights = [], []
    for hypothesis in hypotheses:
        states.append(updater.update(hypothesis) if hypothesis else hypothesis.prediction)
        weights.append(hypothesis.probability)
    mean, covariance = gm_reduce_single(
        StateVectors([state.state_vector for state in states]),
        np.stack([state.covar for state in states], axis=2), np.asarray(weights))
    return GaussianStateUpdate(mean, covariance, hypotheses, hypotheses[0].prediction.timestamp)


def run(kind, scans):
    """Confirmed places after every scan, [scan][track] of x, y, z in the axes of the radar."""
    _, updater, deleter, initiator, associator = trackers(kind)
    tracks, places = set(), []
    for scan, rows in enumerate(scans):
        now = EPOCH + datetime.timedelta(seconds=INTERVAL * scan)
        detections = {
            Detection(StateVector([elevation, math.pi / 2 - azimuth, distance]), timestamp=now, measurement_model=MODEL)
            for distance, azimuth, elevation in rows
        }
        used = set()
        for track, hypotheses in associator.associate(tracks, detections, now).items():
            if kind == "gnn":
                if hypotheses:
                    track.append(updater.update(hypotheses))
                    used.add(hypotheses.measurement)
                else:
                    track.append(hypotheses.prediction)
            else:
                seen = [h for h in hypotheses if h]
                if seen:
                    track.append(joint_update(updater, hypotheses))
                    used |= {h.measurement for h in seen}
                else:
                    track.append(hypotheses[0].prediction)
        tracks -= deleter.delete_tracks(tracks)
        tracks |= initiator.initiate(detections - used, now)
        places.append([[float(track.state_vector[i, 0]) for i in (0, 2, 4)] for track in tracks])
    return places


def main():
    version = sys.argv[1]
    truth = defaultdict(list)
    for row in csv.DictReader((FOLDER / "truth.csv").open()):
        place = np.array([float(row[name]) for name in ("x_m", "y_m", "z_m")])
        truth[int(row["scan"])].append(TURN @ (place - SITE))
    runs = defaultdict(lambda: defaultdict(list))
    for row in csv.DictReader((FOLDER / "detections.csv").open()):
        runs[int(row["run"])][int(row["scan"])].append(
            tuple(float(row[name]) for name in ("range_m", "azimuth_rad", "elevation_rad")))
    ospa, gospa = OSPAMetric(c=CUTOFF, p=ORDER), GOSPAMetric(c=CUTOFF, p=ORDER)
    as_states = lambda places: [State(np.array(place).reshape(3, 1), EPOCH) for place in places]
    result = {
        "library": "Stone Soup", "version": version, "licence": "MIT", "numpy": np.__version__,
        "script": "benchmarks/tracking/record_stone_soup.py", "cutoff_m": CUTOFF, "order": ORDER, "runs": {},
    }
    sets = []
    for kind in ("gnn", "jpda"):
        means = []
        for number in sorted(runs):
            places = run(kind, [runs[number].get(scan, []) for scan in range(len(truth))])
            distances = [
                ospa.compute_OSPA_distance(as_states(found), as_states(truth[scan])).value
                for scan, found in enumerate(places)
            ]
            means.append(float(np.mean(distances)))
            print(kind, number, round(means[-1], 1), flush=True)
            if kind == "gnn" and number == 0:
                for scan in (1, 2, 5, 17, 39):
                    both = gospa.compute_gospa_metric(as_states(places[scan]), as_states(truth[scan]))[0].value
                    sets.append({
                        "scan": scan, "found_enu_m": [[round(x, 2) for x in place] for place in places[scan]],
                        "truth_enu_m": [[round(float(x), 2) for x in place] for place in truth[scan]],
                        "ospa_m": float(distances[scan]), "gospa_m": float(both["distance"]),
                    })
        result["runs"][kind] = means
    (FOLDER / "stone-soup.json").write_text(json.dumps(result, indent=1) + "\n")
    (FOLDER.parents[1] / "validation/tracking/stone-soup-sets.json").write_text(
        json.dumps({"version": version, "cutoff_m": CUTOFF, "order": ORDER, "sets": sets}, indent=1) + "\n")


main()
