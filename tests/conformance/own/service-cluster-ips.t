Cluster IPs by hand: taken, out of range, twice, changed.

  $ cat > s.yaml <<'EOF'
  > apiVersion: v1
  > kind: Service
  > metadata: {name: a}
  > spec: {clusterIP: 10.96.77.7, ports: [{port: 80}]}
  > EOF
  $ kubectl apply -f s.yaml
  service/a created
  $ sed 's/name: a/name: b/' s.yaml | kubectl apply -f -
  The Service "b" is invalid: spec.clusterIPs: Invalid value: ["10.96.77.7"]: failed to allocate IP 10.96.77.7: provided IP is already allocated
  [1]
  $ sed 's/name: a/name: b/; s/10.96.77.7/10.97.0.1/' s.yaml | kubectl apply -f -
  The Service "b" is invalid: spec.clusterIPs: Invalid value: ["10.97.0.1"]: failed to allocate IP 10.97.0.1: the provided network does not match the current range
  [1]
  $ sed 's/name: a/name: b/; s/10.96.77.7/"not an address"/' s.yaml | kubectl apply -f -
  The Service "b" is invalid: spec.clusterIPs[0]: Invalid value: "not an address": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
  [1]
  $ sed 's/10.96.77.7/10.96.77.8/' s.yaml | kubectl apply -f -
  The Service "a" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.77.8"]: may not change once set
  [1]
  $ kubectl delete service a
  service "a" deleted from default namespace
  $ sed 's/name: a/name: b/' s.yaml | kubectl apply -f -
  service/b created
  $ kubectl get service b
  NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  b      ClusterIP   10.96.77.7   <none>        80/TCP    1s
  $ sed 's/name: a/name: c/; s/10.96.77.7/fd00::7/' s.yaml | kubectl apply -f -
  The Service "c" is invalid: spec.clusterIPs[0]: Invalid value: ["fd00::7"]: IPv6 is not configured on this cluster
  [1]
  $ kubectl patch service b -p '{"spec":{"ipFamilies":["IPv6"]}}'
  The Service "b" is invalid: spec.clusterIPs[0]: Invalid value: "10.96.77.7": expected an IPv6 value as indicated by `ipFamilies[0]`
  [1]
  $ kubectl patch service b -p '{"spec":{"ipFamilyPolicy":"RequireDualStack"}}'
  The Service "b" is invalid: spec.ipFamilyPolicy: Invalid value: "RequireDualStack": this cluster is not configured for dual-stack services
  [1]
  $ kubectl patch service b -p '{"spec":{"ipFamilyPolicy":"PreferDualStack"}}'
  service/b patched
  $ kubectl get service b -o jsonpath='{.spec.ipFamilyPolicy} {.spec.ipFamilies} {.spec.clusterIPs}{"\n"}'
  PreferDualStack ["IPv4"] ["10.96.77.7"]
  $ kubectl patch service b -p '{"spec":{"ipFamilyPolicy":"Odd"}}'
  The Service "b" is invalid: spec.ipFamilyPolicy: Unsupported value: "Odd": supported values: "PreferDualStack", "RequireDualStack", "SingleStack"
  [1]
  $ kubectl patch service b -p '{"spec":{"sessionAffinity":"ClientIP"}}'
  service/b patched
  $ kubectl get service b -o jsonpath='{.spec.sessionAffinity} {.spec.sessionAffinityConfig}{"\n"}'
  ClientIP {"clientIP":{"timeoutSeconds":10800}}
  $ kubectl patch service b -p '{"spec":{"sessionAffinity":"None"}}'
  service/b patched
  $ kubectl get service b -o jsonpath='{.spec.sessionAffinity} {.spec.sessionAffinityConfig}{"\n"}'
  None 
