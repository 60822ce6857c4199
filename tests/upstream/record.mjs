// Records what Kubernetes's own functions are given and give back while Kubernetes's own tests run, as cases for ours.
//   node tests/upstream/record.mjs        needs Go and its module proxy or cache; a few minutes the first time
// The sources are copied aside, the functions named below are wrapped, and their tests are run.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const kubernetes = 'v1.36.3';
const staging = 'v0.36.3';
/** A case of more characters than this goes with the other large ones, packed. */
const large = 24_000;
const mostOfOneTest = 12;
const here = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), 'upstream-'));

/** `direct`: only calls made by a test itself; `more` and `after`: Go expressions recorded beside the arguments and the results. */
const recorded = [
  {
    file: 'endpointslice/reconciler.go',
    direct: ['validTrafficDistribution'],
    all: [
      {
        name: 'Reconcile',
        more: '"nodes": rec.List(r.nodeLister.List), "max": r.maxEndpointsPerSlice, "controller": r.controllerName, "preferSame": r.preferSameTrafficDistribution, "topology": r.topologyCache.Recorded(), "actions": rec.Count(r.client)',
        after: '"actions": rec.Actions(r.client)',
      },
    ],
  },
  {
    file: 'endpointslice/utils.go',
    direct: [
      'podToEndpoint',
      'getEndpointPorts',
      'FindPort',
      'setEndpointSliceLabels',
      'getAddressTypesForService',
      'hintsEnabled',
      'newEndpointSlice',
      'ServiceControllerKey',
    ],
  },
  {
    file: 'endpointslice/util/controller_utils.go',
    direct: ['ShouldPodBeInEndpoints', 'ShouldSetHostname', 'podEndpointsChanged', 'EndpointsEqualBeyondHash'],
  },
  {
    file: 'endpointslice/util/endpointslice_tracker.go',
    all: [{ name: 'StaleSlices', more: '"tracked": rec.Tracked(est.generationsByService)' }],
  },
  {
    file: 'endpointslice/util/trigger_time_tracker.go',
    all: [{ name: 'ComputeEndpointLastChangeTriggerTime', more: '"instance": rec.Instance(t)' }],
  },
  { file: 'endpointslice/trafficdist/trafficdist.go', direct: ['ReconcileHints'] },
  {
    file: 'endpointslice/topologycache/topologycache.go',
    all: [
      { name: 'AddHints', more: '"topology": t.Recorded()' },
      { name: 'SetNodes', after: '"topology": t.Recorded()' },
    ],
  },
  {
    file: 'endpointslice/topologycache/utils.go',
    all: ['getGivingAndReceivingZones', 'getHintsByZone'].map((name) => ({ name, more: '"desired": recordedAllocations(allocations)' })),
  },
  { file: 'kubernetes/pkg/api/v1/endpoints/util.go', all: [{ name: 'RepackSubsets' }] },
  {
    file: 'kubernetes/pkg/controller/endpoint/endpoints_controller.go',
    direct: ['podToEndpointAddressForService', 'endpointSubsetsEqualIgnoreResourceVersion'],
    all: [
      { name: 'truncateEndpoints', after: '"endpoints": endpoints' },
      {
        name: 'syncService',
        more: '"services": rec.List(e.serviceLister.List), "pods": rec.List(e.podLister.List), "endpoints": rec.List(e.endpointsLister.List), "known": len(e.triggerTimeTracker.ServiceStates) > 0',
        after: '"wrote": rec.TakeWrites()',
      },
    ],
    replace: [
      [
        '\tif createEndpoints {\n\t\t// No previous',
        '\trec.Wrote(createEndpoints, newEndpoints)\n\tif createEndpoints {\n\t\t// No previous',
      ],
    ],
  },
  {
    file: 'kubernetes/pkg/controller/endpointslicemirroring/reconciler.go',
    all: [
      {
        name: 'reconcile',
        more: '"max": r.maxEndpointsPerSubset, "actions": rec.Count(r.client)',
        after: '"actions": rec.Actions(r.client)',
      },
    ],
  },
  { file: 'kubernetes/pkg/controller/endpointslicemirroring/endpointslicemirroring_controller.go', direct: ['shouldMirror'] },
  { file: 'kubernetes/pkg/controller/endpointslicemirroring/utils.go', direct: ['newEndpointSlice', 'addressToEndpoint'] },
];

