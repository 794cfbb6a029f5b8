import { enableCompileCache } from 'node:module';

// Loaded before a command: the code that Node has compiled once is kept, which saves a sixth of a warm check. It is
// JavaScript, as Node would load the whole compiler of TypeScript for this file before it knows what is kept.
enableCompileCache();
