import { z } from 'zod';

export const issueSchema = z
  .object({
    file: z.string(),
    line: z.int().describe('from 1; 0 = the whole file'),
    column: z.int(),
    path: z.string(),
    received: z.string(),
    expected: z.string(),
    unit: z.string(),
    message: z.string(),
  })
  .meta({ id: 'Issue' });

const issues = z.object({ issues: z.array(issueSchema) }).meta({ id: 'Issues' });
const message = z.object({ message: z.string() }).meta({ id: 'Message' });

/** What any endpoint may answer beside its own. */
export const REFUSALS = { 400: issues, 404: message, 429: message, 503: message };
/** Also, where something is in the way or there is no room. */
export const CONFLICTS = { 409: message, 413: message, 507: message };

/** An answer that is sent as it lies on disk or as another room wrote it. */
export const asWritten = (description: string) => z.unknown().describe(description);

/** A text with the name that its issues speak of. */
export const namedText = (kind: string) =>
  z.strictObject({
    text: z.string().describe(kind),
    fileName: z
      .string()
      .min(1)
      .max(200)
      .refine((name) => ![...name].some((sign) => sign < ' '), 'expected a file name without control characters')
      .describe('name for the issues; no file is opened'),
  });

export const jobIdSchema = z.string().regex(/^[0-9a-f]{20}$/, 'expected a job id');
export const runIdSchema = z.string().regex(/^[0-9a-f]{16}$/, 'expected a run id');
export const shareIdSchema = z.string().regex(/^[0-9a-f]{24}$/, 'expected a share id');
