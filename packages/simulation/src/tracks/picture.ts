/** One sensor's account of one object as it has reached one picture. Times in s of the scenario; Infinity = not (yet). */
export interface Account {
  readonly sensorId: string;
  /** When the sensor first detected the object, and when that knowledge arrived here. */
  readonly detectedS: number;
  heardS: number;
  /** When the sensor's track became firm, and when the firm track first arrived here. */
  trackedS: number;
  firmS: number;
  /** Stretches after `firmS` in which the track is dropped, because no update has come for too long; absent = none. */
  gaps?: readonly Gap[];
  readonly coarsenessM: number;
  readonly label: string;
}

/** A stretch of time without a track: from the drop to the next update. Infinity = none has come (yet). */
export interface Gap {
  readonly fromS: number;
  readonly toS: number;
  /** Updates were on their way and did not get through, or the sensor made none. */
  readonly cause: 'outage' | 'out-of-view';
}

/** All that one centre knows of one object. Decisions read this and nothing else. */
export interface PictureEntry {
  readonly objectId: string;
  readonly accounts: readonly Account[];
  /** First account of any kind. */
  readonly heardS: number;
  /** First firm track. */
  readonly firmS: number;
}

/** The pictures of all centres in one trial: node -> what it knows, by object. Empty at the start; filled by messages that arrive. */
export interface Pictures {
  entry(centre: number, object: number): PictureEntry | null;
  /** Writes down what a message brought. True when it brought the first firm track of its sensor. */
  hear(centre: number, object: number, heard: Heard): boolean;
  /** Drops the firm track of one sensor, or takes it up again; returns how many sensors' firm tracks the picture holds then. */
  drop(centre: number, object: number, sensorId: string, timeS: number, cause: Gap['cause']): number;
  regain(centre: number, object: number, sensorId: string, timeS: number): number;
}

/** Whether the firm track of an account is dropped at a time. */
export const isDropped = ({ gaps }: Account, timeS: number): boolean =>
  gaps?.some(({ fromS, toS }) => timeS >= fromS && timeS < toS) ?? false;

/** Whether an account holds a firm track at a time. */
export const isHeld = (account: Account, timeS: number): boolean =>
  account.firmS <= timeS && !isDropped(account, timeS);

/** How many sensors' firm tracks a picture holds at a time. */
export const heldAt = (accounts: readonly Account[], timeS: number): number =>
  accounts.reduce((count, account) => (isHeld(account, timeS) ? count + 1 : count), 0);

/** The content of one message at its arrival. */
export interface Heard {
  readonly sensorId: string;
  readonly arrivalS: number;
  readonly detectedS: number;
  /** Infinity when the message does not carry a firm track. */
  readonly trackedS: number;
  readonly coarsenessM: number;
  readonly label: string;
}

interface Entry extends PictureEntry {
  readonly accounts: Account[];
  heardS: number;
  firmS: number;
}

export function emptyPictures(centreCount: number, objectIds: readonly string[]): Pictures {
  const entries = new Array<Entry | null>(centreCount * objectIds.length).fill(null);
  /** Replaces the gaps of one account. */
  const change = (
    slot: number,
    sensorId: string,
    timeS: number,
    changed: (gaps: readonly Gap[]) => readonly Gap[],
  ): number => {
    const accounts = entries[slot]?.accounts ?? [];
    for (const account of accounts) if (account.sensorId === sensorId) account.gaps = changed(account.gaps ?? []);
    return heldAt(accounts, timeS);
  };
  return {
    entry: (centre, object) => entries[centre * objectIds.length + object],
    drop: (centre, object, sensorId, timeS, cause) =>
      change(centre * objectIds.length + object, sensorId, timeS, (gaps) => [
        ...gaps,
        { fromS: timeS, toS: Number.POSITIVE_INFINITY, cause },
      ]),
    regain: (centre, object, sensorId, timeS) =>
      change(centre * objectIds.length + object, sensorId, timeS, (gaps) =>
        gaps.map((gap) => (gap.toS < Number.POSITIVE_INFINITY ? gap : { ...gap, toS: timeS })),
      ),
    hear(centre, object, heard) {
      const slot = centre * objectIds.length + object;
      let entry = entries[slot];
      if (entry === null) {
        entry = { objectId: objectIds[object], accounts: [], heardS: heard.arrivalS, firmS: Number.POSITIVE_INFINITY };
        entries[slot] = entry;
      }
      const firm = heard.trackedS < Number.POSITIVE_INFINITY;
      if (firm) entry.firmS = Math.min(entry.firmS, heard.arrivalS);
      const { sensorId, detectedS, trackedS, coarsenessM, label, arrivalS } = heard;
      const known = entry.accounts.find((account) => account.sensorId === sensorId);
      const newlyFirm = firm && !(known !== undefined && known.firmS < Number.POSITIVE_INFINITY);
      if (known === undefined) {
        const firmS = firm ? arrivalS : Number.POSITIVE_INFINITY;
        entry.accounts.push({ sensorId, detectedS, heardS: arrivalS, trackedS, firmS, coarsenessM, label });
      } else if (newlyFirm) {
        known.trackedS = trackedS;
        known.firmS = arrivalS;
      }
      return newlyFirm;
    },
  };
}
