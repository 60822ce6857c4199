// Records what kube-proxy's own functions are given and give back while its tests run, and each packet that they trace.
//   node tests/upstream/record-proxy.mjs    needs Go and its module proxy or cache; some minutes the first time
import { GoWorkspace, kubernetes } from './go-workspace.mjs';
import { writeCases } from './write-cases.mjs';

const endpoints = `
func recordedEndpoints(all []Endpoint) []map[string]any {
	if all == nil {
		return nil
	}
	out := []map[string]any{}
	for _, ep := range all {
		out = append(out, map[string]any{
			"endpoint": ep.String(), "isLocal": ep.IsLocal(), "ready": ep.IsReady(), "serving": ep.IsServing(), "terminating": ep.IsTerminating(),
			"zoneHints": sets.List(ep.ZoneHints()), "nodeHints": sets.List(ep.NodeHints()),
		})
	}
	return out
}

func recordedMap(all EndpointsMap) map[string]any {
	out := map[string]any{}
	for name, endpoints := range all {
		out[name.NamespacedName.String()+":"+name.Port+"/"+string(name.Protocol)] = recordedEndpoints(endpoints)
	}
	return out
}

func recordedSlices(data endpointSliceDataByName) []any {
	out := []any{}
	for _, each := range data {
		out = append(out, each.endpointSlice)
	}
	return out
}

func recordedData(data *endpointSliceData) any {
	if data == nil {
		return nil
	}
	return map[string]any{"slice": data.endpointSlice, "remove": data.remove}
}

func (cache *EndpointSliceCache) recordedTracker(serviceKey types.NamespacedName, sliceKey string) map[string]any {
	tracker, ok := cache.trackerByServiceMap[serviceKey]
	if !ok {
		return map[string]any{"applied": nil, "pending": nil}
	}
	return map[string]any{"applied": recordedData(tracker.applied[sliceKey]), "pending": recordedData(tracker.pending[sliceKey])}
}
`;

const port = `
func recordedPort(svcInfo ServicePort) map[string]any {
	info := svcInfo.(*BaseServicePortInfo)
	return map[string]any{
		"nodePort": info.nodePort, "externalIPs": info.externalIPs, "loadBalancerVIPs": info.loadBalancerVIPs,
		"externalPolicyLocal": info.externalPolicyLocal, "internalPolicyLocal": info.internalPolicyLocal,
	}
}
`;

const flows = `
type recordedState struct {
	services map[string]*v1.Service
	slices map[string]*discovery.EndpointSlice
}

var recordedStates = map[*Proxier]*recordedState{}

func recordedOf(proxier *Proxier) *recordedState {
	state, ok := recordedStates[proxier]
	if !ok {
		state = &recordedState{map[string]*v1.Service{}, map[string]*discovery.EndpointSlice{}}
		recordedStates[proxier] = state
	}
	return state
}
`;

const flow = `
var recordedProxiers = map[utiliptables.Interface]*Proxier{}

func recordFlow(ipt *iptablestest.FakeIPTables, line int, nodeIPs []string, tc packetFlowTest) {
	proxier, ok := recordedProxiers[ipt]
	if !ok {
		return
	}
	services, slices := []any{}, []any{}
	state := recordedOf(proxier)
	for _, each := range state.services {
		services = append(services, each)
	}
	for _, each := range state.slices {
		slices = append(slices, each)
	}
	in := map[string]any{
		"services": services, "slices": slices, "labels": proxier.topologyLabels, "nodeIPs": nodeIPs, "masqueradeAll": proxier.masqueradeAll,
		"localDetector": proxier.localDetector.IsImplemented(), "allAddresses": proxier.nodePortAddresses.MatchAll(),
		"localhostNodePorts": proxier.localhostNodePorts, "family": string(proxier.ipFamily), "line": line,
		"name": tc.name, "sourceIP": tc.sourceIP, "protocol": string(tc.protocol), "destIP": tc.destIP, "destPort": tc.destPort,
	}
	rec.Out("proxy.tracePacket", rec.In(in), []any{tc.output, tc.masq}, nil)
}
`;

