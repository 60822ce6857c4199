Of the addresses of a headless Service the C library tries first the one that shares the client's network, and its own before all.

  $ lab cluster --dns
  $ for n in 1 2; do kubectl run voice-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=voice --overrides='{"spec":{"nodeName":"node-'$n'"}}' -- netexec --http-port=8080; done
  pod/voice-1 created
  pod/voice-2 created
  $ kubectl run voice-3 --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=voice --overrides='{"spec":{"nodeName":"node-2"}}' -- netexec --http-port=8080
  pod/voice-3 created
  $ for n in 1 2 3; do kubectl run client-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-'$n'"}}'; done
  pod/client-1 created
  pod/client-2 created
  pod/client-3 created
  $ kubectl create service clusterip voice --clusterip=None --tcp=8080:8080
  service/voice created
  $ kubectl wait pod --all --for=condition=Ready > /dev/null
  $ lab settle
  $ kubectl exec client-1 -- dig +short voice.default.svc.cluster.local | wc -l
  3
  $ kubectl exec client-1 -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://voice:8080/hostname; echo; done' | sort | uniq -c | sort -n
       30 voice-1
  $ kubectl exec voice-2 -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://voice.default:8080/hostname; echo; done' | sort | uniq -c | sort -n
       30 voice-2
  $ kubectl exec voice-3 -- sh -c 'for i in $(seq 30); do curl -s -m 2 http://voice.default:8080/hostname; echo; done' | sort | uniq -c | sort -n
       30 voice-3
A client whose network has none of them is sent to each in turn, as DNS orders them.

  $ kubectl exec client-3 -- sh -c 'for i in $(seq 40); do curl -s -m 2 http://voice:8080/hostname; echo; done' | sort -u
  voice-1
  voice-2
  voice-3
  $ kubectl exec client-1 -- sh -c 'for i in $(seq 30); do wget -qO- http://voice:8080/hostname; echo; done' | sort -u
  voice-1
