/**
 * The stages of a build, in the order in which they come; `share` is what other sites take: embeds, pictures
 * and data files.
 */
export const STAGES = [
  'read',
  'link',
  'check',
  'bundle',
  'cards',
  'render',
  'share',
  'index',
  'audit',
  'files',
] as const;
export type StageName = (typeof STAGES)[number];

/** Pages are bundled apart from the code that builds, so what both count lives on the global object. */
const holder = globalThis as { [key: symbol]: Map<StageName, number> | undefined };
const KEY = Symbol.for('verbatim.stages');

function counted(): Map<StageName, number> {
  const stages = holder[KEY] ?? new Map<StageName, number>();
  holder[KEY] = stages;
  return stages;
}

/** Does something and adds the time it takes to a stage. */
export async function timeStage<Result>(name: StageName, run: () => Promise<Result> | Result): Promise<Result> {
  const started = performance.now();
  try {
    return await run();
  } finally {
    addToStage(name, (performance.now() - started) / 1000);
  }
}

export function addToStage(name: StageName, seconds: number): void {
  counted().set(name, (counted().get(name) ?? 0) + seconds);
}

/** Seconds of each stage that this process went through, in their order. */
export function stageSeconds(): Map<StageName, number> {
  return new Map(STAGES.flatMap((name) => (counted().has(name) ? [[name, counted().get(name) ?? 0]] : [])));
}
