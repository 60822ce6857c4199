// The verbs on one resource: the generic registry's Store (k8s.io/apiserver/pkg/registry/generic/registry).
import { invalid, invalidObject } from '../api/field-errors.ts';
import type { Resource } from '../api/resources.ts';
import type { FieldError, Reservation, Strategy } from '../api/strategy.ts';
import { validateObjectMetaUpdate } from '../api/validation/metadata.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import type { Draft, KubeObject, ObjectMeta } from '../apimachinery/meta.ts';
import {
  newAlreadyExists,
  newBeingDeleted,
  newConflict,
  newNotFound,
  newPlainError,
  type Status,
  StatusError,
} from '../apimachinery/status.ts';
import type { DeleteOptions } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';
import type { Random } from '../time/random.ts';
import type { Admission } from './admission/chain.ts';
import type { Attributes } from './admission/plugin.ts';
import { applyConfiguration } from './fieldmanager/apply.ts';
import { givenOwners, ManagedFields } from './fieldmanager/field-manager.ts';
import { beginDeletion, deletedStatus, isFinished } from './graceful-deletion.ts';
import { atVersion, hasMetadata, keptMetadata, stamped, withoutServersOwn } from './object-metadata.ts';
import type { RequestContext } from './request-context.ts';
import { storageKey } from './storage-key.ts';
import type { ResourceStore } from './store.ts';

export interface RegistryConfig {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: ResourceStore;
  readonly strategy: Strategy<KubeObject>;
  readonly admission: RegistryAdmission;
}

/** Admission, as it is for one resource. */
export interface RegistryAdmission extends Admission {
  /** What the plugins are told of a request about this object. */
  attributesOf(object: KubeObject, context: RequestContext): Attributes;
}

/** What an update makes of the stored object. */
export type Transform = (old: KubeObject) => Draft<KubeObject>;

/** Which part of an object a write is for: all but its status, or its status alone. */
export type Part = 'main' | 'status';

const MODIFIED = 'the object has been modified; please apply your changes to the latest version and try again';

export class Registry {
  readonly resource: Resource;
  /** Another one may take its place when more is known of the kind. */
  strategy: Strategy<KubeObject>;
  readonly store: ResourceStore;
  readonly managedFields = new ManagedFields(
    () => this.strategy.fieldSchema,
    () => this.strategy.statusAlone !== undefined,
  );
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #apiVersion: string;
  readonly #admission: RegistryAdmission;

  constructor({ clock, random, store, strategy, admission }: RegistryConfig) {
    this.#admission = admission;
    this.resource = strategy.resource;
    this.strategy = strategy;
    this.store = store;
    this.#clock = clock;
    this.#random = random;
    const { group, version } = strategy.resource;
    this.#apiVersion = group ? `${group}/${version}` : version;
  }

  get(namespace: string, name: string): KubeObject {
    const object = this.store.get(namespace, name);
    if (!object) throw newNotFound(this.resource, name);
    return object;
  }

