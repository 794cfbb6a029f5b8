import { resolve } from 'node:path';

/** Where content is read from and the site is written to, and under which address it will stand. */
export interface Places {
  /** Absolute paths. */
  content: string;
  output: string;
  publicDirectory: string;
  siteUrl: string | null;
  basePath: string | null;
}

/** The places that the environment names; the folders of the project where it names none. */
export function placesFrom(environment: NodeJS.ProcessEnv, project: string): Places {
  return {
    content: resolve(project, environment.CONTENT_DIR || 'content'),
    output: resolve(project, environment.OUT_DIR || 'dist'),
    publicDirectory: resolve(project, 'public'),
    siteUrl: environment.SITE_URL || null,
    basePath: environment.BASE_PATH || null,
  };
}
