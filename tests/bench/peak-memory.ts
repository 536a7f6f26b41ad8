import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and of all that it started, watched while they run. */
export interface MemoryWatch {
  /** Stops watching. Returns the largest sum seen, in bytes; 0 where the system does not tell. */
  stop(): number;
}

/**
 * Watches the resident memory of a process with its descendants: a build hands the search index to a program of its
 * own, which one process's peak would leave out.
 * @param pid the process at the root
 */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, sumOfTree(pid, runningProcesses()));
  }, 200);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

interface ProcessMemory {
  parent: number;
  /** Resident memory in bytes. */
  bytes: number;
}

function sumOfTree(root: number, processes: ReadonlyMap<number, ProcessMemory>): number {
  const children = Map.groupBy(processes.keys(), (pid) => processes.get(pid)?.parent);
  let sum = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    sum += processes.get(pid)?.bytes ?? 0;
    waiting.push(...(children.get(pid) ?? []));
  }
  return sum;
}

function runningProcesses(): Map<number, ProcessMemory> {
  if (process.platform === 'linux') return fromProc();
  if (process.platform === 'win32') return new Map();
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
      return [pid, { parent, bytes: kilobytes * 1024 }];
    }),
  );
}

function fromProc(): Map<number, ProcessMemory> {
  const processes = new Map<number, ProcessMemory>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      processes.set(pid, { parent, bytes: kilobytes * 1024 });
    } catch {
      // Ended between the two looks.
    }
  }
  return processes;
}
