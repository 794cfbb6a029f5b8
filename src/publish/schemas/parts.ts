import { z } from 'astro/zod';
import type { Stance } from '../../markup/body.ts';

/** Parts that several data files have. */
export const address = z.url();

/** A day, or a date-time with its zone, as content has it. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/);

/** An instant in UTC. */
export const instant = z.iso.datetime();

export const language = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);

/** What people and topics are called, with the id of their page. */
export const named = z.strictObject({ id: z.string(), name: z.string() });

export const stance = z.enum(['supports', 'contradicts', 'context']) satisfies z.ZodType<Stance>;
