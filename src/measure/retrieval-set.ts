import { readFile } from 'node:fs/promises';

/** A claim as a test collection gives it: the statement, its headline, and whatever else is told. */
export interface SetDocument {
  id: string;
  claim: string;
  title: string;
  /** Further texts, in the order of their fields. */
  text: string[];
}

export interface SetQuery {
  id: string;
  query: string;
  /** Documents that answer it. */
  answers: ReadonlySet<string>;
}

export interface RetrievalSet {
  documents: SetDocument[];
  queries: SetQuery[];
}

/** A file of the test collection cannot be used; the message says which, and why. */
export class SetRefused extends Error {}

/**
 * Reads a test collection in the form of TREC and BEIR: JSON lines of `{id, claim, title, …}` and of
 * `{id, query}`, and lines of `query 0 document relevance`. Queries without an answer are left out.
 * Throws `SetRefused`.
 */
export async function readRetrievalSet(docs: string, queries: string, qrels: string): Promise<RetrievalSet> {
  const documents = (await readLines(docs)).map(({ line, fields }) => {
    const { id, claim, title, ...others } = fields;
    const [statement, headline] = [textOf(claim), textOf(title)];
    if (statement === '' && headline === '') throw new SetRefused(`${docs}:${line} has neither a claim nor a title.`);
    const text = Object.values(others).map(textOf).filter(Boolean);
    return { id: idOf(id, docs, line), claim: statement || headline, title: headline || statement, text };
  });
  const known = new Set(documents.map(({ id }) => id));
  if (known.size < documents.length) throw new SetRefused(`${docs} has two documents with the same id.`);
  const answers = await readAnswers(qrels);
  const asked = (await readLines(queries)).map(({ line, fields }) => {
    const [id, query] = [idOf(fields.id, queries, line), textOf(fields.query)];
    return { id, query, answers: new Set((answers.get(id) ?? []).filter((each) => known.has(each))) };
  });
  const answered = asked.filter((query) => query.answers.size > 0);
  if (answered.length === 0) throw new SetRefused(`${qrels} names no document of ${docs} for a query of ${queries}.`);
  return { documents, queries: answered };
}

async function readAnswers(file: string): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>();
  for (const [index, line] of (await readText(file)).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [query, , document, relevance] = line.trim().split(/\s+/);
    if (query === undefined || document === undefined || relevance === undefined || Number.isNaN(Number(relevance))) {
      // The first line may name the columns.
      if (index === 0) continue;
      throw new SetRefused(`${file}:${index + 1} is not \`query 0 document relevance\`.`);
    }
    if (Number(relevance) > 0) answers.set(query, [...(answers.get(query) ?? []), document]);
  }
  return answers;
}

async function readLines(file: string): Promise<{ line: number; fields: Record<string, unknown> }[]> {
  const lines = (await readText(file)).split('\n').map((text, index) => ({ text, line: index + 1 }));
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => {
      try {
        const fields: unknown = JSON.parse(text);
        if (typeof fields === 'object' && fields !== null) return { line, fields: fields as Record<string, unknown> };
      } catch {
        // Told below.
      }
      throw new SetRefused(`${file}:${line} is not a JSON object.`);
    });
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new SetRefused(`${file} cannot be read: ${error.message}`);
  });
}

function idOf(value: unknown, file: string, line: number): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new SetRefused(`${file}:${line} has no id.`);
}

/** YAML and MDX take no control characters, and a claim is one line. */
function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value.map(textOf).join(' ') : typeof value === 'string' ? value : '';
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();
}