  create(namespace: string, submitted: Draft<KubeObject>, context: RequestContext): KubeObject {
    const { strategy, resource } = this;
    const given = submitted.metadata;
    let object: KubeObject = {
      ...submitted,
      apiVersion: this.#apiVersion,
      kind: resource.kind,
      metadata: context.calls?.metadataOf(() => this.#newMetadata(namespace, given)) ?? this.#newMetadata(namespace, given),
    };
    const attributes = this.#admission.attributesOf(object, context);
    this.#admission.checkCreate(attributes, object);
    object = strategy.setDefaults?.(object) ?? object;
    const written = object;
    object = this.#admission.complete(attributes, object);
    const reservation = strategy.beginCreate?.(object, context);
    try {
      object = reservation?.object ?? object;
      object = strategy.prepareForCreate?.(object, context) ?? object;
      this.#refuse(object, strategy.validate?.(object));
      if (context.warn) for (const warning of strategy.warningsOnCreate?.(object) ?? []) context.warn(warning);
      // What else admission fills in is good by itself. Coming after validation it leaves templates shared, so that they are validated once.
      object = this.#admission.admit(attributes, object, undefined);
      const name = object.metadata.name;
      const there = this.store.get(namespace, name);
      if (there) {
        if (given.generateName) throw generatedNameTaken(resource, name);
        throw (there.metadata.deletionTimestamp === undefined ? newAlreadyExists : newBeingDeleted)(resource, name);
      }
      this.#admission.validateCreate(attributes, object);
      const stored = context.dryRun ? object : this.store.put(namespace, name, object, stamped, context.fromOutside);
      this.managedFields.record(undefined, stored, written, withGivenOwners(context, given));
      settle(reservation, context.dryRun);
      return stored;
    } catch (error) {
      reservation?.undo();
      throw error;
    }
  }

  /** Update and patch: `transform` gives the new object for the stored one. */
  update(namespace: string, name: string, transform: Transform, context: RequestContext, part: Part = 'main'): KubeObject {
    const old = this.get(namespace, name);
    const submitted = transform(old);
    const attributes = this.#admission.attributesOf(old, context);
    this.#admission.checkUpdate(attributes);
    this.#checkVersion(name, submitted.metadata, old);
    const { strategy } = this;
    let object = this.#asOfThisKind(submitted, keptMetadata(submitted.metadata, old));
    object = strategy.setDefaults?.(object, old) ?? object;
    const written = object;
    if (part === 'main') object = this.#admission.admit(attributes, object, old);
    const reservation = part === 'main' ? strategy.beginUpdate?.(object, old, context) : undefined;
    try {
      object = reservation?.object ?? object;
      object = part === 'main' ? this.#prepare(object, old, context) : this.#prepareStatus(object, old, context);
      if (part === 'main') this.#admission.validateUpdate(attributes, object, old);
      const stored = this.#store(object, old, written, withGivenOwners(context, submitted.metadata));
      settle(reservation, context.dryRun);
      return stored;
    } catch (error) {
      reservation?.undo();
      throw error;
    }
  }

  /** Server-side apply: creates the object where there is none. */
  apply(
    namespace: string,
    name: string,
    config: Readonly<Record<string, unknown>>,
    check: (value: unknown) => Draft<KubeObject>,
    context: RequestContext,
    force: boolean,
  ): { readonly object: KubeObject; readonly created: boolean } {
    const live = this.store.get(namespace, name);
    const { managedFields, resource } = this;
    const { kind } = resource;
    const request = { managedFields, live, config, apiVersion: this.#apiVersion, kind, namespace, context, force };
    const { value, owners } = applyConfiguration(request);
    const object = check(value);
    const applying = { ...context, applied: owners };
    if (!live) return { object: this.create(namespace, object, applying), created: true };
    const part = context.subresource === 'status' ? 'status' : 'main';
    return { object: this.update(namespace, name, () => object, applying, part), created: false };
  }

  /** Puts what `change` makes of the stored object, for subresources that look after themselves. */
  change(namespace: string, name: string, change: (old: KubeObject) => KubeObject, context: RequestContext): KubeObject {
    const old = this.get(namespace, name);
    return this.#store(change(old), old, undefined, context);
  }

  delete(namespace: string, name: string, options: DeleteOptions, context: RequestContext): KubeObject | Status {
    const old = this.get(namespace, name);
    this.#checkPreconditions(old, options);
    this.#admission.checkDelete(this.#admission.attributesOf(old, context), old);
    const { object, gone } = beginDeletion(this.strategy, old, options, this.#clock.now());
    if (options.dryRun || context.dryRun) return gone ? deletedStatus(this.resource, old) : object;
    if (gone) return this.#remove(old);
    if (object === old) return old;
    return this.#put(old, object, context, undefined);
  }

  /** What a client says of a new object, and what the server says of it. */
  #newMetadata(namespace: string, given: Partial<ObjectMeta>): ObjectMeta {
    const name = given.name || (given.generateName ? this.#generateName(namespace, given.generateName) : '');
    const uid = this.#random.uuid();
    const creationTimestamp = this.#clock.timestamp();
    const kept = withoutServersOwn(given);
    return this.resource.namespaced
      ? { ...kept, name, namespace, uid, resourceVersion: '', creationTimestamp }
      : { ...kept, name, uid, resourceVersion: '', creationTimestamp };
  }

  /** A submitted object with this metadata; itself where that is so already. */
  #asOfThisKind(submitted: Draft<KubeObject>, metadata: ObjectMeta): KubeObject {
    const apiVersion = this.#apiVersion;
    const { kind } = this.resource;
    return hasMetadata(submitted, metadata) && submitted.apiVersion === apiVersion && submitted.kind === kind
      ? submitted
      : { ...submitted, apiVersion, kind, metadata };
  }

  /** A name that is free; the real one, too, tries eight times (RetryGenerateName). */
  #generateName(namespace: string, base: string): string {
    const longest = 63 - 5;
    const stem = base.length > longest ? base.slice(0, longest) : base;
    let name = '';
    for (let tries = 0; tries < 8; tries++) {
      name = stem + this.#random.suffix(5);
      if (!this.store.get(namespace, name)) break;
    }
    return name;
  }

  #checkVersion(name: string, metadata: Partial<ObjectMeta>, old: KubeObject): void {
    if (metadata.uid && metadata.uid !== old.metadata.uid) {
      throw invalidObject(this.resource, name, [invalid('metadata.uid', metadata.uid, 'field is immutable')]);
    }
    if (!metadata.resourceVersion) {
      if (this.strategy.allowUnconditionalUpdate ?? true) return;
      const missing = invalid('metadata.resourceVersion', 0, 'must be specified for an update');
      throw invalidObject(this.resource, name, [missing]);
    }
    if (!/^\d+$/.test(metadata.resourceVersion))
      throw newPlainError(`strconv.ParseUint: parsing ${JSON.stringify(metadata.resourceVersion)}: invalid syntax`);
    if (metadata.resourceVersion !== old.metadata.resourceVersion) throw newConflict(this.resource, name, MODIFIED);
  }

