A ReplicationController keeps its pods, as a ReplicaSet does.

  $ cat > rc.yaml <<'END'
  > apiVersion: v1
  > kind: ReplicationController
  > metadata:
  >   name: web
  > spec:
  >   replicas: 1
  >   selector:
  >     app: web
  >   template:
  >     metadata:
  >       labels:
  >         app: web
  >         tier: front
  >     spec:
  >       containers:
  >       - name: app
  >         image: registry.k8s.io/pause:3.10
  >         ports:
  >         - containerPort: 8080
  > END
  $ kubectl create -f rc.yaml
  replicationcontroller/web created
  $ lab settle
  $ kubectl get rc
  NAME   DESIRED   CURRENT   READY   AGE
  web    1         1         1       5s
  $ kubectl get rc web -o wide
  NAME   DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES                       SELECTOR
  web    1         1         1       6s    app          registry.k8s.io/pause:3.10   app=web
  $ kubectl get rc web -o yaml
  apiVersion: v1
  kind: ReplicationController
  metadata:
    creationTimestamp: "2026-11-25T23:18:49Z"
    generation: 1
    labels:
      app: web
      tier: front
    name: web
    namespace: default
    resourceVersion: "264"
    uid: 47c39bb6-b699-4e79-a1c9-20c10592fd76
  spec:
    replicas: 1
    selector:
      app: web
    template:
      metadata:
        labels:
          app: web
          tier: front
      spec:
        containers:
        - image: registry.k8s.io/pause:3.10
          imagePullPolicy: IfNotPresent
          name: app
          ports:
          - containerPort: 8080
            protocol: TCP
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Always
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status:
    availableReplicas: 1
    fullyLabeledReplicas: 1
    observedGeneration: 1
    readyReplicas: 1
    replicas: 1
  $ kubectl get pods -l app=web
  NAME        READY   STATUS    RESTARTS   AGE
  web-zxkt5   1/1     Running   0          7s
  $ kubectl get pods -l app=web -o jsonpath='{range .items[*]}{.metadata.ownerReferences}{"\n"}{.metadata.generateName}{"\n"}{end}'
  [{"apiVersion":"v1","blockOwnerDeletion":true,"controller":true,"kind":"ReplicationController","name":"web","uid":"47c39bb6-b699-4e79-a1c9-20c10592fd76"}]
  web-
  $ kubectl describe rc web
  Name:         web
  Namespace:    default
  Selector:     app=web
  Labels:       app=web
                tier=front
  Annotations:  <none>
  Replicas:     1 current / 1 desired
  Pods Status:  1 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=web
             tier=front
    Containers:
     app:
      Image:         registry.k8s.io/pause:3.10
      Port:          8080/TCP
      Host Port:     0/TCP
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  8s    replication-controller  Created pod: web-zxkt5
  $ kubectl describe pods -l app=web | grep -i controlled
  Controlled By:  ReplicationController/web
  $ kubectl get events --field-selector involvedObject.kind=ReplicationController -o custom-columns=TYPE:.type,REASON:.reason,OBJECT:.involvedObject.name,FROM:.source.component,REPORTER:.reportingComponent,MESSAGE:.message
  TYPE     REASON             OBJECT   FROM                     REPORTER                 MESSAGE
  Normal   SuccessfulCreate   web      replication-controller   replication-controller   Created pod: web-zxkt5

A Service in front of it.

  $ kubectl expose rc web --port=80 --target-port=8080
  service/web exposed
  $ lab settle
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  web-pqkth   IPv4          8080    10.244.1.2   4s

More, and fewer.

  $ kubectl scale rc web --replicas=4
  replicationcontroller/web scaled
  $ lab settle
  $ kubectl get rc web
  NAME   DESIRED   CURRENT   READY   AGE
  web    4         4         4       19s
  $ kubectl scale rc web --replicas=1 --current-replicas=3
  error: Expected replicas to be 3, was 4
  [1]
  $ kubectl scale rc web --replicas=1
  replicationcontroller/web scaled
  $ lab settle
  $ kubectl get rc web
  NAME   DESIRED   CURRENT   READY   AGE
  web    1         1         1       24s
  $ kubectl get pods -l app=web --no-headers | wc -l
  1
  $ kubectl describe rc web | grep -A10 Events | sed 's/web-[a-z0-9]*/web-x/'
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  25s   replication-controller  Created pod: web-x
    Normal  SuccessfulCreate  11s   replication-controller  Created pod: web-x
    Normal  SuccessfulCreate  11s   replication-controller  Created pod: web-x
    Normal  SuccessfulCreate  11s   replication-controller  Created pod: web-x
    Normal  SuccessfulDelete  5s    replication-controller  Deleted pod: web-x
    Normal  SuccessfulDelete  5s    replication-controller  Deleted pod: web-x
    Normal  SuccessfulDelete  5s    replication-controller  Deleted pod: web-x
  $ kubectl get rc web --subresource=scale -o yaml
  apiVersion: autoscaling/v1
  kind: Scale
  metadata:
    creationTimestamp: "2026-11-25T23:18:49Z"
    name: web
    namespace: default
    resourceVersion: "333"
    uid: 47c39bb6-b699-4e79-a1c9-20c10592fd76
  spec:
    replicas: 1
  status:
    replicas: 1
    selector: app=web

Its status, and what it looks after.

  $ kubectl get rc web -o jsonpath='{.status}{"\n"}'
  {"availableReplicas":1,"fullyLabeledReplicas":1,"observedGeneration":3,"readyReplicas":1,"replicas":1}
  $ kubectl delete pod -l app=web
  pod "web-zxkt5" deleted from default namespace
  $ lab settle
  $ kubectl get rc web
  NAME   DESIRED   CURRENT   READY   AGE
  web    1         1         1       31s
  $ kubectl label pod -l app=web app=other --overwrite
  pod/web-jj7vc labeled
  $ lab settle
  $ kubectl get pods -L app
  NAME        READY   STATUS    RESTARTS   AGE   APP
  web-7x8tx   1/1     Running   0          4s    web
  web-jj7vc   1/1     Running   0          9s    other
  $ kubectl get pods -l app=other -o jsonpath='{.items[*].metadata.ownerReferences}{"\n"}'
  $ kubectl label pod -l app=other app=web --overwrite
  pod/web-jj7vc labeled
  $ lab settle
  $ kubectl get rc web
  NAME   DESIRED   CURRENT   READY   AGE
  web    1         1         1       45s
  $ kubectl get pods -l app=web
  NAME        READY   STATUS    RESTARTS   AGE
  web-jj7vc   1/1     Running   0          19s

An annotation for each pod.

  $ kubectl patch pod "$(kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.name}')" -p '{"metadata":{"annotations":{"x":"y"}}}' | sed 's/web-[a-z0-9]*/web-x/'
  pod/web-x patched
  $ kubectl get pods -l app=web -o jsonpath='{.items[*].metadata.annotations}{"\n"}'
  {"x":"y"}

Removed with its pods.

  $ kubectl delete rc web
  replicationcontroller "web" deleted from default namespace
  $ lab settle
  $ kubectl get rc,pods
  No resources found in default namespace.
