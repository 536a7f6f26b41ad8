import { enableCompileCache } from 'node:module';
import { COMPILED, makeRoom } from './compiled-code.ts';

// Node keeps what it makes of a module from the moment on that it is asked to: before all others are read. Threads are
// asked by the environment.
makeRoom();
process.env.NODE_COMPILE_CACHE ??= COMPILED;
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('./run-build.ts');
