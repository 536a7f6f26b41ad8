export * from '/work/wt/bytes/src/search/engine/engine.ts';
export * from '/work/wt/bytes/src/search/engine/pagefind-client.ts';
export * from '/work/wt/bytes/src/search/engine/query-state.ts';
