import { readFile } from 'node:fs/promises';
import { urlOf } from '../../archive/addresses.ts';
import { type AuditedSite, type Finding, freshPages } from '../check.ts';

const CSS_ADDRESS = /url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/gi;

/** Nothing that a browser fetches by itself, from pages or style sheets, comes from another host. */
export async function checkOtherHosts(site: AuditedSite): Promise<Finding[]> {
  const home = new URL(urlOf(site.archive.site, '/'));
  const isElsewhere = (address: string) => {
    const url = URL.canParse(address, home) ? new URL(address, home) : null;
    return url === null || (url.origin !== home.origin && url.protocol !== 'data:');
  };
  const findings: Finding[] = freshPages(site).flatMap(({ file, resources, links }) =>
    [...resources, ...links.filter(({ element }) => element === 'form')]
      .filter(({ address }) => isElsewhere(address))
      .map(({ element, address }) => ({ file, sentence: `\`<${element}>\` asks another host: \`${address}\`.` })),
  );
  for (const file of [...site.fresh].filter((each) => /\.(?:css|svg)$/.test(each))) {
    const text = await readFile(site.files.get(file) ?? '', 'utf8');
    for (const match of text.matchAll(CSS_ADDRESS)) {
      const address = match[2] ?? match[4] ?? '';
      if (isElsewhere(address)) findings.push({ file, sentence: `It asks another host: \`${address}\`.` });
    }
  }
  return findings;
}