const told = (head, what, key, object, gone) => [
  `func (proxier *Proxier) ${head} {\n`,
  `func (proxier *Proxier) ${head} {\n\t${
    gone
      ? `delete(recordedOf(proxier).${what}, ${key}.Namespace+"/"+${key}.Name)`
      : `if ${object} != nil {\n\t\trecordedOf(proxier).${what}[${key}.Namespace+"/"+${key}.Name] = ${object}\n\t}`
  }\n`,
];

const workspace = new GoWorkspace({ 'k8s.io/kubernetes': { version: kubernetes, folder: 'kubernetes' } });
const folder = 'kubernetes/pkg/proxy';
workspace.instrument({
  file: `${folder}/endpointslicecache.go`,
  package: 'proxy',
  all: [
    {
      name: 'getEndpointsMap',
      leave: ['serviceNN', 'sliceDataByName'],
      more: '"service": serviceNN.String(), "node": cache.nodeName, "slices": recordedSlices(sliceDataByName)',
      results: false,
      after: '"map": recordedMap(out0)',
    },
    {
      name: 'endpointInfoByServicePort',
      leave: ['serviceNN', 'sliceDataByName'],
      more: '"service": serviceNN.String(), "node": cache.nodeName, "slices": recordedSlices(sliceDataByName)',
      results: false,
      after: '"map": recordedMap(endpointsMapFromEndpointInfo(out0))',
    },
    {
      name: 'esDataChanged',
      leave: ['serviceKey', 'sliceKey', 'esData'],
      more: '"tracker": cache.recordedTracker(serviceKey, sliceKey), "data": recordedData(esData)',
    },
  ],
  append: endpoints,
});
workspace.instrument({
  file: `${folder}/topology.go`,
  package: 'proxy',
  all: [
    {
      name: 'CategorizeEndpoints',
      leave: ['endpoints', 'svcInfo'],
      more: '"endpoints": recordedEndpoints(endpoints), "port": recordedPort(svcInfo), "released": utilfeature.DefaultFeatureGate.Enabled(features.PreferSameTrafficDistribution)',
      results: false,
      direct: true,
      after: '"cluster": recordedEndpoints(out0), "local": recordedEndpoints(out1), "hasAny": out3',
    },
  ],
  append: port,
});
workspace.instrument({
  file: `${folder}/iptables/proxier.go`,
  replace: [
    told('OnServiceAdd(service *v1.Service)', 'services', 'service', 'service'),
    told('OnServiceUpdate(oldService, service *v1.Service)', 'services', 'service', 'service'),
    told('OnServiceDelete(service *v1.Service)', 'services', 'service', '', true),
    told('OnEndpointSliceAdd(endpointSlice *discovery.EndpointSlice)', 'slices', 'endpointSlice', 'endpointSlice'),
    told('OnEndpointSliceUpdate(_, endpointSlice *discovery.EndpointSlice)', 'slices', 'endpointSlice', 'endpointSlice'),
    told('OnEndpointSliceDelete(endpointSlice *discovery.EndpointSlice)', 'slices', 'endpointSlice', '', true),
  ],
  append: `${flows}\nvar _ = rec.Now\n`,
});
workspace.instrument({
  file: `${folder}/iptables/proxier_test.go`,
  replace: [
    ['\tp.setInitialized(true)\n', '\trecordedProxiers[ipt] = p\n\tp.setInitialized(true)\n'],
    [
      '\tfor _, tc := range testCases {\n\t\tt.Run(tc.name, func(t *testing.T) {\n\t\t\tprotocol := strings.ToLower(string(tc.protocol))\n',
      '\tfor _, tc := range testCases {\n\t\trecordFlow(ipt, line, nodeIPs, tc)\n\t\tt.Run(tc.name, func(t *testing.T) {\n\t\t\tprotocol := strings.ToLower(string(tc.protocol))\n',
    ],
  ],
  append: flow,
});
writeCases(workspace.test(['k8s.io/kubernetes/pkg/proxy', 'k8s.io/kubernetes/pkg/proxy/iptables']));
workspace.remove();
