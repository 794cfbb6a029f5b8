import { z } from 'astro/zod';
import { optional, text } from './scalars.ts';

export const topicSchema = z.strictObject({
  name: text.describe('The name of the subject.'),
  description: optional(text).describe('One sentence about it.'),
});

/** A subject that claims belong to. */
export type TopicFront = z.output<typeof topicSchema>;
