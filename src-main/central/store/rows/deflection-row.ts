import { z } from 'zod';

export const DeflectionRow = z.object({
  site: z.string(),
  articleId: z.string(),
  shown: z.number(),
  opened: z.number(),
  solvedChecked: z.number(),
  solvedWord: z.number(),
  ticketAnyway: z.number(),
});
