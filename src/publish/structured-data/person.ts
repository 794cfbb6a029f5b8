import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Person, Site } from '../../archive/archive.ts';

type Address = Pick<Site, 'origin' | 'base'>;

/** Who made or checked a claim, by name and by what others call them. */
export function nameOf({ kind, name, sameAs }: Person): PersonLeaf | OrganizationLeaf {
  return { '@type': kind === 'organization' ? 'Organization' : 'Person', name, ...listed({ sameAs }) };
}

/** The same with all that their page tells. */
export function personOf(person: Person, site: Address): PersonLeaf | OrganizationLeaf {
  const { kind, role, bio, path } = person;
  const description = kind === 'organization' ? [role, bio] : [bio];
  return {
    ...nameOf(person),
    url: urlOf(site, path),
    ...(kind === 'person' && role !== null ? { jobTitle: role } : {}),
    ...listed({ description: description.filter((text) => text !== null) }),
  };
}

/** Nothing for an empty list, and a list of one as its member. */
function listed(lists: Record<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([key, values]) => {
      const [only] = values;
      return only === undefined ? [] : [[key, values.length === 1 ? only : values]];
    }),
  );
}
