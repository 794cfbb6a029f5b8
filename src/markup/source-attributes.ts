import { dayOf } from '../schema/days.ts';
import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { nearestName } from '../schema/nearest.ts';
import { BLOCK_ID_PATTERN } from '../schema/reference.ts';
import { date } from '../schema/scalars.ts';
import type { Block } from './block.ts';
import type { Tail } from './source-tails.ts';

export type BlockAttributes = Pick<Block, 'speaker' | 'at' | 'page' | 'until' | 'by' | 'was'>;

/** A block id that an attribute names, and where: UTF-16 offsets into the file. */
export interface NamedId {
  attribute: 'by' | 'was';
  id: string;
  start: number;
  end: number;
}

export interface ReadAttributes {
  attributes: BlockAttributes;
  named: NamedId[];
  faults: LocalFault[];
}

const ATTRIBUTE = /[ \t]+([^\s="]+)=(?:"([^"]*)"|([^\s"]*))(?=[ \t]|$)/y;
const NAMES = ['speaker', 'at', 'page', 'until', 'by', 'was'];

const EXPECTED: Record<string, string> = {
  speaker: 'Write the name in straight quotation marks, as in `speaker="Dmitry Peskov"`.',
  at: 'Write the media time as `at=00:12:30`, `at=12:30` or in seconds, `at=750`.',
  page: 'Write the number of the page, as in `page=4`.',
  until: 'Write the day from which the publisher no longer had these words, as in `until=2026-01-03`.',
  by: 'Write the ids of the blocks that replaced this one, without spaces, as in `by=p5b,p5c`.',
  was: 'Write the id of the wrongly transcribed block, as in `was=p5`.',
};

/** Reads the attributes behind a block id; values that cannot be read are faults and left out. */
export function readAttributes(text: string, tail: Tail, lines: Lines): ReadAttributes {
  const attributes: BlockAttributes = { speaker: null, at: null, page: null, until: null, by: [], was: null };
  const named: NamedId[] = [];
  const faults: LocalFault[] = [];
  const source = text.slice(tail.idEnd, tail.end);
  const seen = new Map<string, number>();

  ATTRIBUTE.lastIndex = 0;
  let read = 0;
  for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
    read = ATTRIBUTE.lastIndex;
    const name = match[1] ?? '';
    const value = match[2] ?? match[3] ?? '';
    const end = tail.idEnd + read;
    const start = tail.idEnd + match.index + match[0].search(/[^ \t]/);
    const span = lines.span(start, end);
    const valueStart = end - value.length - (match[2] === undefined ? 0 : 1);
    if (!NAMES.includes(name)) {
      const nearest = nearestName(name, NAMES);
      faults.push({
        ...span,
        rule: 'attribute-unknown',
        message: `A block has no attribute \`${name}\`.`,
        help: nearest ? `Did you mean \`${nearest}\`?` : `The attributes of a block are ${NAMES.join(', ')}.`,
        ...(nearest && { fix: { start, end: start + name.length, text: nearest } }),
      });
      continue;
    }
    if (seen.has(name)) {
      faults.push({
        ...span,
        rule: 'attribute-duplicate',
        message: `The attribute \`${name}\` stands twice behind \`^${tail.id}\`.`,
        help: 'Keep one of the two.',
      });
      continue;
    }
    seen.set(name, start);
    if (!assign(attributes, named, name, value, valueStart)) {
      faults.push({
        ...lines.span(valueStart, valueStart + value.length),
        rule: 'attribute-invalid',
        message: value === '' ? `The attribute \`${name}\` is empty.` : `\`${value}\` is no value for \`${name}\`.`,
        help: EXPECTED[name] ?? null,
      });
    }
  }

  const unread = source.slice(read);
  if (unread.trim() !== '') {
    const start = tail.idEnd + read + unread.search(/\S/);
    const name = /^([a-z]+)=/.exec(unread.trim())?.[1] ?? '';
    faults.push({
      ...lines.span(start, tail.end),
      rule: 'attribute-malformed',
      message: `What stands behind \`^${tail.id}\` cannot be read from here on.`,
      help:
        EXPECTED[name] ??
        'Attributes are written `name=value` or `name="several words"`, with a space before each, and with straight quotation marks.',
    });
  }

  const by = seen.get('by');
  if (by !== undefined && !seen.has('until')) {
    faults.push({
      ...lines.span(by, by + 'by'.length),
      rule: 'by-without-until',
      message: `The block \`^${tail.id}\` names its successors but not the day since which it is withdrawn.`,
      help: 'Add `until=` with that day, as in `until=2026-01-03`.',
    });
  }
  return { attributes, named, faults };
}

function assign(attributes: BlockAttributes, named: NamedId[], name: string, value: string, offset: number): boolean {
  if (name === 'speaker') {
    attributes.speaker = value.trim() || null;
    return attributes.speaker !== null;
  }
  if (name === 'at') {
    attributes.at = secondsOf(value);
    return attributes.at !== null;
  }
  if (name === 'page') {
    attributes.page = /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null;
    return attributes.page !== null;
  }
  if (name === 'until') {
    attributes.until = date.safeParse(value).success ? dayOf(value) : null;
    return attributes.until !== null;
  }
  const ids = idsOf(value, offset, name === 'by' ? 'by' : 'was');
  if (!ids || (name === 'was' && ids.length > 1)) return false;
  named.push(...ids);
  if (name === 'was') attributes.was = value.trim();
  else attributes.by = ids.map(({ id }) => id);
  return true;
}

function idsOf(list: string, offset: number, attribute: 'by' | 'was'): NamedId[] | null {
  const ids: NamedId[] = [];
  for (const part of list.split(',')) {
    const id = part.trim();
    if (!BLOCK_ID_PATTERN.test(id)) return null;
    const start = offset + part.indexOf(id);
    ids.push({ attribute, id, start, end: start + id.length });
    offset += part.length + 1;
  }
  return ids;
}

/** Seconds of `H:MM:SS`, `MM:SS` or plain seconds, with decimals; null when it is none of them. */
function secondsOf(value: string): number | null {
  const clock = /^(?:(?:(\d{1,4}):([0-5]?\d)|(\d{1,5})):([0-5]\d)|(\d{1,8}))(\.\d{1,6})?$/.exec(value);
  if (!clock) return null;
  const minutes = Number(clock[2] ?? clock[3] ?? 0);
  const whole = Number(clock[1] ?? 0) * 3600 + minutes * 60 + Number(clock[4] ?? clock[5] ?? 0);
  return Number(`${whole}${clock[6] ?? ''}`);
}
