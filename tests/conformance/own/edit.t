An editor is a command that is given a file.

  $ kubectl create configmap colours --from-literal=sky=blue --from-literal=grass=green
  configmap/colours created
  $ KUBE_EDITOR='sed -i s/blue/grey/' kubectl edit configmap colours
  configmap/colours edited
  $ kubectl get configmap colours -o jsonpath='{.data.sky}{"\n"}'
  grey
  $ EDITOR='sed -i s/grey/black/' kubectl edit cm/colours
  configmap/colours edited
  $ KUBE_EDITOR=true kubectl edit configmap colours
  Edit cancelled, no changes made.
  $ KUBE_EDITOR=false kubectl edit configmap colours
  error: there was a problem with the editor "false"
  [1]
  $ KUBE_EDITOR=nothing-here kubectl edit configmap colours
  error: unable to launch the editor "nothing-here"
  [1]
  $ KUBE_EDITOR='sed -i s/black/white/' EDITOR=false kubectl edit configmap colours -o json
  {
      "apiVersion": "v1",
      "data": {
          "grass": "green",
          "sky": "white"
      },
      "kind": "ConfigMap",
      "metadata": {
          "creationTimestamp": "2026-11-25T22:59:24Z",
          "name": "colours",
          "namespace": "default",
          "resourceVersion": "270",
          "uid": "02289de9-2307-40aa-a30a-75f9ff87c408"
      }
  }
  $ KUBE_EDITOR='sed -i s/green/lime/' kubectl edit configmap colours --output=name
  error: unable to match a printer suitable for the output format "name", allowed formats are: json,kyaml,yaml
  [1]
  $ KUBE_EDITOR=cat kubectl edit configmap colours | grep -v -E 'uid|resourceVersion|creationTimestamp'
  Edit cancelled, no changes made.
  # Please edit the object below. Lines beginning with a '#' will be ignored,
  # and an empty file will abort the edit. If an error occurs while saving this file will be
  # reopened with the relevant failures.
  #
  apiVersion: v1
  data:
    grass: green
    sky: white
  kind: ConfigMap
  metadata:
    name: colours
    namespace: default
  $ KUBE_EDITOR=cat kubectl edit configmap colours -o json | grep -v -E 'uid|resourceVersion|creationTimestamp'
  Edit cancelled, no changes made.
  {
      "apiVersion": "v1",
      "data": {
          "grass": "green",
          "sky": "white"
      },
      "kind": "ConfigMap",
      "metadata": {
          "name": "colours",
          "namespace": "default",
      }
  }
  $ KUBE_EDITOR='sed -i d' kubectl edit configmap colours 2>&1 | sed -E 's/edit-[0-9]+/edit-N/'
  error: configmaps "colours" is invalid
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: Edit cancelled, no valid changes were saved.
  $ KUBE_EDITOR='sed -i s/^[^#].*//' kubectl edit configmap colours 2>&1 | sed -E 's/edit-[0-9]+/edit-N/'
  error: configmaps "colours" is invalid
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: Edit cancelled, no valid changes were saved.
  $ KUBE_EDITOR=true kubectl edit configmap nothing
  Error from server (NotFound): configmaps "nothing" not found
  [1]
  $ KUBE_EDITOR=true kubectl edit configmaps -l app=none
  error: unknown shorthand flag: 'l' in -l
  See 'kubectl edit --help' for usage.
  [1]
  $ KUBE_EDITOR=true kubectl edit
  error: You must provide one or more resources by argument or filename.
  Example resource specifications include:
     '-f rsrc.yaml'
     '--filename=rsrc.json'
     '<resource> <name>'
     '<resource>'
  [1]
  $ KUBE_EDITOR=true kubectl edit things a
  error: the server doesn't have a resource type "things"
  [1]
  $ KUBE_EDITOR='sed -i s/white/red/' kubectl edit configmap colours --dry-run=client
  error: unknown flag: --dry-run
  See 'kubectl edit --help' for usage.
  [1]
  $ KUBE_EDITOR='sed -i s/white/red/' kubectl edit configmap colours --save-config
  configmap/colours edited

A Service and its slice.

  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ KUBE_EDITOR='sed -i s/targetPort:.8080/targetPort:\ 9090/' kubectl edit service web
  service/web edited
  $ KUBE_EDITOR='sed -i "s/targetPort: 8080/targetPort: 9090/"' kubectl edit service web
  Edit cancelled, no changes made.
  $ kubectl get service web -o jsonpath='{.spec.ports[0].targetPort}{"\n"}'
  9090
  $ KUBE_EDITOR='sed -i "s/port: 80$/port: 81/"' kubectl edit service/web -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-25T22:59:59Z"
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "301"
    uid: a73bffe1-a11c-4f18-87b1-eca7220766c2
  spec:
    clusterIP: 10.96.22.79
    clusterIPs:
    - 10.96.22.79
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - name: 80-8080
      port: 81
      protocol: TCP
      targetPort: 9090
    selector:
      app: web
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ KUBE_EDITOR='sed -i "s/port: 81$/port: 82/"' kubectl edit svc web --show-managed-fields
  service/web edited
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP    EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.96.22.79   <none>        82/TCP    20s
  $ kubectl edit -f nothing.yaml
  error: the path "nothing.yaml" does not exist
  [1]
