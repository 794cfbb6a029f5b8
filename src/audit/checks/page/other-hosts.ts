import type { Finding } from '../../check.ts';
import { isPlain } from '../../destination.ts';
import type { PageContent } from '../../read-page.ts';
import type { Surroundings } from '../../surroundings.ts';

const CSS_ADDRESS = /url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/gi;

/** Nothing that a browser fetches by itself for a page comes from another host. */
export function checkOtherHosts({ file, resources, links }: PageContent, { origin }: Surroundings): Finding[] {
  return [...resources, ...links.filter(({ element }) => element === 'form')]
    .filter(({ address }) => isElsewhere(address, origin))
    .map(({ element, address }) => ({ file, sentence: `\`<${element}>\` asks another host: \`${address}\`.` }));
}

/** Nor does what a style sheet or a drawing names. */
export function checkStyleSheet(file: string, text: string, { origin }: Surroundings): Finding[] {
  return [...text.matchAll(CSS_ADDRESS)]
    .map((match) => match[2] ?? match[4] ?? '')
    .filter((address) => isElsewhere(address, origin))
    .map((address) => ({ file, sentence: `It asks another host: \`${address}\`.` }));
}

function isElsewhere(address: string, origin: string): boolean {
  if (isPlain(address)) return false;
  const url = URL.canParse(address, origin) ? new URL(address, origin) : null;
  return url === null || (url.origin !== origin && url.protocol !== 'data:');
}
