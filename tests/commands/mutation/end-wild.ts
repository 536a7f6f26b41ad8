/*
 * Ends the process whose thread this is where one test takes too long or too much memory: under a change it may loop for
 * ever, or fill a list without end.
 */
import { workerData } from 'node:worker_threads';

/** Seconds of CPU: other work on the machine must not look like a loop. */
const PATIENCE = 20;
const MOST_BYTES = 3e9;
/** Seconds of CPU that the process had used when the test began. */
const began = workerData as Float64Array;

setInterval(() => {
  const taken = process.cpuUsage().user / 1e6 - (began[0] ?? 0);
  if (taken > PATIENCE || process.memoryUsage.rss() > MOST_BYTES) process.kill(process.pid, 'SIGKILL');
}, 200);
