A Local policy instead of a preference; the preference by its old name; the wrong clients asked.

  $ kubectl patch service shop -p '{"spec":{"internalTrafficPolicy":"Local"}}'
  service/shop patched
  $ lab settle
  $ kubectl exec client-4 -- curl -s -m 2 http://shop/hostname
  command terminated with exit code 28
  [28]
  $ lab check near-first
  Not yet. Service/shop, `.spec.internalTrafficPolicy` is Local. That is no preference: clients on nodes without a pod of `shop` get no answer.
  Not yet. EndpointSlice/shop-cncsg, `.endpoints[0].hints.forZones`: found nothing, expected something. The table does not show them, and neither does describe.
  Not yet. Requests from client-4 to shop since Service/shop last changed: found 1 ended as “dropped by a rule”, expected at least 3 answered by shop-1. One answer by a near pod may be chance. Ask a few times.
  Not yet. Requests from client-3 to shop since Service/shop last changed: found none, expected at least 1 answered. It is a preference. Without a near pod, all others will do.
  [1]
  $ kubectl patch service shop -p '{"spec":{"internalTrafficPolicy":"Cluster","trafficDistribution":"PreferClose"}}'
  Warning: spec.trafficDistribution: "PreferClose" is deprecated; use "PreferSameZone"
  service/shop patched
  $ lab settle
  $ kubectl exec client-1 -- curl -s -m 2 http://shop/hostname
  shop-1
  $ lab check near-first
  Not yet. Service/shop, `.spec.trafficDistribution` is `PreferClose`. It does what you want, and its name is deprecated: the API server has told you the new one.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=shop with its hints so far. The table does not show them, and neither does describe.
  Not yet. Requests from client-4 to shop since Service/shop last changed: found none, expected at least 3 answered by shop-1. One answer by a near pod may be chance. Ask a few times.
  Not yet. Requests from client-3 to shop since Service/shop last changed: found none, expected at least 1 answered. It is a preference. Without a near pod, all others will do.
  [1]
