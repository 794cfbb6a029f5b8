/** What is wrong with the address of a link: a rule id, a sentence and the way out. */
export interface AddressFault {
  rule: 'link-empty' | 'link-scheme' | 'link-malformed' | 'link-relative' | 'link-protocol-relative';
  message: string;
  help: string;
}

// Browsers drop these from an address before they read it, so `java&#10;script:` runs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

/** What a link may lead to: other sites, files on them, and people. Other programs and code are not among it. */
const SCHEMES = ['http', 'https', 'mailto', 'tel', 'xmpp', 'ftp'];

/**
 * Checks an address as the parser decoded it. Fit for a link in a body are addresses of the schemes
 * above, a path from the root of the site, and an anchor on the page; null for those.
 */
export function checkAddress(address: string): AddressFault | null {
  const seen = address.replace(INVISIBLE, '');
  if (seen === '') {
    return {
      rule: 'link-empty',
      message: 'This link leads nowhere.',
      help: 'Write the address between the round brackets: `[words](https://example.org)`.',
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SCHEMES.includes(scheme)) {
    const runs = ['javascript', 'data', 'vbscript'].includes(scheme);
    return {
      rule: 'link-scheme',
      message: `A link must not lead to a \`${scheme}:\` address${runs ? ', which can run code in the reader’s browser' : ''}.`,
      help: 'Write an address that begins with `https://`, or take the link out.',
    };
  }
  if (/^[\\/]{2}/.test(seen)) {
    return {
      rule: 'link-protocol-relative',
      message: 'This link begins with two slashes and leads to another site without saying how.',
      help: 'Begin the address with `https://`, or with one slash for a page of this site.',
    };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(address) || (scheme?.startsWith('http') && !/^https?:\/\/[^/?#\\]/i.test(seen))) {
    return {
      rule: 'link-malformed',
      message: 'The address of this link cannot be read.',
      help: 'Write it in full and without line breaks, as in `https://example.org/report`.',
    };
  }
  if (scheme !== undefined || seen.startsWith('/') || seen.startsWith('#')) return null;
  return {
    rule: 'link-relative',
    message: `The address \`${address}\` depends on the page on which it stands.`,
    help: /^(?:www\.|[\w-]+\.[a-z]{2,}(?:\/|$))/i.test(seen)
      ? 'Begin the address of another site with `https://`.'
      : 'Write the address from the root of the site, as in `/about/`, or use `<Claim id="…" />` for another claim.',
  };
}

/** The address with characters that no address may hold in percent-encoding. */
export function encodeAddress(address: string): string {
  return address
    .trim()
    .toWellFormed()
    .replace(/%(?![0-9a-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/giu, (character) => encodeURIComponent(character));
}
