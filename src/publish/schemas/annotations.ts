import { z } from 'astro/zod';
import type { AnnotationCollection, AnnotationPage } from '../annotations/pages-of-annotations.ts';
import { address, instant, language, stance } from './parts.ts';

const textQuote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().min(1).exactOptional(),
  suffix: z.string().min(1).exactOptional(),
});

const fragment = z.strictObject({
  type: z.literal('FragmentSelector'),
  conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3236'),
  value: z.string().regex(/^[A-Za-z0-9-]+$/),
  refinedBy: textQuote.exactOptional(),
});

const target = z.strictObject({
  type: z.literal('SpecificResource'),
  source: address,
  selector: z.array(z.union([fragment, textQuote])).min(1),
  state: z.array(z.strictObject({ type: z.literal('TimeState'), sourceDate: instant, cached: address })).min(1),
});

const annotation = z.strictObject({
  id: address,
  type: z.literal('Annotation'),
  motivation: z.enum(['assessing', 'questioning', 'describing', 'linking']),
  created: instant,
  modified: instant,
  creator: z.array(z.strictObject({ id: address, type: z.enum(['Person', 'Organization']), name: z.string() })).min(1),
  body: z.array(
    z.union([
      z.strictObject({
        type: z.literal('SpecificResource'),
        source: z.strictObject({ id: address, type: z.literal('Text'), format: z.literal('text/html'), language }),
        purpose: z.literal('linking'),
      }),
      z.strictObject({
        type: z.literal('TextualBody'),
        value: z.string(),
        format: z.literal('text/plain'),
        language,
        purpose: z.literal('describing'),
      }),
      z.strictObject({ type: z.literal('TextualBody'), value: stance, purpose: z.literal('tagging') }),
    ]),
  ),
  target: z.array(target).min(1),
});

const context = z.literal('http://www.w3.org/ns/anno.jsonld');

const page = {
  id: address,
  type: z.literal('AnnotationPage'),
  next: address.exactOptional(),
  startIndex: z.int().min(0),
  items: z.array(annotation),
};

/** `/data/annotations.json` */
export const annotationsFile = z.strictObject({
  '@context': context,
  id: address,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().min(0),
  first: z.strictObject({ ...page, startIndex: z.literal(0) }),
  last: address.exactOptional(),
}) satisfies z.ZodType<AnnotationCollection>;

/** `/data/annotations/1.json` and the files that it goes on in. */
export const annotationPageFile = z.strictObject({
  '@context': context,
  ...page,
  partOf: address,
  prev: address.exactOptional(),
}) satisfies z.ZodType<AnnotationPage>;
