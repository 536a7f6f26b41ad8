import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started cost, watched while they run. */
export interface CostWatch {
  /** Stops watching. Costs are 0 where the system does not tell. */
  stop(): ProcessCosts;
}

export interface ProcessCosts {
  /** Largest sum of resident memory seen, in bytes. */
  memory: number;
  /** Seconds of all processors, those of processes that ended before as far as they were seen. */
  cpuSeconds: number;
}

/**
 * Watches a process with its descendants: a build hands the search index to a program of its own, which one process's
 * figures would leave out.
 * @param pid the process at the root
 */
export function watchCosts(pid: number): CostWatch {
  let memory = 0;
  const seconds = new Map<number, number>();
  const timer = setInterval(() => {
    let sum = 0;
    for (const [child, costs] of treeOf(pid, runningProcesses())) {
      sum += costs.bytes;
      seconds.set(child, costs.seconds);
    }
    memory = Math.max(memory, sum);
  }, 200);
  return {
    stop: () => {
      clearInterval(timer);
      return { memory, cpuSeconds: [...seconds.values()].reduce((sum, n) => sum + n, 0) };
    },
  };
}

interface RunningProcess {
  parent: number;
  /** Resident memory in bytes. */
  bytes: number;
  /** Seconds of processors so far. */
  seconds: number;
}

function treeOf(root: number, processes: ReadonlyMap<number, RunningProcess>): Map<number, RunningProcess> {
  const children = Map.groupBy(processes.keys(), (pid) => processes.get(pid)?.parent);
  const tree = new Map<number, RunningProcess>();
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const found = processes.get(pid);
    if (found) tree.set(pid, found);
    waiting.push(...(children.get(pid) ?? []));
  }
  return tree;
}

function runningProcesses(): Map<number, RunningProcess> {
  if (process.platform === 'linux') return fromProc();
  if (process.platform === 'win32') return new Map();
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [pid, parent, kilobytes, time = ''] = line.trim().split(/\s+/);
      // Hours, minutes and seconds, as far as there are any.
      const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
      return [Number(pid), { parent: Number(parent), bytes: Number(kilobytes) * 1024, seconds }];
    }),
  );
}

/** Of a second, what Linux counts processor time in (`USER_HZ`, 100 on all its platforms). */
const TICKS = 100;

function fromProc(): Map<number, RunningProcess> {
  const processes = new Map<number, RunningProcess>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      // What stands before the last bracket is a name, in which there may be anything; user and system time follow.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
      processes.set(pid, { parent, bytes: kilobytes * 1024, seconds });
    } catch {
      // Ended between the two looks.
    }
  }
  return processes;
}
