import { expect, test } from 'vitest';
import { smartLabel } from '../../../../sandbox/kubectl/describe/generic.ts';

// The table of kubectl's describe_test.go (TestSmartLabelFor).
test.each([
  ['simpleField', 'Simple Field'],
  ['respectPDBs', 'Respect PDBs'],
  ['respectPDB', 'Respect PDB'],
  ['apiURL', 'API URL'],
  ['kubeAPI', 'Kube API'],
  ['userUID', 'User UID'],
  ['HTTPSProxy', 'HTTPSProxy'],
  ['customCRDs', 'Custom CRDs'],
  ['topology.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
])('%s → %s', (field, label) => expect(smartLabel(field)).toBe(label));
