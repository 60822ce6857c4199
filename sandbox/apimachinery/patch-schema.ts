// What a strategic merge patch must know of the fields it meets: their patchStrategy and patchMergeKey.

/** strategicpatch.LookupPatchMeta: what is known of one map, and from it of the fields inside. */
export interface PatchSchema {
  readonly name: string;
  field(key: string): PatchField;
}

export interface PatchField {
  readonly strategy: 'merge' | 'replace' | '';
  readonly retainKeys: boolean;
  readonly mergeKey: string;
  /** Of the field where it is a map, of its elements where it is a list. */
  readonly schema: PatchSchema;
}
