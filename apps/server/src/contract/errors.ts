import { type Issue, unitOfKey } from '@parasol/study/scenario';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { badInput, Refusal, requestIssue } from './refusal.ts';

const LONGEST_SHOWN = 80;

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text;
}

const valueAt = (top: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    top,
  );

type Check = NonNullable<FastifyError['validation']>[number];

/** What a zod check found, as issues like those of a scenario file: one for each key that is not known. */
function issuesOfCheck(request: FastifyRequest, context: string | undefined, check: Check): Issue[] {
  const { instancePath, message = '', keyword, params } = check;
  const keys = instancePath.split('/').filter(Boolean);
  if (keyword === 'unrecognized_keys') {
    return (params.keys as string[]).map((key) => ({
      ...requestIssue([...keys, key].join('.'), key, 'a key of this request'),
      message: `unknown key ${key}`,
    }));
  }
  const top = context === 'querystring' ? request.query : context === 'params' ? request.params : request.body;
  const path = keys.join('.');
  const expected = /expected (.*)/s.exec(message)?.[1] ?? message;
  return [{ ...requestIssue(path, shown(valueAt(top, keys)), expected, unitOfKey(path)?.text ?? ''), message }];
}

function refusalOf(error: FastifyError, request: FastifyRequest): Refusal | null {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return badInput(error.validation.flatMap((check) => issuesOfCheck(request, error.validationContext, check)));
  }
  if (error.statusCode === 400) return badInput([{ ...requestIssue('', 'this body', 'JSON'), message: error.message }]);
  if (error.statusCode !== undefined && (error.statusCode < 500 || error.statusCode === 503))
    return new Refusal(error.statusCode, error.message);
  return null;
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error, request);
  if (refusal === null) {
    request.log.error({ err: error }, 'request failed');
    return reply.status(500).send({ message: 'the server failed; its log says why' });
  }
  const { statusCode, issues, message, retryAfterS } = refusal;
  if (retryAfterS !== undefined) reply.header('retry-after', retryAfterS);
  return reply.status(statusCode).send(issues.length > 0 ? { issues } : { message });
}

/** Every error leaves in one of two forms: `{issues}` for bad input, `{message}` for all else. No stack leaves the server. */
export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler(answer);
  server.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ message: `there is no ${request.method} ${request.url.split('?', 1)[0]}` }),
  );
}
