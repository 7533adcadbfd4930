import { z } from 'zod';

const LARGEST_PAGE = 200;

export const pageQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
});

export type Page = z.output<typeof pageQuery>;

export const pageOf = <T>(all: readonly T[], { offset, limit }: Page): T[] => all.slice(offset, offset + limit);
