import { pluralsOf } from './plural.ts';

const plural = pluralsOf('en');

/** Texts of the lists: claims, sources, people, topics, the scale, corrections, forecasts; and of pages that are not there. */
export const enLists = {
  count: (claims: number) => plural(claims, { none: 'No claims yet', one: '# claim', other: '# claims' }),
  claims: {
    title: 'Claims',
    description: (count: number, site: string) =>
      plural(count, {
        none: 'The claims that are checked on {site}. None has been published yet.',
        one: 'The one claim that was checked on {site}, with its verdict.',
        other: 'All # claims that were checked on {site}, each with its verdict, newest first.',
      }).replace('{site}', () => site),
    pageTitle: (page: number, pages: number) => `Claims: page ${page} of ${pages}`,
    pageDescription: (page: number, pages: number, from: string, to: string) =>
      `Page ${page} of ${pages} of all claims that were checked: published from ${from} to ${to}.`,
    lead: (count: number) =>
      plural(count, { one: 'One claim was checked.', other: '# claims were checked. The newest stand first.' }),
    none: 'No claim has been published yet.',
  },
  pagination: {
    label: 'Pages of the list',
    previous: 'Newer claims',
    next: 'Older claims',
    page: (page: number) => `Page ${page}`,
    position: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  sources: {
    title: 'Sources',
    description: (count: number) =>
      plural(count, {
        none: 'The archived documents that claims are checked against. There is none yet.',
        one: 'The one archived document that the claims on this site are checked against.',
        other: 'The # archived documents that the claims on this site are checked against.',
      }),
    lead: 'Each document was archived before it was cited. Every quotation on this site is compared word for word with these copies.',
    none: 'No source has been archived yet.',
    noPublisher: 'Publisher not stated in the document',
    published: 'Published on',
    retrieved: 'Archived on',
  },
  people: {
    title: 'People and organizations',
    description: 'Whose claims were checked on this site, with the number of claims by verdict, and who checks them.',
    lead: 'Whose claims were checked. The numbers show what was checked, not how often somebody is right.',
    claimants: 'Claimants',
    noClaimants: 'No claim that has been published is ascribed to a person or an organization.',
    others: 'Also named',
    othersLead: 'No claim of theirs has been published.',
    staff: 'Who checks',
    wrote: (count: number) =>
      plural(count, { none: 'No claims checked yet', one: '# claim checked', other: '# claims checked' }),
  },
  person: {
    title: (name: string) => `${name}: claims that were checked`,
    staffTitle: (name: string) => `${name}: who checks claims`,
    description: (name: string, count: number, verdicts: string) =>
      plural(count, {
        one: 'One claim by {name} was checked: {verdicts}.',
        other: '# claims by {name} were checked: {verdicts}.',
      })
        .replace('{name}', () => name)
        .replace('{verdicts}', () => verdicts),
    noneDescription: (name: string) => `${name} in this archive. No claim of theirs has been published.`,
    staffDescription: (name: string, count: number) =>
      plural(count, {
        none: '{name} checks claims for this site. Nothing has been published yet.',
        one: '{name} wrote or reviewed one claim on this site.',
        other: '{name} wrote or reviewed # claims on this site.',
      }).replace('{name}', () => name),
    about: 'The same elsewhere',
    record: 'Claims by verdict',
    total: (count: number) => plural(count, { one: 'One claim was checked.', other: '# claims were checked.' }),
    caution:
      'These are the claims that we chose to check. They are no sample of all that was said, so the numbers do not measure how truthful somebody is.',
    choice: 'How claims are chosen',
    claims: 'The claims',
    none: 'No claim has been published yet.',
    wrote: 'Written or reviewed',
    wroteNone: 'Nothing has been published yet.',
  },
  topics: {
    title: 'Topics',
    description: 'The subjects of the claims that were checked on this site.',
    lead: 'What the claims are about.',
    none: 'No topic has been set up yet.',
  },
  topic: {
    kind: 'Topic',
    title: (name: string) => `Topic: ${name}`,
    description: (name: string, count: number) =>
      plural(count, {
        none: 'No claim on “{name}” has been published yet.',
        one: 'One claim on “{name}” was checked.',
        other: '# claims on “{name}” were checked.',
      }).replace('{name}', () => name),
    none: 'No claim on this topic has been published yet.',
  },
  verdicts: {
    title: 'The scale of verdicts',
    description: 'Every verdict that a claim on this site can get, with its definition and the claims that got it.',
    lead: 'Every claim gets one of these verdicts. Each has a definition, and only those about truth are on a scale from 1 to 5.',
    families: {
      truth: 'The evidence settles whether the claim is true.',
      evidence: 'The evidence does not settle it. The verdict says how far it goes.',
      context: 'The words hold, but something about their setting has to be known.',
      forecast: 'The claim is about the future. It is not rated, and stays open until the outcome is known.',
      opinion: 'The claim is a judgement that no evidence can prove right or wrong.',
    },
    rating: (rating: number) => `${rating} on a scale from 1 (false) to 5 (true)`,
    retired: (date: string) => `No longer given since ${date}`,
    unused: 'Not given yet',
  },
  verdict: {
    kind: 'Verdict',
    title: (label: string) => `Verdict: ${label}`,
    description: (label: string, definition: string) => `What the verdict “${label}” means: ${definition}`,
    scale: 'The whole scale',
    claims: 'Claims with this verdict',
    none: 'No claim has this verdict.',
  },
  corrections: {
    title: 'Corrections',
    description: 'Every correction, clarification, update and withdrawal of a claim on this site.',
    lead: 'Whatever was changed in a claim after it was published, the newest change first.',
    none: 'Nothing has been corrected. No claim was changed after it was published.',
    kinds: {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      withdrawal: 'Withdrawn',
    },
    was: 'Before',
    is: 'After',
    policy: 'How we correct',
    report: 'Report an error',
  },
  forecasts: {
    title: 'Forecasts',
    description:
      'Claims about the future: those that are open, by the day on which they resolve, and what became of the others.',
    lead: 'Statements about the future are not rated. Each has a day on which it should be known, and is judged when a source shows the outcome.',
    open: 'Open',
    openNone: 'No forecast is open.',
    resolved: 'Resolved',
    resolvedOn: 'Resolved on',
    resolvedNone: 'No forecast has been resolved yet.',
    became: 'What became of it',
  },
  page: {
    description: (title: string, site: string) => `${title}: a page about ${site}.`,
    updated: 'Last changed on',
  },
  moved: {
    title: (claim: string) => `Moved: ${claim}`,
    says: 'This claim has a new address:',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    says: 'There is no page at this address. It may have been mistyped. Claims that have moved lead on by themselves.',
    tryThese: 'You can go on here',
    home: 'Home',
    search: 'Search',
  },
};
