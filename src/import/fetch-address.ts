import { CannotImport } from './imported.ts';
import { isPrivateHost } from './private-host.ts';
import { type DocumentBytes, MOST_BYTES, tooLarge } from './read-document.ts';

/** What a fetch may take. */
export interface FetchLimits {
  /** Milliseconds for the whole answer, redirects included. */
  time: number;
  /** Unpacked bytes of the answer. */
  bytes: number;
}

export const FETCH_LIMITS: FetchLimits = { time: 30_000, bytes: MOST_BYTES };

const MOST_REDIRECTS = 5;
const HEADERS = {
  'user-agent': 'Verbatim/0.1 (fact-check archive; imports one page at the request of an editor)',
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown,*/*;q=0.5',
};

/**
 * Fetches a document from the web, and follows at most five redirects, which may lead to http and https
 * only, and from a public host to no private one. `url` is where the document was found in the end.
 * Throws CannotImport with a sentence for whatever goes wrong.
 */
export async function fetchAddress(
  address: string,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<DocumentBytes & { url: string }> {
  const signal = AbortSignal.timeout(limits.time);
  let url = new URL(address);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, { redirect: 'manual', headers: HEADERS, signal });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = follow(location, url);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new CannotImport(`${url.host} answered ${response.status}${MEANINGS[response.status] ?? ''}.`);
      }
      const bytes = await readBody(response, limits.bytes);
      if (bytes.length === 0) throw new CannotImport(`${url.host} answered with an empty document.`);
      const [mediaType = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';');
      const charset = /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(
        parameters.find((each) => /charset/i.test(each)) ?? '',
      )?.[1];
      return {
        bytes,
        charset: charset ?? null,
        mediaType: mediaType.trim().toLowerCase() || null,
        ending: /\.([a-z0-9]{1,8})$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null,
        url: url.href,
      };
    }
  } catch (error) {
    throw error instanceof CannotImport ? error : new CannotImport(explain(error as Error, url, limits));
  }
  throw new CannotImport(`${new URL(address).host} redirects more than ${MOST_REDIRECTS} times.`);
}

const MEANINGS: Record<number, string> = {
  401: ': the page asks for a password',
  402: ': the page asks for payment',
  403: ': it does not let programs read the page. Save it from a browser and import the file',
  404: ': there is no such page',
  410: ': the page is gone',
  429: ': it was asked too often. Try again later',
  451: ': the page may not be shown for legal reasons',
};

function follow(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new CannotImport(`${from.host} redirects to what is no address.`);
  const to = new URL(location, from.href);
  if (to.protocol !== 'http:' && to.protocol !== 'https:') {
    throw new CannotImport(`${from.host} redirects to an address that is not on the web (${to.protocol}).`);
  }
  if (isPrivateHost(to.hostname) && !isPrivateHost(from.hostname)) {
    throw new CannotImport(`${from.host} redirects to a private network (${to.host}), where no source is published.`);
  }
  return to;
}

/** Reads until the limit, whatever the answer says of its own length: what is packed may unpack to any size. */
async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    throw new CannotImport(tooLarge());
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit) throw new CannotImport(tooLarge());
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function explain(error: Error, { host }: URL, { time }: FetchLimits): string {
  const cause = error.cause as { code?: string; message?: string } | undefined;
  if (error.name === 'TimeoutError') return `${host} did not send the whole document within ${time / 1000} seconds.`;
  switch (cause?.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no host ${host}, or no way to it from here.`;
    case 'ECONNREFUSED':
      return `${host} does not answer.`;
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return `${host} broke the connection off before the document was complete.`;
  }
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED)/.test(cause?.code ?? '')) {
    return `The certificate of ${host} is not valid (${cause?.code}).`;
  }
  if (/^(?:Z_|HPE_)|ERR__ERROR/.test(cause?.code ?? ''))
    return `${host} sent an answer that is damaged (${cause?.code}).`;
  return `The document could not be fetched from ${host} (${cause?.message ?? error.message}).`;
}
