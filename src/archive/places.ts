import { resolve } from 'node:path';
import { cacheFolderOf } from './cache/folder.ts';

/** Where content is read from and the site is written to, and under which address it will stand. */
export interface Places {
  /** Absolute paths. */
  content: string;
  output: string;
  publicDirectory: string;
  /** Folder of what is computed once and kept, one for each content folder; null to keep nothing. */
  cache: string | null;
  siteUrl: string | null;
  basePath: string | null;
}

/** The places that the environment names; the folders of the project where it names none. */
export function placesFrom(environment: NodeJS.ProcessEnv, project: string): Places {
  const content = resolve(project, environment.CONTENT_DIR || 'content');
  return {
    content,
    output: resolve(project, environment.OUT_DIR || 'dist'),
    publicDirectory: resolve(project, 'public'),
    cache: cacheFolderOf(content),
    siteUrl: environment.SITE_URL || null,
    basePath: environment.BASE_PATH || null,
  };
}
