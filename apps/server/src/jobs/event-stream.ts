import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { EventLog, JobEvent } from './event-log.ts';

const RECONNECT_MS = 2000;
const LAST = new Set(['done', 'failed', 'cancelled']);

const wire = ({ id, type, data }: JobEvent): string => `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Tells a job's events over an open connection until the last one, the reader's leaving, or the server's stop.
 *
 * @param afterId     the id that the reader has; 0 = from the start
 * @param heartbeatS  time between comment lines that keep the connection open
 * @returns           how to end it from our side
 */
export function streamEvents(
  reply: FastifyReply,
  log: EventLog,
  options: { readonly afterId: number; readonly heartbeatS: number; readonly onEnd: () => void },
): () => void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(`retry: ${RECONNECT_MS}\n\n`);
  const beat = setInterval(() => raw.write(': still here\n\n'), options.heartbeatS * 1000);
  const tell = (event: JobEvent): void => {
    raw.write(wire(event));
    if (LAST.has(event.type)) raw.end();
  };
  const stop = log.listen(tell);
  raw.on('close', () => {
    clearInterval(beat);
    stop();
    options.onEnd();
  });
  for (const event of log.after(options.afterId)) tell(event);
  return () => raw.end();
}
