// The volumes of a pod (pkg/kubelet/volumemanager, pkg/volume): what is mounted, and what is written anew when its source changes.
import type { Container, KeyToPath, Pod, Volume } from '../../api/generated/types.ts';
import { configMaps, secrets } from '../../api/resources.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { Client } from '../../client-go/client.ts';
import type { Mount } from '../../containers/container-files.ts';
import { makeFolders } from '../../shell/filesystem.ts';
import { MemoryFiles } from '../../shell/memory-files.ts';
import { fieldText, type PodFacts, resourceText } from './downward.ts';
import { decoded, expandVariables } from './environment.ts';
import { StartFailure } from './runtime.ts';

/** What a volume holds, by path. */
type Content = ReadonlyMap<string, string>;

/** A volume that cannot be set up yet. */
export class MountFailure extends Error {}

/** What lies on the node itself, and outlives pods. */
export class NodeVolumes {
  readonly #files = new Map<string, MemoryFiles>();

  at(key: string): MemoryFiles {
    const files = this.#files.get(key) ?? new MemoryFiles('/');
    this.#files.set(key, files);
    return files;
  }
}

export class PodVolumes {
  readonly #client: Client;
  readonly #node: NodeVolumes;
  readonly #files = new Map<string, MemoryFiles>();
  readonly #contents = new Map<string, string>();

  constructor(client: Client, node: NodeVolumes) {
    this.#client = client;
    this.#node = node;
  }

  /** Sets up what is not there yet. @throws MountFailure */
  setUp(facts: PodFacts): void {
    for (const volume of facts.pod.spec?.volumes ?? []) if (!this.#files.has(volume.name)) this.#fill(volume, facts);
  }

  /** Writes anew what has changed since. */
  refresh(facts: PodFacts): void {
    for (const volume of facts.pod.spec?.volumes ?? []) {
      try {
        if (isChangeable(volume)) this.#fill(volume, facts);
      } catch (error) {
        if (!(error instanceof MountFailure)) throw error;
      }
    }
  }

  /** Where a container sees its volumes. @throws StartFailure where a subPath leads out of one */
  mountsOf({ volumeMounts = [] }: Pick<Container, 'volumeMounts'>, env: ReadonlyMap<string, string>): readonly Mount[] {
    return (volumeMounts ?? []).flatMap(({ name, mountPath, subPath: given, subPathExpr, readOnly }) => {
      const files = this.#files.get(name);
      if (!files) return [];
      const subPath = subPathExpr ? checkedSubPath(expandVariables(subPathExpr, env)) : given;
      if (subPath && files.read(`/${subPath}`) === undefined) makeFolders(files, `/${subPath}`);
      const path = mountPath.replace(/\/+$/, '') || '/';
      return [{ path, files, ...(subPath && { subPath }), ...(readOnly && { readOnly }) }];
    });
  }

  #fill(volume: Volume, facts: PodFacts): void {
    const content = this.#contentOf(volume, facts);
    if (!content) {
      this.#files.set(volume.name, this.#placeOf(volume, facts.pod));
      return;
    }
    const text = JSON.stringify([...content]);
    if (this.#contents.get(volume.name) === text) return;
    this.#contents.set(volume.name, text);
    const files = this.#files.get(volume.name) ?? new MemoryFiles('/');
    for (const entry of files.list('/') ?? [])
      if (![...content.keys()].some((path) => path.split('/')[0] === entry)) files.remove(`/${entry}`);
    for (const [path, value] of content) {
      makeFolders(files, `/${path}`.slice(0, `/${path}`.lastIndexOf('/')));
      files.write(`/${path}`, value);
    }
    this.#files.set(volume.name, files);
  }

  #placeOf(volume: Volume, pod: Pod): MemoryFiles {
    if (volume.hostPath) return this.#node.at(`host:${volume.hostPath.path}`);
    if (volume.persistentVolumeClaim) return this.#node.at(`claim:${pod.metadata.namespace}/${volume.persistentVolumeClaim.claimName}`);
    return new MemoryFiles('/');
  }

