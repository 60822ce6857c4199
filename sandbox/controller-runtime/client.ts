// What a program finds: a client of the API, watches, a work queue. It is a script that runs in the interpreter before the program,
// and it is the only one that knows the four functions of the host.

/** In the words of client-go, as far as they fit into JavaScript. */
export const CLIENT = String.raw`(() => {
  'use strict';
  const call = globalThis.__call, write = globalThis.__print, clock = globalThis.__now, chance = globalThis.__random;
  for (const name of ['__call', '__print', '__now', '__random', 'SharedArrayBuffer']) delete globalThis[name];
  const { parse, stringify } = JSON;
  const ask = async (operation, argument) => parse(await call(operation, stringify(argument)));
  Math.random = chance;

  class ApiError extends Error {
    constructor({ code, reason = '', message = '' }) {
      super(message);
      this.name = 'ApiError';
      this.code = code;
      this.reason = reason;
    }
  }

  const shown = (value) => (typeof value === 'string' ? value : value instanceof Error ? value.name + ': ' + value.message : stringify(value));
  const log = (...values) => write(values.map(shown).join(' ') + '\n');

  const HOME = {
    services: 'api/v1', pods: 'api/v1', endpoints: 'api/v1', configmaps: 'api/v1', events: 'api/v1', nodes: 'api/v1', namespaces: 'api/v1',
    endpointslices: 'apis/discovery.k8s.io/v1', deployments: 'apis/apps/v1', leases: 'apis/coordination.k8s.io/v1',
  };
  const KIND = { services: 'Service', pods: 'Pod', endpoints: 'Endpoints', configmaps: 'ConfigMap', events: 'Event', endpointslices: 'EndpointSlice', deployments: 'Deployment', leases: 'Lease' };
  function path(resource, namespace = 'default', name) {
    const home = Object.hasOwn(HOME, resource) ? HOME[resource] : undefined;
    if (!home) throw new TypeError('there is no resource ' + shown(resource) + ' here: ' + Object.keys(HOME).join(', '));
    const place = resource === 'nodes' || resource === 'namespaces' || namespace === '*' ? '' : '/namespaces/' + encodeURIComponent(namespace);
    return '/' + home + place + '/' + resource + (name === undefined ? '' : '/' + encodeURIComponent(name));
  }
  async function request(method, where, { query = {}, body, type } = {}) {
    const answer = await ask('request', { method, path: where, query, body, type });
    if (answer.code >= 400) throw new ApiError({ ...answer.body, code: answer.code });
    return answer.body;
  }
  const selected = ({ labels, fields } = {}) => ({ ...(labels && { labelSelector: labels }), ...(fields && { fieldSelector: fields }) });
  const whole = (resource, object) => ({
    apiVersion: HOME[resource]?.replace(/^apis?\//, ''), kind: Object.hasOwn(KIND, resource) ? KIND[resource] : undefined, ...object,
  });
  const api = {
    /** The object; undefined where there is none. */
    async get(resource, name, namespace) {
      try {
        return await request('GET', path(resource, namespace, name));
      } catch (error) {
        if (error.code === 404) return undefined;
        throw error;
      }
    },
    async list(resource, options = {}) {
      return (await request('GET', path(resource, options.namespace), { query: selected(options) })).items;
    },
    create: (resource, object) => request('POST', path(resource, object.metadata?.namespace), { body: whole(resource, object) }),
    update: (resource, object) => request('PUT', path(resource, object.metadata?.namespace, object.metadata.name), { body: whole(resource, object) }),
    patch: (resource, name, patch, namespace) =>
      request('PATCH', path(resource, namespace, name), { body: patch, type: 'application/merge-patch+json' }),
    delete: (resource, name, namespace) => request('DELETE', path(resource, namespace, name)),
  };

  const sleep = (ms) => ask('sleep', ms);

  /** Lists, then watches, and begins again where the watch ends. What went meanwhile is told as deleted. */
  function watch(resource, handlers, options = {}) {
    const where = path(resource, options.namespace);
    const known = new Map();
    const tell = async (name, object) => {
      try {
        await handlers[name]?.(object);
      } catch (error) {
        log('watch ' + resource + ': ' + shown(error));
      }
    };
    const key = ({ metadata }) => (metadata.namespace ?? '') + '/' + metadata.name;
    const seen = async (object) => {
      const old = known.get(key(object));
      known.set(key(object), object);
      if (!old) await tell('added', object);
      else if (old.metadata.resourceVersion !== object.metadata.resourceVersion) await tell('modified', object);
    };
    const gone = async (object) => {
      known.delete(key(object));
      await tell('deleted', object);
    };
    (async () => {
      for (;;) {
        try {
          const { items, metadata } = await request('GET', where, { query: selected(options) });
          const left = new Map(known);
          for (const item of items) {
            left.delete(key(item));
            await seen(item);
          }
          for (const object of left.values()) await gone(object);
          const id = await ask('watch', { path: where, query: { ...selected(options), resourceVersion: metadata.resourceVersion } });
          for (;;) {
            const event = await ask('next', id);
            if (event.type === 'END' || event.type === 'ERROR') break;
            if (event.type === 'DELETED') await gone(event.object);
            else if (event.type !== 'BOOKMARK') await seen(event.object);
          }
        } catch (error) {
          log('watch ' + resource + ': ' + shown(error) + '; again in 1 s');
          await sleep(1000);
        }
      }
    })();
  }

  /** Keys that wait for sync, each once. One that failed comes back after 5 ms, 10 ms, 20 ms … at most 10 s. */
  function workQueue(sync) {
    const waiting = new Set(), failures = new Map();
    let working = false;
    const add = (key) => {
      waiting.add(key);
      if (!working) work();
    };
    async function work() {
      working = true;
      await undefined;
      while (waiting.size > 0) {
        const [key] = waiting;
        waiting.delete(key);
        try {
          await sync(key);
          failures.delete(key);
        } catch (error) {
          const failed = failures.get(key) ?? 0, delay = Math.min(5 * 2 ** failed, 10000);
          failures.set(key, failed + 1);
          log('sync ' + shown(key) + ': ' + (error?.code ?? '') + ' ' + shown(error) + '; again in ' + delay + ' ms');
          sleep(delay).then(() => add(key));
        }
      }
      working = false;
    }
    return { add };
  }

  Object.assign(globalThis, { api, watch, workQueue, sleep, ApiError, now: clock, console: { log, error: log, warn: log, info: log } });
})();`;
