// The API as HTTP on connections of the cluster's network: what pods ask of it, and what `kubectl proxy` hands on.
import { type HttpRequest, httpDate, type Respond } from '../network/http.ts';
import type { Time } from '../time/clock.ts';
import { type ApiRequest, type ApiResponse, bodyText } from './transport.ts';

const METHODS: ReadonlyMap<string, ApiRequest['method']> = new Map([
  ['GET', 'GET'],
  ['HEAD', 'GET'],
  ['POST', 'POST'],
  ['PUT', 'PUT'],
  ['PATCH', 'PATCH'],
  ['DELETE', 'DELETE'],
]);

/** Hands a request on to the API, and its answer back. A watch is not for who reads an answer as a whole. */
export function serveApi(handle: (request: ApiRequest) => Promise<ApiResponse>, clock: Time, request: HttpRequest, respond: Respond): void {
  const method = METHODS.get(request.method);
  if (!method) {
    respond({ status: 405 });
    return;
  }
  const asked: ApiRequest = {
    method,
    path: request.path,
    query: Object.fromEntries(request.query),
    headers: Object.fromEntries(request.headers),
    ...(request.body !== '' && { body: request.body }),
  };
  handle(asked).then(
    (answer) => {
      const contentType = answer.contentType ?? (typeof answer.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json');
      respond({
        status: answer.code,
        headers: [
          ['Content-Type', contentType],
          ['Date', httpDate(clock.now())],
        ],
        body: bodyText(answer),
      });
    },
    () => respond({ status: 500, close: true }),
  );
}
