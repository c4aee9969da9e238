/** Which path asks what. Fastify routes, collects bodies within their limits and catches whatever is thrown. */
import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { listenerPaths as paths } from '../../contract/listener.ts';
import { asJson } from './answer.ts';
import type { Asking } from './asking.ts';
import { LoginBody, PhoneBody, ProfileBody, pictureTypes, readBytes, readJson } from './bodies.ts';
import { languageOf } from './language.ts';
import { avatarAtMost, avatarsAtOnce, jsonAtMost, queryAtMost } from './limits.ts';
import { asRefusal, Refusal } from './refusal.ts';
import { answerOf, audienceOf, showPage } from './replies.ts';
import type { Handle, Respond } from './server.ts';
import type { Question } from './words.ts';

export interface RouteOptions {
  readonly asking: Asking;
  /** Proves who listens here. */
  readonly proof: Uint8Array;
  readonly respond: Respond;
  server(handle: Handle): Server;
}

type ToQuestion = (request: FastifyRequest) => Question | null;

const token = /^Bearer ([A-Za-z0-9_-]{16,128})$/;
const handle = /^[A-Za-z0-9_-]{1,64}$/;
const nonce = /^[A-Za-z0-9_-]{16,64}$/;

function tokenOf({ headers }: FastifyRequest): string {
  const found = token.exec(headers.authorization ?? '')?.[1];
  if (found === undefined) throw new Refusal('token.missing');
  return found;
}

const isWeChat = ({ headers }: FastifyRequest) => /\bMicroMessenger\//i.test(headers['user-agent'] ?? '');

/** The last part of the path, if it can be one of ours. */
function lastPart({ url }: FastifyRequest, shape: RegExp): string | null {
  const path = url.split('?', 1)[0] ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1);
  return shape.test(last) ? last : null;
}

function queryOf({ url }: FastifyRequest): string {
  const cut = url.indexOf('?');
  if (cut >= 0 && url.length - cut > queryAtMost + 1) throw new Refusal('target.too-long');
  return cut < 0 ? '' : url.slice(cut + 1);
}

/** Which methods a path takes; empty for one that is not ours. */
const methodsOf: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:s|r|check)\/[^/]+$/, 'GET'],
  [/^\/(?:oa|web)\/callback$/, 'GET'],
  [/^\/mini\/(?:login|phone|profile)$/, 'POST'],
  [/^\/mini\/avatar$/, 'PUT'],
  [/^\/mini\/session$/, 'GET, DELETE'],
];

function notFound({ url }: FastifyRequest): Refusal {
  const path = url.split('?', 1)[0] ?? '';
  const methods = methodsOf.find(([shape]) => shape.test(path))?.[1];
  return methods === undefined
    ? new Refusal('path.unknown')
    : new Refusal('method.wrong', { allow: methods });
}

export function createRoutes({ asking, proof, respond, server }: RouteOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: jsonAtMost,
    routerOptions: { maxParamLength: 256 },
    serverFactory: (serve) => server(serve),
    // The server has one of its own, and one broken request gets one answer.
    clientErrorHandler: () => undefined,
  });
  app.removeAllContentTypeParsers();

  const refuse = (thrown: unknown, { raw }: FastifyRequest, reply: FastifyReply): void => {
    reply.hijack();
    respond.refuse(raw, reply.raw, asRefusal(thrown));
  };
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((request, reply) => refuse(notFound(request), request, reply));

  const asks = (toQuestion: ToQuestion) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { raw } = request;
    try {
      const language = languageOf(request.headers['accept-language']);
      const question = toQuestion(request);
      const answer =
        question === null
          ? showPage({ kind: 'gone' }, language, 404)
          : answerOf(
              await asking.ask({ ...question, language }),
              question.ask,
              language,
              audienceOf(request.url),
            );
      reply.hijack();
      respond.send(raw, reply.raw, answer);
    } catch (thrown) {
      refuse(thrown, request, reply);
    }
  };

  app.get(
    `${paths.start}:ticket`,
    asks((request) => {
      const ticket = lastPart(request, handle);
      return ticket === null ? null : { ask: 'start', ticket, inWeChat: isWeChat(request) };
    }),
  );
  app.get(
    `${paths.result}:id`,
    asks((request) => {
      const id = lastPart(request, handle);
      return id === null ? null : { ask: 'result', id };
    }),
  );
  for (const way of ['officialAccount', 'browser'] as const) {
    app.get(
      paths[way],
      asks((request) => ({ ask: 'callback', way, query: queryOf(request) })),
    );
  }
  app.get(`${paths.check}:nonce`, (request, reply) => {
    const asked = lastPart(request, nonce);
    if (asked === null) return refuse(new Refusal('path.unknown'), request, reply);
    const wxlobby = createHmac('sha256', proof).update(asked).digest('hex');
    reply.hijack();
    respond.send(request.raw, reply.raw, asJson({ wxlobby }));
  });

  app.register(async (json) => {
    // A body is kept as bytes: it is parsed by our own rules, and a body that nobody needs is not parsed.
    json.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) =>
      done(null, bytes),
    );
    json.post(
      paths.miniLogin,
      asks(({ body }) => ({ ask: 'login', ...readJson(LoginBody, body) })),
    );
    json.register(async (members) => {
      members.addHook('onRequest', async (request) => void tokenOf(request));
      members.post(
        paths.miniPhone,
        asks((request) => ({ ask: 'phone', token: tokenOf(request), ...readJson(PhoneBody, request.body) })),
      );
      members.post(
        paths.miniProfile,
        asks((request) => ({
          ask: 'profile',
          token: tokenOf(request),
          ...readJson(ProfileBody, request.body),
        })),
      );
      members.get(
        paths.miniSession,
        asks((request) => ({ ask: 'session', token: tokenOf(request) })),
      );
      members.delete(
        paths.miniSession,
        asks((request) => ({ ask: 'endSession', token: tokenOf(request) })),
      );
    });
  });

  app.register(async (pictures) => {
    let coming = 0;
    pictures.addContentTypeParser(pictureTypes, { parseAs: 'buffer' }, (_request, bytes, done) =>
      done(null, bytes),
    );
    pictures.addHook('onRequest', async (request, reply) => {
      tokenOf(request);
      if (coming >= avatarsAtOnce) throw new Refusal('busy');
      coming += 1;
      reply.raw.once('close', () => {
        coming -= 1;
      });
    });
    pictures.put(
      paths.miniAvatar,
      { bodyLimit: avatarAtMost },
      asks((request) => ({ ask: 'avatar', token: tokenOf(request), bytes: readBytes(request.body) })),
    );
  });

  return app;
}
