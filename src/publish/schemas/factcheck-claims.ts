import { z } from 'astro/zod';
import type { FactCheckClaims } from '../data/factcheck-claims.ts';
import { address, instant, language } from './parts.ts';

/** `/data/factcheck-claims.json` */
export const factCheckClaimsFile = z.strictObject({
  claims: z.array(
    z.strictObject({
      text: z.string(),
      claimant: z.string().exactOptional(),
      claimDate: instant.exactOptional(),
      claimReview: z
        .array(
          z.strictObject({
            publisher: z.strictObject({ name: z.string(), site: z.hostname() }),
            url: address,
            title: z.string(),
            reviewDate: instant,
            textualRating: z.string(),
            languageCode: language,
          }),
        )
        .min(1),
    }),
  ),
}) satisfies z.ZodType<FactCheckClaims>;
