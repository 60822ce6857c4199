// Images on a node (pkg/kubelet/images/image_manager.go): which are there, which have to be pulled, and what is said meanwhile.
import type { Container, Pod } from '../../api/generated/types.ts';
import type { EventRecorder } from '../../client-go/event-recorder.ts';
import { isKnown } from '../../containers/images/index.ts';
import type { Clock } from '../../time/clock.ts';
import { Backoff, StartFailure } from './runtime.ts';

/** How long a pull takes, in ms. */
const PULL = 1_200;

/** `docker.io/library/nginx:1.27` of `nginx:1.27`. @throws StartFailure */
export function fullName(image: string): string {
  const [, name = '', rest = ''] = /^([^@]*?)((?::[\w.-]+)?(?:@[\w:+.-]+)?)$/.exec(image) ?? [];
  const parts = name.split('/');
  const [first = ''] = parts;
  const hasDomain = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  const path = hasDomain ? parts.slice(1).join('/') : parts.length === 1 ? `library/${name}` : name;
  const domain = hasDomain ? first : 'docker.io';
  if (/[A-Z]/.test(path)) {
    const why = `couldn't parse image name "${image}": invalid reference format: repository name (${path}) must be lowercase`;
    throw new StartFailure('InvalidImageName', `Failed to apply default image tag "${image}": ${why}`);
  }
  if (!/^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/.test(path)) {
    throw new StartFailure(
      'InvalidImageName',
      `Failed to apply default image tag "${image}": couldn't parse image name "${image}": invalid reference format`,
    );
  }
  return `${domain}/${path}${rest === '' ? ':latest' : rest}`;
}

/** Why nobody can give this image out; undefined where somebody can. */
function refusal(name: string): string | undefined {
  const domain = name.slice(0, name.indexOf('/'));
  const [, path = '', tag = ''] = /^[^/]+\/(.*?)(?::([\w.-]+))?$/.exec(name) ?? [];
  // As containerd says it, core/transfer/local/pull.go.
  const head = `failed to pull and unpack image "${name}": failed to resolve image: `;
  if (/^(?:localhost|127\.|\[::1\])/.test(domain)) {
    const address = domain.replace('localhost', '127.0.0.1');
    return `${head}failed to do request: Head "https://${domain}/v2/${path}/manifests/${tag}": dial tcp ${address}: connect: connection refused`;
  }
  if (!name.includes('does-not-exist')) return undefined;
  return domain === 'docker.io'
    ? `${head}pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`
    : `${head}${name}: not found`;
}

export class ImageManager {
  readonly #clock: Clock;
  readonly #recorder: EventRecorder;
  readonly #backoff = new Backoff();
  readonly #present = new Set<string>();
  /** What the last pull of each said. */
  readonly #errors = new Map<string, string>();

  constructor(clock: Clock, recorder: EventRecorder) {
    this.#clock = clock;
    this.#recorder = recorder;
  }

  /** Sees to it that the image is on the node, and gives its full name. @throws StartFailure */
  async ensure(pod: Pod, container: Container, fieldPath: string, signal: AbortSignal): Promise<string> {
    const { image = '', imagePullPolicy = 'IfNotPresent' } = container;
    const say = (type: 'Normal' | 'Warning', reason: string, message: string) =>
      this.#recorder.event(pod, type, reason, message, fieldPath);
    let name: string;
    try {
      name = fullName(image);
    } catch (error) {
      if (error instanceof StartFailure) say('Warning', 'InspectFailed', error.message);
      throw error;
    }
    const present = isKnown(name) || this.#present.has(name);
    if (present && imagePullPolicy !== 'Always') {
      say('Normal', 'Pulled', `Container image "${image}" already present on machine and can be accessed by the pod`);
      return name;
    }
    if (imagePullPolicy === 'Never') {
      const message = `Container image "${image}" is not present with pull policy of Never`;
      say('Warning', 'ErrImageNeverPull', message);
      throw new StartFailure('ErrImageNeverPull', message);
    }
    const key = `${pod.metadata.uid}_${image}`;
    const now = this.#clock.now();
    const until = this.#backoff.until(key, this.#failedAt.get(key) ?? 0, now);
    if (until !== undefined) {
      const message = `Back-off pulling image "${image}"`;
      say('Normal', 'BackOff', message);
      throw new StartFailure('ImagePullBackOff', `${message}: ErrImagePull: ${this.#errors.get(key)}`, until);
    }
    say('Normal', 'Pulling', `Pulling image "${image}"`);
    const why = refusal(name);
    await this.#clock.sleep(why === undefined ? PULL : PULL / 4, signal);
    if (why !== undefined) {
      say('Warning', 'Failed', `Failed to pull image "${image}": ${why}`);
      this.#errors.set(key, why);
      this.#failedAt.set(key, this.#clock.now());
      this.#backoff.next(key, this.#clock.now(), this.#clock.now());
      throw new StartFailure('ErrImagePull', why);
    }
    this.#present.add(name);
    const took = `${PULL / 1000}s`;
    say('Normal', 'Pulled', `Successfully pulled image "${image}" in ${took} (${took} including waiting). Image size: 52428800 bytes.`);
    return name;
  }

  readonly #failedAt = new Map<string, number>();

  forget(uid: string): void {
    this.#backoff.forget(`${uid}_`);
  }
}
