import { parseText, tokenizeVTTCue, type VTTCue, type VTTNode } from 'media-captions';
import { plainBlock } from './blocks.ts';
import { CannotImport, type ImportedBlock, type ImportedDocument, NOTHING_STATED } from './imported.ts';

/** A turn ends at the first full stop beyond so many characters. */
const LONG_TURN = 400;
/** After so many seconds of silence a sentence that ended is followed by a new block. */
const PAUSE = 2;

interface Line {
  speaker: string | null;
  text: string;
  start: number;
  end: number;
}

/** Lines that are joined; `isOpen` when the last of them ends within a sentence. */
interface Turn extends Line {
  isOpen: boolean;
}

/**
 * Reads subtitles, SRT or WebVTT. Cues are cut where a line is full; here those of one speaker are joined
 * to blocks of whole sentences, each with the media time at which its first words are shown.
 */
export async function readSubtitles(text: string, format: 'srt' | 'vtt'): Promise<ImportedDocument> {
  const { cues } = await parseText(text, { type: format, strict: false });
  const lines = withoutRepeats(nameSpeakers(cues.filter(({ startTime }) => startTime >= 0).flatMap(linesOf)));
  const blocks: ImportedBlock[] = [];
  let turn = null as Turn | null;
  for (const line of lines) {
    if (turn && !endsBefore(turn, line)) {
      turn = { ...turn, text: `${turn.text} ${line.text}`, end: line.end, isOpen: isOpen(line.text) };
    } else {
      if (turn) blocks.push(blockOf(turn));
      turn = { ...line, isOpen: isOpen(line.text) };
    }
  }
  if (turn) blocks.push(blockOf(turn));
  if (blocks.length === 0) throw new CannotImport('The subtitles hold no words.');
  return { format, stated: { ...NOTHING_STATED, kind: 'transcript' }, blocks };
}

function blockOf({ speaker, text, start }: Line): ImportedBlock {
  return plainBlock('paragraph', text, { speaker, at: Math.floor(start) });
}

function isOpen(text: string): boolean {
  return !/[.!?…]["”’»)\]]*$/.test(text);
}

function endsBefore(turn: Turn, next: Line): boolean {
  // Whoever began a sentence ends it, when no other name is given.
  if (turn.speaker !== next.speaker && !(turn.isOpen && next.speaker === null && !/^[-–—>]/.test(next.text)))
    return true;
  if (turn.isOpen) return next.start - turn.end > 5 * PAUSE;
  return next.start - turn.end >= PAUSE || turn.text.length > LONG_TURN;
}

/** The lines of a cue: one for each voice that WebVTT names, and for each dash of a dialogue. */
function linesOf(cue: VTTCue): Line[] {
  const found: Line[] = [];
  const add = (speaker: string | null, text: string) => {
    for (const part of text.split(/\n(?=[^\S\n]*(?:[-–—]\s*\p{L}|>>))/u)) {
      const words = part
        .replace(/\{\\[^{}]*\}/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      const last = found.at(-1);
      if (words === '') continue;
      if (last && last.speaker === speaker && !/^(?:[-–—]\s*\p{L}|>>)/u.test(words)) last.text += ` ${words}`;
      else found.push({ speaker, text: words, start: cue.startTime, end: cue.endTime });
    }
  };
  let plain = '';
  for (const node of tokenizeVTTCue(cue)) {
    if (node.type === 'v') {
      add(null, plain);
      plain = '';
      add(node.voice?.trim() || null, textIn([node]));
    } else plain += textIn([node]);
  }
  add(null, plain);
  return found;
}

/** The words in all of the nodes, however deep: a call for each level would end on hostile subtitles. */
function textIn(nodes: readonly VTTNode[]): string {
  const words: string[] = [];
  const rest = [...nodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') words.push(node.data);
    else if (node.type !== 'rt') for (const child of node.children.toReversed()) rest.push(child);
  }
  return words.join('');
}

/**
 * Names before a colon are speakers when they are in capitals, or stand so at least twice; a dash or `>>`
 * says that somebody else speaks, but not who.
 */
function nameSpeakers(lines: readonly Line[]): Line[] {
  const named = /^(?:>>\s*|[-–—]\s*)?(?<name>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}):\s+(?<rest>\S.*)$/u;
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const name = named.exec(text)?.groups?.name;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return lines.map((line) => {
    const { name, rest } = named.exec(line.text)?.groups ?? {};
    if (line.speaker === null && name && rest && (name === name.toUpperCase() || (counts.get(name) ?? 0) > 1)) {
      return { ...line, speaker: name.trim(), text: rest };
    }
    return line;
  });
}

/** Live subtitles roll up: a cue shows the last line of the one before again. */
function withoutRepeats(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    const touches = before && line.start - before.end < 0.5 && before.speaker === line.speaker;
    if (!before || !touches || !line.text.startsWith(before.text)) {
      kept.push(line);
      continue;
    }
    const rest = line.text.slice(before.text.length).trim();
    before.end = line.end;
    if (rest !== '') kept.push({ ...line, text: rest });
  }
  return kept;
}
