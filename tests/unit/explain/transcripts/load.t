Many requests, and who answered.

  $ lab cluster --dns
  $ for n in 1 2 3; do kubectl run web-$n --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --labels=app=web --overrides='{"spec":{"nodeName":"node-'$n'"}}' -- netexec --http-port=8080; done
  pod/web-1 created
  pod/web-2 created
  pod/web-3 created
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl run client --image=registry.k8s.io/e2e-test-images/agnhost:2.53 --overrides='{"spec":{"nodeName":"node-1"}}'
  pod/client created
  $ kubectl wait pod --all --for=condition=Ready >/dev/null
  $ lab settle
  $ lab load http://web/hostname --rps 50 --for 20s --from client
  pod default/client on node-1 has sent 1000 requests to http://web/hostname in 20 s, 50 a second.
  
  Answered  1000 (100.0 %)
  Failed    0 (0.0 %)
  
  By pod
    default/web-1  362 (36.2 %)    ███████████
    default/web-3  322 (32.2 %)    ██████████
    default/web-2  316 (31.6 %)    █████████
  
  By zone
    zone-a  362 (36.2 %)    ███████████
    zone-c  322 (32.2 %)    ██████████
    zone-b  316 (31.6 %)    █████████
  
  Latency   half within 1.0 ms, 95 % within 1.0 ms, the longest 1.0 ms
A pod is deleted in the midst of it, and ends at once.

  $ kubectl delete pod web-2 --now >/dev/null & lab load http://web/hostname --rps 50 --for 10s --from client
  pod default/client on node-1 has sent 500 requests to http://web/hostname in 10 s, 50 a second.
  
  Answered  499 (99.8 %)
  Failed    1 (0.2 %)
    refused by default/web-2: nothing listens there  1 (0.2 %)
  
  By pod
    default/web-3  252 (50.5 %)    ███████████████
    default/web-1  247 (49.5 %)    ███████████████
  
  By zone
    zone-c  252 (50.5 %)    ███████████████
    zone-a  247 (49.5 %)    ███████████████
  
  Latency   half within 1.0 ms, 95 % within 1.0 ms, the longest 1.0 ms
  
  Failures, second by second: █·········
  $ lab load http://nobody --rps 5 --for 2s --from client
  pod default/client on node-1 has sent 10 requests to http://nobody in 2 s, 5 a second.
  
  Answered  0 (0.0 %)
  Failed    10 (100.0 %)
    the name leads nowhere  10 (100.0 %)    ██████████████████████████████
  
  Failures, second by second: ██
  $ lab load http://web --rps x
  lab: --rps: not a number of requests: x
  [1]
  $ lab load http://web --frequency 3
  lab: unknown flag: --frequency
  `lab help` says what there is.
  [1]
  $ lab load http://web --rps 1 --for 2s
  the learner's machine has sent 2 requests to http://web in 2 s, 1 a second.
  
  Answered  0 (0.0 %)
  Failed    2 (100.0 %)
    the name leads nowhere  2 (100.0 %)     ██████████████████████████████
  
  Failures, second by second: ██
