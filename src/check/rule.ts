import type { LinkResult } from '../archive/link.ts';
import type { ReadArchive } from '../archive/read.ts';
import type { LocalFault, Span } from '../schema/fault.ts';
import type { Base } from './base/read-base.ts';

/** What a rule looks at. */
export interface RuleContext {
  /** Every file on its own: what is wrong elsewhere hides nothing of it. */
  read: ReadArchive;
  /** What each claim uses, by its id, linked as far as it could be. */
  uses: LinkResult['uses'];
  /** The day on which the check is run, `YYYY-MM-DD`; null in a build, which never reads the clock. */
  today: string | null;
  /** Language of the publication. */
  language: string;
  /** Where words stand in the text of a file, or in its front matter; its beginning when they cannot be found. */
  locate: (file: string, words: string) => Span;
}

/** What a rule found, and in which file. The rule's id and severity are added to it. */
export type Found = Omit<LocalFault, 'rule' | 'severity'> & { file: string };

/** What `--explain` tells of a rule. */
export interface ExplainedRule {
  /** In kebab-case; the name of its file as well. */
  id: string;
  severity: 'error' | 'warning';
  /** What it demands and why, in a few sentences for editors. */
  explanation: string;
  /** What breaks it, and the same mended. */
  bad: string;
  good: string;
}

/** A rule about the content folder as it is. */
export interface Rule extends ExplainedRule {
  /** Null for what is told while files are read and linked. */
  find: ((context: RuleContext) => Found[]) | null;
}

/** What a rule compares: the archive as it is, and what of an earlier revision has changed. */
export interface Comparison {
  now: ReadArchive;
  base: Base;
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
}

/** A rule about what may never change once it was published; asked only with `--base`. */
export interface BaseRule extends ExplainedRule {
  compare: (comparison: Comparison) => Found[];
}
