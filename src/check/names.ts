import type { Span } from '../schema/fault.ts';
import type { RuleContext } from './rule.ts';

/** A name that readers know somebody or something by. */
export interface PlacedName {
  file: string;
  /** Where it stands; found when it is asked for. */
  place: () => Span;
  name: string;
}

/** The names of people, topics, verdicts, of the publication and of those who publish and write sources. */
export function namesIn({ read }: RuleContext): PlacedName[] {
  const names: PlacedName[] = [];
  const add = (
    { file, spanOf }: { file: string; spanOf: (path: PropertyKey[]) => Span },
    path: PropertyKey[],
    name: string | null | undefined,
  ) => {
    if (name) names.push({ file, place: () => spanOf(path), name });
  };
  for (const person of read.people.values()) add(person, ['name'], person.parts.name);
  for (const topic of read.topics.values()) add(topic, ['name'], topic.parts.name);
  for (const source of read.sources.values()) {
    add(source, ['publisher'], source.parts.publisher);
    for (const [index, author] of (source.parts.authors ?? []).entries()) add(source, ['authors', index], author);
  }
  if (read.scale) {
    for (const [index, { label }] of (read.scale.front ?? []).entries()) add(read.scale, [index, 'label'], label);
  }
  if (read.site) {
    add(read.site, ['title'], read.site.parts.title);
    add(read.site, ['publisher', 'name'], read.site.parts.publisher?.name);
  }
  return names;
}
