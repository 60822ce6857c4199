What Kubernetes's own end-to-end tests ask of containers: a root that is read only, paths within volumes, agnhost's test servers.

  $ lab cluster --dns
  $ cat > pods.yaml <<'YAML'
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: read-only}
  > spec:
  >   restartPolicy: Never
  >   containers:
  >   - name: main
  >     image: busybox:1.37
  >     command: [/bin/sh, -c, "echo test > /file; echo test > /dev/shm/file && echo test > /data/file && ls /data"]
  >     securityContext: {readOnlyRootFilesystem: true}
  >     volumeMounts: [{name: data, mountPath: /data}]
  >   volumes: [{name: data, emptyDir: {}}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: sub-path}
  > spec:
  >   restartPolicy: Never
  >   containers:
  >   - name: main
  >     image: busybox:1.37
  >     command: [/bin/sh, -c, "echo here > /one/file; ls /all; cat /all/sub-path/file"]
  >     env: [{name: POD_NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
  >     volumeMounts: [{name: data, mountPath: /one, subPathExpr: $(POD_NAME)}, {name: data, mountPath: /all}]
  >   volumes: [{name: data, emptyDir: {}}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: out-of-it}
  > spec:
  >   containers:
  >   - name: main
  >     image: busybox:1.37
  >     command: [sleep, "1000"]
  >     env: [{name: PLACE, value: ..}]
  >     volumeMounts: [{name: data, mountPath: /one, subPathExpr: $(PLACE)}]
  >   - name: absolute
  >     image: busybox:1.37
  >     command: [sleep, "1000"]
  >     env: [{name: PLACE, value: /tmp}]
  >     volumeMounts: [{name: data, mountPath: /one, subPathExpr: $(PLACE)}]
  >   - name: missing
  >     image: busybox:1.37
  >     command: [sleep, "1000"]
  >     volumeMounts: [{name: data, mountPath: /one, subPathExpr: $(NOWHERE)}]
  >   volumes: [{name: data, emptyDir: {}}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: hosts}
  > spec:
  >   restartPolicy: Never
  >   hostAliases: [{ip: 123.45.67.89, hostnames: [foo, bar]}]
  >   containers: [{name: main, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [etc-hosts]}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: logs}
  > spec:
  >   restartPolicy: Never
  >   containers: [{name: main, image: "registry.k8s.io/e2e-test-images/agnhost:2.53", args: [logs-generator, --log-lines-total=4, --run-duration=2s]}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: tester}
  > spec:
  >   restartPolicy: Never
  >   containers:
  >   - name: main
  >     image: registry.k8s.io/e2e-test-images/agnhost:2.53
  >     args: [port-forward-tester]
  >     env: [{name: BIND_PORT, value: "80"}, {name: EXPECTED_CLIENT_DATA, value: abc}, {name: CHUNKS, value: "3"}, {name: CHUNK_SIZE, value: "4"}, {name: CHUNK_INTERVAL, value: "100"}]
  > YAML
  $ kubectl apply -f pods.yaml
  pod/read-only created
  pod/sub-path created
  pod/out-of-it created
  pod/hosts created
  pod/logs created
  pod/tester created
  $ sleep 12
  $ kubectl logs read-only
  /bin/sh: can't create /file: Read-only file system
  file
  $ kubectl logs sub-path
  sub-path
  here
  $ kubectl get pod out-of-it
  NAME        READY   STATUS                       RESTARTS   AGE
  out-of-it   0/3     CreateContainerConfigError   0          13s
  $ kubectl get pod out-of-it -o jsonpath='{range .status.containerStatuses[*]}{.name}: {.state.waiting.reason}: {.state.waiting.message}{"\n"}{end}'
  absolute: CreateContainerConfigError: error SubPath `/tmp` must not be an absolute path
  main: CreateContainerConfigError: unable to provision SubPath `..`: must not contain '..'
  missing: CreateContainerConfigError: missing value for NOWHERE
  $ kubectl logs hosts | grep -A 1 HostAliases
  # Entries added by HostAliases.
  123.45.67.89	foo	bar
  $ kubectl logs logs | wc -l
  4
  $ kubectl exec tester -- sh -c 'echo -n abc | nc -v -t -w 2 127.0.0.1 80; echo; echo $?'
  Connection to 127.0.0.1 80 port [tcp/*] succeeded!
  xxxxxxxxxxxx
  0
  $ sleep 2
  $ kubectl logs tester
  Accepted client connection
  Received expected client data
  Shutting down connection
  Done
  $ kubectl get pods
  NAME        READY   STATUS                       RESTARTS   AGE
  hosts       0/1     Completed                    0          18s
  logs        0/1     Completed                    0          18s
  out-of-it   0/3     CreateContainerConfigError   0          18s
  read-only   0/1     Completed                    0          18s
  sub-path    0/1     Completed                    0          18s
  tester      0/1     Completed                    0          18s
