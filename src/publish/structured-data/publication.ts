import type { OrganizationLeaf, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';

/** Which policy a standing page with this id holds, as schema.org calls it. */
const POLICIES = {
  methodology: 'publishingPrinciples',
  'corrections-policy': 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  funding: 'ownershipFundingInfo',
  feedback: 'actionableFeedbackPolicy',
} as const;

type Publication = Pick<Archive, 'site' | 'pages'>;

/** Who publishes, with the addresses of the policies that the archive has pages for. */
export function organizationOf({ site, pages }: Publication): OrganizationLeaf {
  const { name, url, email } = site.publisher;
  const policies = Object.entries(POLICIES).flatMap(([id, property]) => {
    const page = pages.get(id);
    return page ? [[property, urlOf(site, page.path)]] : [];
  });
  return {
    '@type': 'Organization',
    name,
    url: url ?? urlOf(site, '/'),
    ...(email === null ? {} : { email }),
    ...Object.fromEntries(policies),
  };
}

/** The site with its search, for the home page. */
export function webSiteOf(publication: Publication): WebSite {
  const { site } = publication;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${urlOf(site, '/search/')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: site.title,
    ...(site.tagline === null ? {} : { description: site.tagline }),
    url: urlOf(site, '/'),
    inLanguage: site.language,
    publisher: organizationOf(publication),
    potentialAction: search,
  };
}
