The port that clients call is changed; the declaration in the pod is changed; it is mended and nobody has asked.

  $ kubectl patch service web --type=json -p '[{"op":"replace","path":"/spec/ports/0/port","value":8080}]'
  service/web patched
  $ lab settle
  $ lab check wrong-number
  Not yet. Service/web, `.spec.ports`, has no port 80 any more. That is the number that clients call. Where the pods listen belongs into `targetPort`.
  [1]
  $ kubectl patch service web --type=json -p '[{"op":"replace","path":"/spec/ports/0/port","value":80}]'
  service/web patched
  $ kubectl patch deployment web --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/ports/0/containerPort","value":8080}]'
  deployment.apps/web patched
  $ kubectl rollout status deployment web > /dev/null
  $ lab settle
  $ kubectl exec client -- curl -sS -m 3 http://web/hostname
  curl: (7) Failed to connect to web port 80 after 1 ms: Couldn't connect to server
  command terminated with exit code 7
  [7]
  $ lab check wrong-number
  Not yet. Deployment/web declares 8080 now, which is true. But `containerPort` opens nothing and leads nobody anywhere. The Service still sends elsewhere.
  [1]
  $ kubectl patch service web -p '{"spec":{"ports":[{"port":80,"targetPort":8080}]}}'
  service/web patched
  $ lab settle
  $ lab check wrong-number
  Not yet. The slice of web leads to port 8080 now. Whether anybody answers there, a request will tell. Ask `http://web` from the pod `client`.
  [1]
