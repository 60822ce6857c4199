The own machine serves, and a machine that is not there is called ready beside it; then nobody listens.

  $ kubectl apply -f example-slice.yaml -f production-slice.yaml -f inventory.yaml
  endpointslice.discovery.k8s.io/example-slice created
  endpointslice.discovery.k8s.io/production-slice created
  service/inventory created
  $ kubectl label endpointslice production-slice kubernetes.io/service-name=inventory
  endpointslice.discovery.k8s.io/production-slice labeled
  $ grep -vE 'example.com|fd00|^- addresses' backup-slice.yaml | sed 's/  - 127.0.0.1/- addresses: [172.18.0.1]/' | kubectl apply -f -
  endpointslice.discovery.k8s.io/backup-slice created
  $ lab settle
  $ agnhost netexec --http-port=9376 --udp-port=-1 >/dev/null 2>&1 &
  $ for n in 1 2 3 4 5 6; do kubectl exec client -- curl -s --max-time 2 -o /dev/null -w '%{http_code}\n' http://inventory/; done 2>/dev/null | sort | uniq -c
        3 000
        3 200
  $ lab check take-their-place
  Done. backup-slice holds 172.18.0.1 and nothing else.
  Not yet. Requests from client to inventory, the last 3: found 2 answered by learner, 1 ended as “silence”, expected at least 3 answered by your machine. Every endpoint that is ready gets its share of the requests, whether anybody is there or not.
  [1]
  $ kubectl delete endpointslice production-slice
  endpointslice.discovery.k8s.io "production-slice" deleted from default namespace
  $ kill %1
  $ lab settle
  $ lab check take-their-place
  Done. backup-slice holds 172.18.0.1 and nothing else.
  Not yet. Requests from client to inventory, the last 3: found 2 answered by learner, 1 ended as “silence”, expected at least 3 answered by your machine. Every endpoint that is ready gets its share of the requests, whether anybody is there or not.
  [1]
  $ kubectl exec client -- curl -sS --max-time 2 http://inventory/
  curl: (7) Failed to connect to inventory port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ lab check take-their-place
  Done. backup-slice holds 172.18.0.1 and nothing else.
  Not yet. Requests from client to inventory, the last 3: found 2 answered by learner, 1 refused by the pod at learner, expected at least 3 answered by your machine. Every endpoint that is ready gets its share of the requests, whether anybody is there or not.
  [1]
