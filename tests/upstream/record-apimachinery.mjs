// Records what the functions of apimachinery that ours answer to are given and give back while their own tests run.
//   node tests/upstream/record-apimachinery.mjs    needs Go and its module proxy or cache; a minute
import { GoWorkspace, staging } from './go-workspace.mjs';
import { writeCases } from './write-cases.mjs';

const texts = (...names) => names.map((name) => `"${name}": string(${name})`).join(', ');
/** Patches are bytes: recorded as text. */
const patched = { results: false, after: '"patched": string(out0), "error": out1' };
const apimachinery = { version: staging, folder: 'apimachinery' };
const jsonPatch = { version: 'v4.13.0', folder: 'jsonpatch' };

const recorded = [
  {
    file: 'apimachinery/pkg/util/validation/validation.go',
    package: 'names',
    direct: [
      'IsDNS1123Label',
      'IsDNS1123Subdomain',
      'IsDNS1035Label',
      'IsWildcardDNS1123Subdomain',
      'IsValidPortNum',
      'IsValidPortName',
      'IsHTTPHeaderName',
      'IsValidPercent',
      'IsConfigMapKey',
      'IsRelaxedEnvVarName',
      'IsFullyQualifiedDomainName',
      'IsFullyQualifiedName',
      'IsDomainPrefixedPath',
    ],
  },
  {
    file: 'apimachinery/pkg/api/validate/content/kube.go',
    package: 'names',
    direct: ['IsLabelKey', 'IsLabelValue'],
  },
  {
    file: 'apimachinery/pkg/util/validation/ip.go',
    package: 'addresses',
    direct: [
      'IsValidIP',
      'IsValidIPForLegacyField',
      'GetWarningsForIP',
      'IsValidCIDR',
      'IsValidCIDRForLegacyField',
      'GetWarningsForCIDR',
      'IsValidInterfaceAddress',
    ].map((name) => ({ name, leave: ['fldPath'], more: '"path": fldPath.String()' })),
  },
  {
    file: 'apimachinery/pkg/api/validation/objectmeta.go',
    package: 'metadata',
    direct: [
      { name: 'ValidateObjectMeta', leave: ['nameFn', 'fldPath'], more: '"path": fldPath.String()' },
      { name: 'ValidateObjectMetaUpdate', leave: ['fldPath'], more: '"path": fldPath.String()' },
      { name: 'ValidateAnnotations', leave: ['fldPath'], more: '"path": fldPath.String()' },
    ],
  },
  {
    file: 'apimachinery/pkg/util/strategicpatch/patch.go',
    package: 'patches',
    direct: [
      ['CreateTwoWayMergePatchUsingLookupPatchMeta', ['original', 'modified']],
      ['CreateThreeWayMergePatch', ['original', 'modified', 'current']],
      ['StrategicMergePatchUsingLookupPatchMeta', ['original', 'patch']],
    ].map(([name, given]) => ({
      name,
      leave: [...given, 'schema', 'fns'],
      more: `${texts(...given)}, "schema": recordedSchema(schema)`,
      ...patched,
    })),
    append: `
func recordedSchema(schema LookupPatchMeta) string {
	if known, ok := schema.(PatchMetaFromStruct); ok {
		return known.T.Name()
	}
	return ""
}
`,
  },
  {
    file: 'apimachinery/pkg/util/jsonmergepatch/patch.go',
    package: 'patches',
    direct: [
      {
        name: 'CreateThreeWayJSONMergePatch',
        leave: ['original', 'modified', 'current', 'fns'],
        more: texts('original', 'modified', 'current'),
        ...patched,
      },
    ],
  },
  {
    file: 'jsonpatch/patch.go',
    package: 'jsonpatch',
    all: [
      {
        name: 'ApplyIndent',
        leave: ['doc', 'indent'],
        more: `${texts('doc')}, "patch": p`,
        ...patched,
      },
    ],
  },
  {
    file: 'jsonpatch/merge.go',
    package: 'jsonpatch',
    direct: [
      { name: 'MergePatch', leave: ['docData', 'patchData'], more: texts('docData', 'patchData'), ...patched },
      {
        name: 'CreateMergePatch',
        leave: ['originalJSON', 'modifiedJSON'],
        more: texts('originalJSON', 'modifiedJSON'),
        ...patched,
      },
    ],
  },
];

const workspace = new GoWorkspace({ 'k8s.io/apimachinery': apimachinery, 'gopkg.in/evanphx/json-patch.v4': jsonPatch });
recorded.forEach((each) => {
  workspace.instrument(each);
});
const folders = new Set(recorded.map(({ file }) => file.slice(0, file.lastIndexOf('/'))));
const packages = [...folders].map((folder) =>
  folder.replace(/^apimachinery/, 'k8s.io/apimachinery').replace(/^jsonpatch/, 'gopkg.in/evanphx/json-patch.v4'),
);
// The schemas that tests read from OpenAPI documents say the same as their structs.
writeCases(workspace.test(packages).filter(({ in: given }) => given.schema !== ''));
workspace.remove();
