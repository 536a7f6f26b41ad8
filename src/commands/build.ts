import { enableCompileCache } from 'node:module';
import { readyCorpusThread } from '../build/corpus/ready-thread.ts';
import { COMPILED, makeRoom } from './compiled-code.ts';

// Node keeps what it makes of a module from the moment on that it is asked to: before all others are read. Threads are
// asked by the environment.
makeRoom();
process.env.NODE_COMPILE_CACHE ??= COMPILED;
enableCompileCache(process.env.NODE_COMPILE_CACHE);
// Parts have their corpus from a file.
if (!process.argv.some((argument) => /^--(?:shard|join)/.test(argument))) readyCorpusThread();
await import('./run-build.ts');
