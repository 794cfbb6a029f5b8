/** A command was called wrongly; the message is one sentence. */
export class WrongUsage extends Error {}

/** `--base` names what cannot be compared with; the message is one sentence. */
export class NothingToCompare extends Error {}
