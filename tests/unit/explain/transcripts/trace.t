Which decisions a request meets on its way.

  $ lab cluster --dns
  $ for n in 1 2 3; do kubectl run web-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=web --overrides='{"spec":{"nodeName":"node-'$n'"}}' -- netexec --http-port=8080; done
  pod/web-1 created
  pod/web-2 created
  pod/web-3 created
  $ kubectl create service clusterip web --clusterip=10.96.70.70 --tcp=80:8080
  service/web created
  $ kubectl create service clusterip lonely --clusterip=10.96.70.71 --tcp=80:8080
  service/lonely created
  $ kubectl create service clusterip wrong --clusterip=10.96.70.72 --tcp=80:9999
  service/wrong created
  $ kubectl set selector service wrong app=web
  service/wrong selector updated
  $ kubectl run client --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-1"}}'
  pod/client created
  $ kubectl wait pod --all --for=condition=Ready >/dev/null
  $ lab settle
  $ lab trace http://web/hostname --from client
  pod default/client on node-1 asks for http://web/hostname
  
  Name
    10.96.0.10 is asked for web.default.svc.cluster.local. A: 10.96.70.70.
  
  kube-proxy of node-1
    10.96.70.70:80 is Service default/web, by its cluster IP.
    3 candidates, each with the same chance:
      10.244.1.2:8080, pod web-1 on node-1
      10.244.2.2:8080, pod web-2 on node-2  ← chosen
      10.244.3.3:8080, pod web-3 on node-3
  
  Answer
    200 OK from pod web-2: web-2
  $ lab trace http://lonely --from client
  pod default/client on node-1 asks for http://lonely
  
  Name
    10.96.0.10 is asked for lonely.default.svc.cluster.local. A: 10.96.70.71.
  
  kube-proxy of node-1
    10.96.70.71:80 is Service default/lonely, by its cluster IP.
    No endpoint can be used anywhere: the rule is to refuse (REJECT).
  
  Answer
    Refused at once, by the node's rule: the Service has no endpoints. curl says "Couldn't connect to server" (7).
  $ lab trace http://wrong --from client
  pod default/client on node-1 asks for http://wrong
  
  Name
    10.96.0.10 is asked for wrong.default.svc.cluster.local. A: 10.96.70.72.
  
  kube-proxy of node-1
    10.96.70.72:80 is Service default/wrong, by its cluster IP.
    3 candidates, each with the same chance:
      10.244.1.2:9999, pod web-1 on node-1  ← chosen
      10.244.2.2:9999, pod web-2 on node-2
      10.244.3.3:9999, pod web-3 on node-3
  
  Answer
    Refused at once, by pod web-1: nothing listens at that port. curl says "Couldn't connect to server" (7).
  $ lab trace http://web:81 --from client
  pod default/client on node-1 asks for http://web:81
  
  Name
    10.96.0.10 is asked for web.default.svc.cluster.local. A: 10.96.70.70.
  
  Answer
    Silence: Service default/web has no port 81: no rule on any node takes such packets, so nobody answers and nobody refuses.
  $ lab trace http://nobody --from client
  pod default/client on node-1 asks for http://nobody
  
  Name
    10.96.0.10 is asked for nobody.default.svc.cluster.local. A: no such name (NXDOMAIN).
    10.96.0.10 is asked for nobody.svc.cluster.local. A: no such name (NXDOMAIN).
    10.96.0.10 is asked for nobody.cluster.local. A: no such name (NXDOMAIN).
    10.96.0.10 is asked for nobody. A: no such name (NXDOMAIN).
  
  Answer
    None: the name leads nowhere. curl says "Could not resolve host" (6).
  $ lab trace http://10.96.70.70
  the learner's machine asks for http://10.96.70.70
  
  Name
    10.96.70.70 is an address: DNS is not asked.
  
  Answer
    Silence: 10.96.70.70 is the address of Service default/web, which means something to nodes and their pods alone.
  $ kubectl patch service web -p '{"spec":{"internalTrafficPolicy":"Local"}}'
  service/web patched
  $ lab settle
  $ lab trace http://web/hostname --from client
  pod default/client on node-1 asks for http://web/hostname
  
  Name
    10.96.0.10 is asked for web.default.svc.cluster.local. A: 10.96.70.70.
  
  kube-proxy of node-1
    10.96.70.70:80 is Service default/web, by its cluster IP.
    1 candidate:
      10.244.1.2:8080, pod web-1 on node-1  ← chosen
    Left out:
      10.244.2.2:8080, pod web-2 on node-2: it is on node-2, and the traffic policy is Local
      10.244.3.3:8080, pod web-3 on node-3: it is on node-3, and the traffic policy is Local
  
  Answer
    200 OK from pod web-1: web-1
  $ kubectl delete pod web-1 --wait=false
  pod "web-1" deleted from default namespace
  $ lab settle
  $ lab trace http://web/hostname --from client
  pod default/client on node-1 asks for http://web/hostname
  
  Name
    10.96.0.10 is asked for web.default.svc.cluster.local. A: 10.96.70.70.
  
  kube-proxy of node-1
    10.96.70.70:80 is Service default/web, by its cluster IP.
    The traffic policy is Local, and this node has no endpoint: the rule is to drop.
    Left out:
      10.244.2.2:8080, pod web-2 on node-2: it is on node-2, and the traffic policy is Local
      10.244.3.3:8080, pod web-3 on node-3: it is on node-3, and the traffic policy is Local
  
  Answer
    Silence: the node's rule drops the packets. curl waits, and says "Connection timed out" (28) if it is told how long.
  $ kubectl patch service web -p '{"spec":{"internalTrafficPolicy":"Cluster","trafficDistribution":"PreferSameZone"}}'
  service/web patched
  $ lab pod unready web-2
  $ lab settle
  $ lab trace http://web/hostname --from client
  pod default/client on node-1 asks for http://web/hostname
  
  Name
    10.96.0.10 is asked for web.default.svc.cluster.local. A: 10.96.70.70.
  
  kube-proxy of node-1
    10.96.70.70:80 is Service default/web, by its cluster IP.
    1 candidate:
      10.244.3.3:8080, pod web-3 on node-3  ← chosen
    Left out:
      10.244.2.2:8080, pod web-2 on node-2: it is not ready
  
  Answer
    200 OK from pod web-3: web-3
  $ lab trace http://web --from ghost
  pods "ghost" not found
  [1]
  $ lab trace
  lab: trace: name a URL, as in `lab trace http://web --from client`
  [1]