const rec = `package rec

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/testing"
)

var lock sync.Mutex
var writes []any

type fake interface{ Actions() []testing.Action }

// Direct tells whether the function that asks was called by a test.
func Direct() bool {
	_, file, _, _ := runtime.Caller(2)
	return strings.HasSuffix(file, "_test.go")
}

func test() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		if i := strings.Index(frame.Function, ".Test"); i >= 0 && strings.HasSuffix(frame.File, "_test.go") {
			return strings.Split(frame.Function[i+1:], ".")[0]
		}
		if !more {
			return ""
		}
	}
}

func plain(value any) any {
	if err, ok := value.(error); ok {
		return err.Error()
	}
	text, err := json.Marshal(value)
	if err == nil {
		return json.RawMessage(text)
	}
	// A struct that JSON does not know: its fields by name.
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Map {
		out := map[string]any{}
		for _, key := range v.MapKeys() {
			out[fmt.Sprint(key.Interface())] = plain(v.MapIndex(key).Interface())
		}
		return out
	}
	return fmt.Sprintf("%+v", value)
}

func In(values map[string]any) map[string]any {
	out := map[string]any{}
	for key, value := range values {
		out[key] = plain(value)
	}
	return out
}

func Out(function string, in map[string]any, results []any, after map[string]any) {
	out := []any{}
	for _, result := range results {
		out = append(out, plain(result))
	}
	line, err := json.Marshal(map[string]any{"function": function, "test": test(), "in": in, "out": out, "after": In(after)})
	if err != nil {
		panic(err)
	}
	lock.Lock()
	defer lock.Unlock()
	file, err := os.OpenFile(os.Getenv("RECORDED"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0644)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	file.Write(append(line, '\\n'))
}

func Instance(value any) string { return fmt.Sprintf("%p", value) }

func List[T any](list func(labels.Selector) ([]T, error)) []T {
	items, _ := list(labels.Everything())
	return items
}

func Count(client any) int {
	if f, ok := client.(fake); ok {
		return len(f.Actions())
	}
	return -1
}

func Actions(client any) []any {
	out := []any{}
	f, ok := client.(fake)
	if !ok {
		return out
	}
	for _, action := range f.Actions() {
		entry := map[string]any{"verb": action.GetVerb(), "resource": action.GetResource().Resource}
		switch a := action.(type) {
		case testing.UpdateAction:
			entry["object"] = a.GetObject()
		case testing.DeleteAction:
			entry["name"] = a.GetName()
		}
		out = append(out, entry)
	}
	return out
}

func Tracked[K comparable, V any](values map[K]V) map[string]any {
	out := map[string]any{}
	for key, value := range values {
		out[fmt.Sprint(key)] = value
	}
	return out
}

func Wrote(create bool, object any) {
	lock.Lock()
	defer lock.Unlock()
	text, _ := json.Marshal(map[string]any{"create": create, "object": object})
	writes = append(writes, json.RawMessage(text))
}

func TakeWrites() []any {
	lock.Lock()
	defer lock.Unlock()
	taken := writes
	writes = nil
	return taken
}
`;

