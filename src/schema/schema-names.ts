/** The kinds of front matter and YAML files that editors write. */
export const SCHEMA_NAMES = ['claim', 'page', 'person', 'site', 'source', 'topic', 'verdicts'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
