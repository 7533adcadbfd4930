import type { StudyQuestion, StudySummary } from '../desk/index.ts';

/** A finished study as it is kept in this browser. */
export interface KeptResult {
  readonly id: string;
  readonly name: string;
  readonly question: StudyQuestion;
  readonly endedUtc: string;
  readonly summary: StudySummary;
  readonly document: Blob;
}

const [DATABASE, STORE] = ['parasol-studies', 'results'];
/** The oldest make room beyond this. */
const MOST_KEPT = 20;

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
  return (await finished(opening)).transaction(STORE, mode).objectStore(STORE);
}

/** What this browser has kept, newest first. */
export async function keptResults(): Promise<readonly KeptResult[]> {
  const all = await finished<KeptResult[]>((await store('readonly')).getAll());
  return all.sort((a, b) => b.endedUtc.localeCompare(a.endedUtc));
}

export async function keep(result: KeptResult): Promise<void> {
  await finished((await store('readwrite')).put(result));
  for (const { id } of (await keptResults()).slice(MOST_KEPT)) await forget(id);
}

export async function forget(id: string): Promise<void> {
  await finished((await store('readwrite')).delete(id));
}
