A Service of another name; port and target port swapped; a Service made from one pod alone.

  $ kubectl expose deployment web --name=web-svc --port=80 --target-port=8080
  service/web-svc exposed
  $ lab settle
  $ lab check give-it-a-name
  Not yet. Service/web does not exist. Another Service selects these pods. Clients call a Service by its name, so the name matters.
  Not yet. EndpointSlice with label kubernetes.io/service-name=web does not exist. The EndpointSlice controller writes down every pod that the selector matches.
  [1]
  $ kubectl delete service web-svc
  service "web-svc" deleted from default namespace
  $ kubectl expose deployment web --port=8080 --target-port=80
  service/web exposed
  $ lab settle
  $ lab check give-it-a-name
  Not yet. Service/web has `port: 8080` and `targetPort: 80`: the two are swapped. Clients call `port`; the pods listen on `targetPort`.
  Done. Its slice holds three ready pods.
  [1]
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ kubectl expose $(kubectl get pods -l app=web -o name | head -n 1) --name=web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ lab check give-it-a-name
  Done. Service web sends port 80 to 8080 of the pods with app=web.
  Not yet. Service/web, `.spec.selector` names a zone too, so it fits pods of that zone alone. `kubectl expose pod` takes over every label of that one pod, and since 1.35 pods carry their node's zone. Expose the Deployment, or select `app=web` alone.
  [1]