const topology = `
// Recorded gives the CPU of each zone, in thousandths, and the Services that have hints.
func (t *TopologyCache) Recorded() map[string]any {
	if t == nil {
		return nil
	}
	t.lock.Lock()
	defer t.lock.Unlock()
	cpu := map[string]int64{}
	for zone, quantity := range t.cpuByZone {
		cpu[zone] = quantity.MilliValue()
	}
	ratios := map[string]float64{}
	for zone, ratio := range t.cpuRatiosByZone {
		ratios[zone] = ratio
	}
	return map[string]any{"sufficient": t.sufficientNodeInfo, "cpu": cpu, "ratios": ratios, "hinted": t.hintsPopulatedByService.UnsortedList()}
}

func recordedAllocations(allocations map[string]allocation) map[string]any {
	out := map[string]any{}
	for zone, each := range allocations {
		out[zone] = map[string]any{"minimum": each.minimum, "maximum": each.maximum, "desired": each.desired}
	}
	return out
}
`;

function go(args, cwd, env = {}) {
  const { stdout, stderr, status } = spawnSync('go', args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GOFLAGS: '-mod=mod', ...env },
    maxBuffer: 1 << 28,
  });
  return { stdout, stderr, ok: status === 0 };
}

function source(module, version, to) {
  const target = join(work, to);
  rmSync(target, { recursive: true, force: true });
  const { Dir } = JSON.parse(go(['mod', 'download', '-json', `${module}@${version}`], work).stdout);
  cpSync(Dir, target, { recursive: true, filter: (path) => !/\/(vendor|CHANGELOG)$/.test(path) });
  spawnSync('chmod', ['-R', 'u+w', target]);
  return target;
}

/** Splits `a, b *T, c U` into names. */
const namesOf = (params) => params.split(',').map((param) => param.trim().split(/\s+/)[0]);

