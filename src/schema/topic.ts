import { z } from 'astro/zod';
import { optional, text } from './scalars.ts';

export const topicSchema = z.strictObject({
  name: text,
  description: optional(text),
});

/** A subject that claims belong to. */
export type TopicFront = z.output<typeof topicSchema>;
