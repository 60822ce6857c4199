The clients' Service publishes; a Service of another name; one with an address; one that does not publish; one that selects nobody.

  $ kubectl patch service queue -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/queue patched
  $ lab settle
  $ lab check queue
  Not yet. Service/queue publishes now. Its clients are sent to members that do not listen yet, and the members still ask for a name below another Service.
  Not yet. Pod with label app=queue and metadata: name: a member of queue, status: conditions: [type: Ready, status: True]: found 0, expected at least 2. The second is made when the first is ready. So it is by default (`podManagementPolicy`).
  Not yet. Requests from client to queue-1.queue-peers:7000: found none, expected at least 1 answered by queue-1. Below the governing Service's name each member has its own.
  Not yet. Nobody has asked the API server to write services/queue-peers so far. Its selector was right. What it lacked were members that are ready.
  Not yet. Nobody has asked the API server to write services/queue-peers so far. What peers need before they are ready is nothing for clients.
  Not yet. Requests to queue or queue:80: found none, expected at least 1 answered by a member of queue. That is what somebody waits for.
  [1]
  $ kubectl patch service queue -p '{"spec":{"publishNotReadyAddresses":false}}'
  service/queue patched
  $ kubectl expose service queue --name=queue-members --cluster-ip=None --port=7000
  service/queue-members exposed
  $ lab settle
  $ lab check queue
  Not yet. There is a Service of another name. The members are asked for below the name that stands in `.spec.serviceName` of the StatefulSet, and their `subdomain` is that name.
  Not yet. Pod with label app=queue and metadata: name: a member of queue, status: conditions: [type: Ready, status: True]: found 0, expected at least 2. The second is made when the first is ready. So it is by default (`podManagementPolicy`).
  Not yet. Requests from client to queue-1.queue-peers:7000: found none, expected at least 1 answered by queue-1. Below the governing Service's name each member has its own.
  Not yet. Nobody has asked the API server to write services/queue-peers so far. Its selector was right. What it lacked were members that are ready.
  Not yet. Nobody has asked the API server to write services/queue-peers so far. What peers need before they are ready is nothing for clients.
  Not yet. Requests to queue or queue:80: found none, expected at least 1 answered by a member of queue. That is what somebody waits for.
  [1]
  $ kubectl create service clusterip queue-peers --tcp=7000:7000
  service/queue-peers created
  $ kubectl set selector service queue-peers app=queue
  service/queue-peers selector updated
  $ lab settle
  $ lab check queue
  Not yet. Service/queue-peers has an address of its own, so its name gives that one instead of the members'. Whether a Service is headless is decided when it is made: delete it, and make it anew.
  Not yet. Pod with label app=queue and metadata: name: a member of queue, status: conditions: [type: Ready, status: True]: found 0, expected at least 2. The second is made when the first is ready. So it is by default (`podManagementPolicy`).
  Not yet. Requests from client to queue-1.queue-peers:7000: found none, expected at least 1 answered by queue-1. Below the governing Service's name each member has its own.
  Not yet. EndpointSlice/queue-qbtjw, `.endpoints[0].conditions.ready`: found false, expected true. Its selector was right. What it lacked were members that are ready.
  Done. queue itself publishes nobody who is not ready.
  Not yet. Requests to queue or queue:80: found none, expected at least 1 answered by a member of queue. That is what somebody waits for.
  [1]
  $ kubectl delete service queue-peers
  service "queue-peers" deleted from default namespace
  $ kubectl create service clusterip queue-peers --clusterip=None --tcp=7000:7000
  service/queue-peers created
  $ kubectl patch service queue-peers -p '{"spec":{"publishNotReadyAddresses":true}}'
  service/queue-peers patched
  $ lab settle
  $ lab check queue
  Not yet. Service/queue-peers does not select `app=queue`, the label of the members. So its slice is empty, and its name unknown.
  Not yet. Pod with label app=queue and metadata: name: a member of queue, status: conditions: [type: Ready, status: True]: found 0, expected at least 2. The second is made when the first is ready. So it is by default (`podManagementPolicy`).
  Not yet. Requests from client to queue-1.queue-peers:7000: found none, expected at least 1 answered by queue-1. Below the governing Service's name each member has its own.
  Not yet. EndpointSlice/queue-qbtjw, `.endpoints[0].conditions.ready`: found false, expected true. Its selector was right. What it lacked were members that are ready.
  Done. queue itself publishes nobody who is not ready.
  Not yet. Requests to queue or queue:80: found none, expected at least 1 answered by a member of queue. That is what somebody waits for.
  [1]
  $ kubectl patch service queue-peers -p '{"spec":{"publishNotReadyAddresses":false}}'
  service/queue-peers patched
  $ kubectl set selector service queue-peers app=queue
  service/queue-peers selector updated
  $ lab settle
  $ lab check queue
  Not yet. Service/queue-peers is there, and its slice calls the first member not ready. Compare it with `store` as it was, and as it is.
  Not yet. Pod with label app=queue and metadata: name: a member of queue, status: conditions: [type: Ready, status: True]: found 0, expected at least 2. The second is made when the first is ready. So it is by default (`podManagementPolicy`).
  Not yet. Requests from client to queue-1.queue-peers:7000: found none, expected at least 1 answered by queue-1. Below the governing Service's name each member has its own.
  Not yet. EndpointSlice/queue-qbtjw, `.endpoints[0].conditions.ready`: found false, expected true. Its selector was right. What it lacked were members that are ready.
  Done. queue itself publishes nobody who is not ready.
  Not yet. Requests to queue or queue:80: found none, expected at least 1 answered by a member of queue. That is what somebody waits for.
  [1]