/** Renames a function and puts one of its old name in front that records. */
function wrap(text, pkg, { name, more = '', after = '', direct = false }) {
  const found = new RegExp(`^func (\\((\\w+) [^)]*\\) )?${name}\\(([^()]*)\\) ?(\\(([^)]*)\\)|[^({\\n]+)? ?{\\n`, 'm').exec(text);
  if (!found) throw new Error(`no function ${name} in ${pkg}`);
  const [head, receiver = '', self = '', params] = found;
  const result = (found[5] ?? found[4] ?? '').trim();
  const count = result === '' ? 0 : result.split(',').length;
  const names = namesOf(params.replace(/,\s*$/, ''));
  const results = Array.from({ length: count }, (_, i) => `out${i}`);
  const given = names.filter((each) => !['logger', 'ctx', 't', '_'].includes(each)).map((each) => `"${each}": ${each}`);
  const call = `${self ? `${self}.` : ''}${name}Unrecorded(${names.join(', ')})`;
  const signature = head.replace(/\s*{\n$/, ' {\n');
  const wrapper = [
    signature,
    direct ? `\tif !rec.Direct() {\n\t\t${count ? 'return ' : ''}${call}\n${count ? '' : '\t\treturn\n'}\t}\n` : '',
    `\trecordedIn := rec.In(map[string]any{${[...given, more].filter(Boolean).join(', ')}})\n`,
    `\t${count ? `${results.join(', ')} := ` : ''}${call}\n`,
    `\trec.Out("${pkg}.${name}", recordedIn, []any{${results.join(', ')}}, map[string]any{${after}})\n`,
    count ? `\treturn ${results.join(', ')}\n` : '',
    '}\n\n',
  ].join('');
  const renamed = head.replace(`${receiver}${name}(`, `${receiver}${name}Unrecorded(`);
  return text.replace(head, () => wrapper + renamed);
}

function instrument({ file, direct = [], all = [], replace = [] }) {
  const path = join(work, file);
  const pkg = file.split('/').at(-2);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of replace) {
    if (!text.includes(from)) throw new Error(`${file} has changed`);
    text = text.replace(from, () => to);
  }
  for (const name of direct) text = wrap(text, pkg, { name, direct: true });
  for (const each of all) text = wrap(text, pkg, each);
  text = /^import \(/m.test(text)
    ? text.replace(/^import \(\n/m, 'import (\n\t"k8s.io/endpointslice/rec"\n')
    : text.replace(/^package (\w+)\n/m, 'package $1\n\nimport "k8s.io/endpointslice/rec"\n');
  if (file.endsWith('topologycache.go')) text += topology;
  writeFileSync(path, text);
}

writeFileSync(join(work, 'go.mod'), 'module upstream.test\n\ngo 1.26.0\n');
source('k8s.io/endpointslice', staging, 'endpointslice');
const copied = source('k8s.io/kubernetes', kubernetes, 'kubernetes');
mkdirSync(join(work, 'endpointslice/rec'));
writeFileSync(join(work, 'endpointslice/rec/rec.go'), rec);
const staged = [...readFileSync(join(copied, 'go.mod'), 'utf8').matchAll(/^\s+(k8s\.io\/[a-z-]+) => \.\/staging.*$/gm)].map(
  ([, module]) => module,
);
const replaced = staged.map((module) => `\t${module} => ${module === 'k8s.io/endpointslice' ? './endpointslice' : `${module} ${staging}`}`);
writeFileSync(
  join(work, 'go.mod'),
  `module upstream.test\n\ngo 1.26.0\n\nrequire k8s.io/kubernetes ${kubernetes}\n\nreplace (\n\tk8s.io/kubernetes => ./kubernetes\n${replaced.join('\n')}\n)\n`,
);
const packages = [
  'k8s.io/endpointslice',
  ...['util', 'trafficdist', 'topologycache'].map((name) => `k8s.io/endpointslice/${name}`),
  'k8s.io/kubernetes/pkg/api/v1/endpoints',
  ...['endpoint', 'endpointslice', 'endpointslicemirroring'].map((name) => `k8s.io/kubernetes/pkg/controller/${name}`),
];
writeFileSync(
  join(work, 'tools.go'),
  `//go:build tools\n\npackage tools\n\nimport (\n${packages.map((each) => `\t_ "${each}"\n`).join('')})\n`,
);
recorded.forEach(instrument);

const lines = join(work, 'recorded.jsonl');
rmSync(lines, { force: true });
console.error(go(['mod', 'tidy', '-e'], work).stderr.split('\n').slice(-3).join('\n'));
for (const each of packages) {
  const { stdout, stderr, ok } = go(['test', '-count=1', each], work, { RECORDED: lines });
  console.error(ok ? `ok ${each}` : `${each} failed\n${stdout}${stderr}`);
}

const isEmptyObject = (value) => typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;

/** Without what Go prints for what is not there. */
function prune(value) {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).map(([key, item]) => [key, prune(item)]);
  return Object.fromEntries(kept.filter(([key, item]) => /^IPv[46]$/.test(key) || !(item === null || isEmptyObject(item))));
}

const byFunction = new Map();
const counts = new Map();
const packed = [];
let alike = 0;
for (const line of new Set(readFileSync(lines, 'utf8').split('\n').filter(Boolean))) {
  const { function: name, test, in: given, out, after } = JSON.parse(line);
  const entry = { test, in: prune(given), out: out.map(prune), after: prune(after) };
  const nth = (counts.get(`${name} ${test}`) ?? 0) + 1;
  counts.set(`${name} ${test}`, nth);
  if (nth > mostOfOneTest) alike += 1;
  else if (JSON.stringify(entry).length <= large) byFunction.set(name, [...(byFunction.get(name) ?? []), entry]);
  else if (/econcile$|syncService/.test(name)) packed.push({ function: name, ...entry });
}
mkdirSync(join(here, 'data'), { recursive: true });
for (const [name, entries] of byFunction) {
  writeFileSync(join(here, 'data', `${name}.json`), `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
  console.log(`${entries.length} ${name}`);
}
writeFileSync(join(here, 'data', 'large.json.gz'), gzipSync(JSON.stringify(packed), { level: 9 }));
console.log(`${packed.length} large ones; ${alike} left out as more of the same test`);
rmSync(work, { recursive: true, force: true });
