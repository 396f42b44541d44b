const runs = 3;

/** Milliseconds of processor time that some work takes, the least of a few runs, so that a busy machine matters little. */
export function cpuTime(work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}
