A Service of its own for IPv6; families without a policy; the other family in place of the first.

  $ kubectl get service web -o yaml | grep -v 10.96 | sed '/clusterIP/d;s/name: web/name: web6/;s/- IPv4/- IPv6/' | kubectl create -f -
  service/web6 created
  $ lab settle
  $ lab check another-family
  Not yet. There is another Service with IPv6 now. Clients call `web`, and that one still has IPv4 alone. One Service can have both.
  Not yet. EndpointSlice/web-j2cch, `.addressType`: found IPv4, expected IPv6. A slice holds one family, so each family has slices of its own.
  Not yet. EndpointSlice/web-j2cch, `.addressType`: found IPv4, expected IPv6. Whoever counts endpoints over all slices now counts each pod twice.
  Not yet. Nobody has asked the API server to show Endpoints/web after you asked to write services/web. A reader of Endpoints has to know what is not in them.
  [1]
  $ kubectl delete service web6
  service "web6" deleted from default namespace
  $ kubectl patch service web -p '{"spec":{"ipFamilies":["IPv4","IPv6"]}}'
  The Service "web" is invalid: spec.ipFamilyPolicy: Invalid value: "SingleStack": must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified
  [1]
  $ kubectl delete service web
  service "web" deleted from default namespace
  $ cat <<'YAML' | kubectl apply -f -
  > apiVersion: v1
  > kind: Service
  > metadata:
  >   name: web
  > spec:
  >   ipFamilies: [IPv6]
  >   selector: { app: web }
  >   ports: [{ port: 80, targetPort: 8080 }]
  > YAML
  service/web created
  $ lab settle
  $ lab check another-family
  Not yet. Service/web, `.spec.ipFamilies` is IPv6 alone. Clients that know its IPv4 address get no answer any more. Let it have both.
  Done. There is a slice of IPv6 addresses.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web so far. Whoever counts endpoints over all slices now counts each pod twice.
  Not yet. Nobody has asked the API server to show Endpoints/web after you asked to write services/web. A reader of Endpoints has to know what is not in them.
  [1]
