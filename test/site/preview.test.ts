import { describe, expect, inject, test } from 'vitest';
import { readPreview } from '../../src/review/read-preview.ts';
import { listSite } from '../support/read-site.ts';

describe.each(['site', 'siteOfAll'] as const)('the %s', (name) => {
  test('can be published as the preview of a pull request', async () => {
    const site = inject(name);
    const published = (await listSite(site)).filter((file) => !/^(?:_headers|\.verbatim|\.well-known\/.*)$/.test(file));
    expect(await readPreview(site)).toEqual(published.sort());
  });
});
