import { type ParasolServerOptions, parasolServer } from './parasol-server.ts';

/** A running server: where it listens and how to stop it. */
export interface Laboratory {
  readonly url: string;
  /** Cancels jobs, ends event streams and connections. */
  close(): Promise<void>;
}

/**
 * Opens the laboratory at an address.
 *
 * @param options.logLevel  of the JSON lines on standard error: trace, debug, info, warn, error, fatal, silent
 * @throws                  when the port is taken or the data folder cannot be used
 */
export async function openLaboratory({
  host,
  port,
  logLevel,
  ...options
}: Omit<ParasolServerOptions, 'logger'> & {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}): Promise<Laboratory> {
  const server = await parasolServer({ ...options, logger: { level: logLevel, stream: process.stderr } });
  try {
    const url = await server.listen({ host, port });
    return { url, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}
