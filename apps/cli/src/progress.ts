import { Presets, SingleBar } from 'cli-progress';

/** A bar on standard error while long work goes on; silent where no person looks. */
export function progressBar(title: string): { report(done: number, total: number): void; stop(): void } {
  const bar = new SingleBar(
    {
      format: `${title} [{bar}] {percentage}% {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    report(done, total) {
      if (!process.stderr.isTTY) return;
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
