import { readBody } from '../../src/markup/read-body.ts';
import { readSource } from '../../src/markup/read-source.ts';
import { text } from '../../src/schema/scalars.ts';
import type { Change } from './archive-on-disk.ts';
import { PAYLOADS } from './payloads.ts';

const on = '2026-01-02';
/** Payloads that stand in one text; those that must stand at the beginning of theirs stand alone. */
const TOGETHER = 9;

/** Texts that hold every payload which a text may hold, each at least once. */
function attacks(): string[] {
  const { csv = [], ...others } = PAYLOADS;
  const fit = (payload: string) => text.safeParse(payload).success;
  const all = [...new Set(Object.values(others).flat())].filter(fit);
  const together = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) =>
    all.slice(at * TOGETHER, (at + 1) * TOGETHER).join(' '),
  );
  return [...csv.filter(fit), ...together];
}

/** The value of an attribute in a body, every sign of it as an entity. */
function asAttribute(value: string): string {
  // Entities of U+0080 to U+009F are other characters in HTML.
  return [...value]
    .map((character) => (/[\u0080-\u009f]/.test(character) ? character : `&#${character.codePointAt(0)};`))
    .join('');
}

/** Paragraphs of payloads that a claim may hold, each parted from the next. */
function bodies(): string {
  const paragraphs = [...new Set(Object.values(PAYLOADS).flat())].filter((payload) => {
    const { body, faults } = readBody(`${payload}\n\nEnd.`, 0);
    return (
      faults.length === 0 &&
      body.links.every(({ href }) => /^https?:\/\/[\w.]+\//.test(href)) &&
      !/^ {0,3}[-=`~[]|\[\^/m.test(payload)
    );
  });
  return paragraphs.join('\n\nAnd:\n\n');
}

/** Blocks of payloads that a source may hold. */
function blocks(): string {
  return [...new Set(Object.values(PAYLOADS).flat())]
    .filter((payload) => !/[\r\n^[\]`]|^\s*[-+*#>=|~]|^\s*\d+[.)]/.test(payload))
    .filter((payload) => readSource(`${payload} ^x`, 0).faults.length === 0)
    .map((payload, at) => `${payload} ^x${at}`)
    .join('\n\n');
}

/** What `check` lets pass for a name: nothing that turns the direction of writing, no letters that look like others. */
function asName(attack: string): string {
  return attack.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Script=Cyrillic}/gu, '');
}

function csvOf(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
}

const file = (front: object, body = '') => `---\n${JSON.stringify(front)}\n---\n\n${body}\n`;
const yaml = (front: object) => `${JSON.stringify(front)}\n`;

export interface AttackedArchive {
  changes: Record<string, Change>;
  /** What each claim says, by its id. */
  claims: Map<string, string>;
}

/** What makes of the little archive one in which every field of every type of content is attacked. */
export function attackedArchive(): AttackedArchive {
  const changes: Record<string, Change> = {};
  const claims = new Map<string, string>();
  const texts = attacks();
  const urls = (PAYLOADS.url ?? []).filter((url) => /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url));
  for (const [at, attack] of texts.entries()) {
    const id = `attack-${at}`;
    claims.set(id, attack);
    changes[`people/${id}.yaml`] = yaml({
      ...{ name: asName(attack), kind: 'person', role: attack, bio: attack },
      sameAs: [urls[at % urls.length] ?? 'https://a.example/'],
    });
    changes[`topics/${id}.yaml`] = yaml({ name: asName(attack), description: attack });
    changes[`sources/${id}.md`] = file(
      {
        ...{
          title: asName(attack),
          kind: 'other',
          publisher: asName(attack),
          authors: [asName(attack)],
          interest: attack,
        },
        ...{ url: urls[at % urls.length] ?? null, archives: [{ url: urls[(at + 1) % urls.length] ?? null, on }] },
        ...{ retrieved: on, language: 'en', rights: at % 2 === 0 ? 'full' : 'excerpt', sha256: attack },
      },
      `Words of a source. ^p1 speaker="A ${attack.replace(/["\n\r]/g, '')}"\n\n${at === 0 ? blocks() : ''}`,
    );
    changes[`claims/${id}.csv`] =
      `${csvOf(['x', 'y'])}\n${csvOf([attack.replace(/\s+/g, ' ').slice(0, 60), '1'])}\nb,2\n`;
    changes[`claims/${id}.mdx`] = file(
      {
        ...{
          claim: attack,
          claimant: id,
          said: { on, in: [`${id}#p1`] },
          why: attack,
          verdict: `v${at % 3}`,
          summary: attack,
        },
        ...{
          asOf: on,
          published: on,
          authors: ['desk'],
          reply: { on, text: attack },
          topics: [id],
          keywords: [attack],
        },
        ...{ unknowns: [attack], corrections: [{ on, kind: 'correction', note: attack, was: 'v1' }] },
        ...(at % 10 === 9 ? { withdrawn: { on, note: attack } } : {}),
      },
      [
        `<Quote of="${id}#p1" translation="${asAttribute(attack)}" translator="${asAttribute(attack)}">Words of a source</Quote>`,
        `<Chart data="${id}.csv" x="x" y="y" alt="${asAttribute(attack)}">A caption.</Chart>`,
        at === 0 ? bodies() : '',
      ].join('\n\n'),
    );
  }
  const [one = '', two = '', three = ''] = texts.slice(-30);
  changes['verdicts.yaml'] = (old) =>
    `${old}${[one, two, three]
      .map(
        (attack, at) =>
          `- ${JSON.stringify({ id: `v${at}`, label: attack.replace(/\p{N}/gu, ''), family: 'evidence', definition: attack })}\n`,
      )
      .join('')}`;
  changes['site.yaml'] = yaml({
    ...{
      title: one,
      tagline: two,
      url: 'https://little.example',
      language: 'en',
      report: 'mailto:a@b.example',
      submit: urls[0],
    },
    publisher: { name: three, url: urls[1], email: one, legalForm: two },
  });
  changes['pages/attack.mdx'] = file({ title: one, description: three }, 'Words.');
  return { changes, claims };
}