  #checkPreconditions({ metadata }: KubeObject, { preconditions }: DeleteOptions): void {
    const uid = preconditions?.uid;
    if (uid && uid !== metadata.uid) {
      const why = `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${metadata.uid}`;
      throw newConflict(this.resource, metadata.name, why);
    }
    const version = preconditions?.resourceVersion;
    if (version && version !== metadata.resourceVersion) {
      const why = `Precondition failed: ResourceVersion in precondition: ${version}, ResourceVersion in object meta: ${metadata.resourceVersion}`;
      throw newConflict(this.resource, metadata.name, why);
    }
  }

  #prepare(submitted: KubeObject, old: KubeObject, context: RequestContext): KubeObject {
    const { strategy } = this;
    const object = strategy.prepareForUpdate?.(submitted, old, context) ?? submitted;
    this.#refuse(object, strategy.validateUpdate ? strategy.validateUpdate(object, old) : strategy.validate?.(object));
    if (context.warn) for (const warning of strategy.warningsOnUpdate?.(object, old) ?? []) context.warn(warning);
    return object;
  }

  #prepareStatus(submitted: KubeObject, old: KubeObject, context: RequestContext): KubeObject {
    const { strategy } = this;
    const object =
      strategy.prepareForStatusUpdate?.(submitted, old, context) ?? withStatusOf(old, submitted, strategy.statusAlone === 'wholly');
    this.#refuse(
      object,
      strategy.validateStatusUpdate
        ? strategy.validateStatusUpdate(object, old, context)
        : validateObjectMetaUpdate(object.metadata, old.metadata),
    );
    if (context.warn) for (const warning of strategy.warningsOnStatusUpdate?.(object) ?? []) context.warn(warning);
    return object;
  }

  #refuse(object: KubeObject, errors: readonly FieldError[] | undefined): void {
    if (errors && errors.length > 0) throw invalidObject(this.resource, object.metadata.name, errors);
  }

  /** `written` is what a client sent; absent where the server itself makes the change, so that nobody comes to own it. */
  #store(object: KubeObject, old: KubeObject, written: KubeObject | undefined, context: RequestContext): KubeObject {
    if (isFinished(object) && !context.dryRun) {
      this.#remove(old);
      return object;
    }
    if (deepEqual(object, old) && !this.managedFields.changesOwners(old, written, context)) return old;
    return this.#put(old, object, context, written);
  }

  #put(old: KubeObject, object: KubeObject, context: RequestContext, written: KubeObject | undefined): KubeObject {
    const { namespace = '', name } = old.metadata;
    const stored = context.dryRun ? object : this.store.put(namespace, name, object, atVersion, context.fromOutside);
    if (written) this.managedFields.record(old, stored, written, context);
    else this.managedFields.keep(old);
    return stored;
  }

  #remove(old: KubeObject): Status {
    this.store.delete(old.metadata.namespace ?? '', old.metadata.name);
    this.managedFields.forget(old);
    this.strategy.afterDelete?.(old);
    return deletedStatus(this.resource, old);
  }
}

/** A PUT: the stored object must be the one that the submitted one was made of, where that says so. */
export const replacement =
  ({ resource }: Registry, object: Draft<KubeObject>): Transform =>
  (old) => {
    const { uid } = object.metadata;
    if (!uid || uid === old.metadata.uid) return object;
    const { namespace, name } = old.metadata;
    const key = storageKey(resource, namespace, name);
    const found = `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${old.metadata.uid}`;
    throw newConflict(
      resource,
      name,
      `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: ${found}`,
    );
  };

/** A write to the object itself may say who owns its fields. */
function withGivenOwners(context: RequestContext, { managedFields }: Partial<ObjectMeta>): RequestContext {
  const given = managedFields && !context.subresource && !context.applied ? givenOwners(managedFields) : undefined;
  return given ? { ...context, given } : context;
}

/** The submitted object with the stored spec, or the stored one with the submitted status: what `/status` does where a kind has no more to say. */
function withStatusOf(old: KubeObject, submitted: KubeObject, alone: boolean): KubeObject {
  if (alone) return 'status' in submitted ? { ...old, ...{ status: submitted.status } } : old;
  const { spec, status, ...rest }: KubeObject & { readonly spec?: unknown; readonly status?: unknown } = submitted;
  return { ...rest, ...('spec' in old && { spec: old.spec }), ...(status !== undefined && { status }) };
}

function settle(reservation: Reservation<KubeObject> | undefined, dryRun: boolean): void {
  if (dryRun) reservation?.undo();
  else reservation?.commit?.();
}

function generatedNameTaken(resource: Resource, name: string): StatusError {
  const error = newAlreadyExists(resource, name);
  return new StatusError({
    ...error.status,
    message: `${error.message}, the server was not able to generate a unique name for the object`,
    details: { ...error.status.details, retryAfterSeconds: 1 },
  });
}
