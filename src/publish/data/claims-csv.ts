import { stringify } from 'csv-stringify/sync';
import type { ClaimJson } from '../claim-json.ts';

/** The columns of `/data/claims.csv`, in order, with what stands in them. Lists are parted by ` | `. */
const COLUMNS: Record<string, (claim: ClaimJson) => string | number | null> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  claim: ({ claim }) => claim,
  language: ({ language }) => language,
  claimants: ({ claimants }) => list(claimants.map(({ name }) => name)),
  claimant_ids: ({ claimants }) => list(claimants.map(({ id }) => id)),
  said_on: ({ said }) => said.on,
  said_in: ({ said }) => list(said.in),
  verdict_id: ({ verdict }) => verdict.id,
  verdict: ({ verdict }) => verdict.label,
  verdict_family: ({ verdict }) => verdict.family,
  rating: ({ verdict }) => verdict.rating,
  summary: ({ summary }) => summary,
  as_of: ({ asOf }) => asOf,
  published: ({ published }) => published,
  updated: ({ updated }) => updated,
  forecast: ({ forecast }) => forecast,
  resolves_at: ({ resolvesAt }) => resolvesAt,
  authors: ({ authors }) => list(authors.map(({ name }) => name)),
  topics: ({ topics }) => list(topics.map(({ name }) => name)),
  keywords: ({ keywords }) => list(keywords),
  sources: ({ sources }) => list(sources.map(({ id }) => id)),
  citations: ({ citations }) => citations.length,
  corrections: ({ corrections }) => corrections.length,
};

/**
 * Claims as CSV (RFC 4180), in UTF-8 without a byte order mark, names of columns first. A text that a
 * spreadsheet would run stands behind an apostrophe; `plainCell` gives it back.
 */
export function claimsCsv(claims: Iterable<ClaimJson>): string {
  const rows = Iterator.from(claims).map((claim) => Object.values(COLUMNS).map((cell) => neutralCell(cell(claim))));
  return stringify([Object.keys(COLUMNS), ...rows], { record_delimiter: 'windows' });
}

/**
 * What spreadsheets take for the beginning of a formula (https://owasp.org/www-community/attacks/CSV_Injection),
 * in the wide forms too, and the apostrophe itself, so that one rule takes back what was added.
 */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠']/;

function neutralCell(value: string | number | null): string {
  const text = value === null ? '' : String(value).toWellFormed();
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** A cell as it was meant: without the apostrophe at its beginning, if it has one. */
export function plainCell(cell: string): string {
  return cell.replace(/^'/, '');
}

function list(values: readonly string[]): string {
  return values.join(' | ');
}
