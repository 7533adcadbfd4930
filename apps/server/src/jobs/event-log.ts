/** One event of a job, as it goes over the wire. Ids count from 1. */
export interface JobEvent {
  readonly id: number;
  readonly type: string;
  readonly data: unknown;
}

/** What has happened to one job, and who listens. The newest event of type `progress` stands for those before it. */
export interface EventLog {
  add(type: string, data: unknown): void;
  /** Events after an id, oldest first; all of them after an id that is none of this log's. */
  after(id: number): readonly JobEvent[];
  /** Id of the newest event. */
  readonly lastId: number;
  /** Hears every event to come; gives back how to stop. */
  listen(hear: (event: JobEvent) => void): () => void;
}

/** @param lastId  id before the first event: that of a log written down earlier goes on counting */
export function eventLog(lastId = 0): EventLog {
  let events: JobEvent[] = [];
  let next = lastId + 1;
  const listeners = new Set<(event: JobEvent) => void>();
  return {
    add(type, data) {
      const event = { id: next++, type, data };
      if (type === 'progress') events = events.filter((earlier) => earlier.type !== 'progress');
      events.push(event);
      for (const hear of listeners) hear(event);
    },
    after: (id) => events.filter((event) => event.id > id || id >= next),
    get lastId() {
      return next - 1;
    },
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
