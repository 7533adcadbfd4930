/** One sensor's account of one object as it has reached one picture. Times in s of the scenario; Infinity = not (yet). */
export interface Account {
  readonly sensorId: string;
  /** When the sensor first detected the object, and when that knowledge arrived here. */
  readonly detectedS: number;
  heardS: number;
  /** When the sensor's track became firm, and when the firm track arrived here. */
  trackedS: number;
  firmS: number;
  readonly coarsenessM: number;
  readonly label: string;
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
  /** Writes down what a message brought. Returns what is new to this centre. */
  hear(centre: number, object: number, heard: Heard): { readonly firstWord: boolean; readonly firstFirm: boolean };
}

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
  return {
    entry: (centre, object) => entries[centre * objectIds.length + object],
    hear(centre, object, heard) {
      const slot = centre * objectIds.length + object;
      let entry = entries[slot];
      const firstWord = entry === null;
      if (entry === null) {
        entry = { objectId: objectIds[object], accounts: [], heardS: heard.arrivalS, firmS: Number.POSITIVE_INFINITY };
        entries[slot] = entry;
      }
      const firm = heard.trackedS < Number.POSITIVE_INFINITY;
      const firstFirm = firm && entry.firmS === Number.POSITIVE_INFINITY;
      if (firstFirm) entry.firmS = heard.arrivalS;
      const { sensorId, detectedS, trackedS, coarsenessM, label, arrivalS } = heard;
      const known = entry.accounts.find((account) => account.sensorId === sensorId);
      if (known === undefined) {
        const firmS = firm ? arrivalS : Number.POSITIVE_INFINITY;
        entry.accounts.push({ sensorId, detectedS, heardS: arrivalS, trackedS, firmS, coarsenessM, label });
      } else if (firm && known.firmS === Number.POSITIVE_INFINITY) {
        known.trackedS = trackedS;
        known.firmS = arrivalS;
      }
      return { firstWord, firstFirm };
    },
  };
}
