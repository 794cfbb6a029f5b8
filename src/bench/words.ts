/** Stems of plain English, commonest first; with the endings they make some thousand words. */
const STEMS =
  'the of to and a in that is for it was on said with as by at from which not are this has they report year state talk agree sanction peace country minister month govern plan cost number people council bridge study price rate vote claim ceasefire law court tax city work school water energy health bank trade export border army force region official public letter speech budget deal offer support reject warn demand accept delay build close open measure record publish show find rise fall grow cut pay lend fund spend save count survey test treat cure train teach learn move travel arrive leave return meet host visit call answer ask deny confirm doubt hope fear expect promise intend propose draft sign ratify join lead follow serve guard protect attack defend strike halt resume negotiate mediate observe monitor verify inspect examine compare estimate predict model sample weigh balance order supply produce market farm crop forest river coast harbour rail road engine power plant reactor panel turbine grid meter signal network station museum theatre club league season match player coach referee doctor nurse patient vaccine virus disease symptom dose trial hospital clinic insurer pension wage worker union employer contract factory office firm share bond debt interest inflation growth deficit surplus revenue customs tariff quota permit licence ban fine prison judge jury appeal verdict witness evidence document archive paper article headline paragraph sentence word quote source author editor reader press radio film camera image chart table figure map'.split(
    ' ',
  );
/** So many of the stems are never given an ending. */
const INVARIABLE = 22;
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'al', 'ment', 'less', 'ward', 'ism'];
const NAMES =
  'Ardan Belsk Corvo Danta Elmar Ferra Galt Hovar Istra Jorin Kesta Lorne Mirov Nalde Orsin Petra Quill Ravno Salde Tervo Ustra Velka Worden Yarrow Zelte'.split(
    ' ',
  );

/** A source of numbers that are the same for the same seed, from 0 up to 1: mulberry32 by Tommy Ettinger. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A sentence of so many words, as frequent among each other as those of a language (Zipf), with names and numbers. */
export function makeSentence(random: () => number, words: number): string {
  const made: string[] = [];
  // No two numbers in a row, which would be one with a space between its thousands.
  while (made.length < words) {
    const word = makeWord(random);
    if (!(/^\d/.test(word) && /^\d/.test(made.at(-1) ?? ''))) made.push(word);
  }
  const sentence = made.join(' ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Sentences with so many words altogether. */
export function makeProse(random: () => number, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 8 + Math.floor(random() * 14));
    sentences.push(makeSentence(random, length));
    left -= length;
  }
  return sentences.join(' ');
}

export function makeName(random: () => number): string {
  return `${NAMES[Math.floor(random() * NAMES.length)]} ${NAMES[Math.floor(random() * NAMES.length)]}`;
}

function makeWord(random: () => number): string {
  const kind = random();
  if (kind < 0.02) return String(Math.floor(10 ** (1 + random() * 5)));
  if (kind < 0.06) return makeName(random);
  const rank = Math.floor(STEMS.length ** random()) - 1;
  const ending = rank < INVARIABLE ? '' : (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? '');
  return (STEMS[rank] ?? 'the') + ending;
}