  #contentOf(volume: Volume, facts: PodFacts): Content | undefined {
    const { name, configMap, secret, downwardAPI, projected } = volume;
    const { namespace = '' } = facts.pod.metadata;
    const fail = (message: string) => new MountFailure(`MountVolume.SetUp failed for volume "${name}" : ${message}`);
    const ofMap = (map: string, items: readonly KeyToPath[] | null | undefined, may: boolean | undefined): Content => {
      const data = this.#read(
        () => this.#client.get(configMaps, map, namespace).data ?? {},
        may,
        () => fail(`configmap "${map}" not found`),
      );
      return chosen(data, items, may, () => fail(`configmap references non-existent config key: ${missingKey(data, items)}`));
    };
    const ofSecret = (of: string, items: readonly KeyToPath[] | null | undefined, may: boolean | undefined): Content => {
      const data = this.#read(
        () => decoded(this.#client.get(secrets, of, namespace).data),
        may,
        () => fail(`secret "${of}" not found`),
      );
      return chosen(data, items, may, () => fail(`references non-existent secret key: ${missingKey(data, items)}`));
    };
    if (configMap) return ofMap(configMap.name ?? '', configMap.items, configMap.optional);
    if (secret) return ofSecret(secret.secretName ?? '', secret.items, secret.optional);
    if (downwardAPI) return ofFields(facts, downwardAPI.items);
    if (!projected) return undefined;
    const content = new Map<string, string>();
    for (const source of projected.sources ?? []) {
      const part = source.configMap
        ? ofMap(source.configMap.name ?? '', source.configMap.items, source.configMap.optional)
        : source.secret
          ? ofSecret(source.secret.name ?? '', source.secret.items, source.secret.optional)
          : source.downwardAPI
            ? ofFields(facts, source.downwardAPI.items)
            : new Map([
                [
                  source.serviceAccountToken?.path ?? 'token',
                  `${facts.pod.spec?.serviceAccountName ?? 'default'}.${facts.pod.metadata.uid}`,
                ],
              ]);
      for (const [path, value] of part) content.set(path, value);
    }
    return content;
  }

  #read(get: () => Readonly<Record<string, string>>, may: boolean | undefined, fail: () => MountFailure): Readonly<Record<string, string>> {
    try {
      return get();
    } catch (error) {
      if (!isNotFound(error)) throw error;
      if (may) return {};
      throw fail();
    }
  }
}

const isChangeable = ({ configMap, secret, downwardAPI, projected }: Volume): boolean =>
  configMap !== undefined || secret !== undefined || downwardAPI !== undefined || projected !== undefined;

const missingKey = (data: Readonly<Record<string, string>>, items: readonly KeyToPath[] | null | undefined): string =>
  items?.find(({ key }) => data[key] === undefined)?.key ?? '';

function chosen(
  data: Readonly<Record<string, string>>,
  items: readonly KeyToPath[] | null | undefined,
  may: boolean | undefined,
  fail: () => MountFailure,
): Content {
  if (!items || items.length === 0) return new Map(Object.entries(data));
  if (!may && items.some(({ key }) => data[key] === undefined)) throw fail();
  return new Map(items.flatMap(({ key, path }) => (data[key] === undefined ? [] : [[path, data[key]] as const])));
}

interface FieldFile {
  readonly path: string;
  readonly fieldRef?: { readonly fieldPath: string };
  readonly resourceFieldRef?: { readonly containerName?: string; readonly resource: string; readonly divisor?: string | number };
}

function ofFields(facts: PodFacts, items: readonly FieldFile[] | null | undefined): Content {
  return new Map(
    (items ?? []).map(({ path, fieldRef, resourceFieldRef }) => {
      const container = facts.pod.spec?.containers.find(({ name }) => name === resourceFieldRef?.containerName);
      const text = fieldRef
        ? fieldText(facts, fieldRef.fieldPath)
        : container && resourceFieldRef && resourceText(facts, container, resourceFieldRef.resource, resourceFieldRef.divisor);
      return [path, text ?? ''] as const;
    }),
  );
}

/** A subPathExpr whose variables are known; what is wrong with it keeps its container from being created (makeMounts). */
function checkedSubPath(path: string): string {
  const [, missing] = /\$\(([^()]*)\)/.exec(path) ?? [];
  if (missing !== undefined) throw new StartFailure('CreateContainerConfigError', `missing value for ${missing}`);
  if (path.startsWith('/')) throw new StartFailure('CreateContainerConfigError', `error SubPath \`${path}\` must not be an absolute path`);
  if (path.split('/').includes('..'))
    throw new StartFailure('CreateContainerConfigError', `unable to provision SubPath \`${path}\`: must not contain '..'`);
  return path;
}
