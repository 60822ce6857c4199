// StorageClasses, VolumeAttributesClasses, PriorityClasses and CSINodes (their describers in kubectl/pkg/describe).
import { csiNodes, volumeAttributesClasses } from '../../api/rare-resources.ts';
import { priorityClasses, storageClasses } from '../../api/resources.ts';
import { isDefaultClass } from '../../api/storage/default-class.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';

export const storageClassDescriber: Describer = async (client, request) => {
  const storageClass = await client.get(storageClasses, request.name);
  const { metadata, provisioner, parameters, allowVolumeExpansion, mountOptions = [], reclaimPolicy, volumeBindingMode } = storageClass;
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'IsDefaultClass', isDefaultClass(storageClass) ? 'Yes' : 'No');
  w.field(0, 'Annotations', formatLabels(metadata.annotations));
  w.field(0, 'Provisioner', provisioner);
  w.field(0, 'Parameters', formatLabels(parameters));
  w.field(0, 'AllowVolumeExpansion', allowVolumeExpansion === undefined ? '<unset>' : allowVolumeExpansion ? 'True' : 'False');
  if (mountOptions.length === 0) w.field(0, 'MountOptions', '<none>');
  else w.write(0, 'MountOptions:\n');
  for (const option of mountOptions) w.write(1, `${option}\n`);
  if (reclaimPolicy !== undefined) w.field(0, 'ReclaimPolicy', reclaimPolicy);
  if (volumeBindingMode !== undefined) w.field(0, 'VolumeBindingMode', volumeBindingMode);
  const { allowedTopologies } = storageClass;
  if (allowedTopologies) {
    w.write(0, `AllowedTopologies:\t${allowedTopologies.length === 0 ? '<none>' : ''}\n`);
    for (const [i, { matchLabelExpressions: expressions = [] }] of allowedTopologies.entries()) {
      w.write(1, `Term ${i}:\t${expressions.length === 0 ? '<none>\n' : ''}`);
      for (const [j, { key, values }] of expressions.entries())
        w.write(j === 0 ? 0 : 1, `${j === 0 ? '' : '\t'}${key} in [${values.join(', ')}]\n`);
    }
  }
  describeEvents(await eventsOf(client, request, referenceTo(storageClass)), w, client.now());
  return w.toString();
};

export const volumeAttributesClassDescriber: Describer = async (client, request) => {
  const attributes = await client.get(volumeAttributesClasses, request.name);
  const w = new PrefixWriter();
  w.field(0, 'Name', attributes.metadata.name);
  w.field(0, 'Annotations', formatLabels(attributes.metadata.annotations));
  w.field(0, 'DriverName', attributes.driverName);
  w.field(0, 'Parameters', formatLabels(attributes.parameters));
  describeEvents(await eventsOf(client, request, referenceTo(attributes)), w, client.now());
  return w.toString();
};

export const priorityClassDescriber: Describer = async (client, request) => {
  const priorityClass = await client.get(priorityClasses, request.name);
  const { metadata, value, globalDefault = false, preemptionPolicy = '', description = '' } = priorityClass;
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Value', String(value));
  w.field(0, 'GlobalDefault', String(globalDefault));
  w.field(0, 'PreemptionPolicy', preemptionPolicy);
  w.field(0, 'Description', description);
  w.field(0, 'Annotations', formatLabels(metadata.annotations));
  describeEvents(await eventsOf(client, request, referenceTo(priorityClass)), w, client.now());
  return w.toString();
};

export const csiNodeDescriber: Describer = async (client, request) => {
  const node = await client.get(csiNodes, request.name);
  const w = new PrefixWriter();
  w.field(0, 'Name', node.metadata.name);
  w.labels('Labels', node.metadata.labels);
  w.annotations('Annotations', node.metadata.annotations);
  w.field(0, 'CreationTimestamp', rfc1123(node.metadata.creationTimestamp));
  w.write(0, 'Spec:\n');
  const { drivers } = node.spec;
  if (drivers) w.write(1, 'Drivers:\n');
  for (const { name, nodeID, allocatable, topologyKeys } of drivers ?? []) {
    w.write(2, `${name}:\n`);
    w.field(3, 'Node ID', nodeID);
    if (allocatable?.count !== undefined) {
      w.write(3, 'Allocatables:\n');
      w.field(4, 'Count', String(allocatable.count));
    }
    if (topologyKeys) w.field(3, 'Topology Keys', `[${topologyKeys.join(' ')}]`);
  }
  describeEvents(await eventsOf(client, request, referenceTo(node)), w, client.now());
  return w.toString();
};
