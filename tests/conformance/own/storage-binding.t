Claims bind to volumes by size, class and modes; what is bound or in use stays.

  $ cat > pv.yaml <<'EOF'
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: big}, spec: {accessModes: [ReadWriteOnce, ReadWriteMany], capacity: {storage: 10Gi}, hostPath: {path: /big}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: small}, spec: {accessModes: [ReadWriteOnce], capacity: {storage: 2Gi}, hostPath: {path: /small}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: slow}, spec: {accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, storageClassName: slow, nfs: {server: 192.0.2.1, path: /x}}}
  > EOF
  $ kubectl apply -f pv.yaml
  persistentvolume/big created
  persistentvolume/small created
  persistentvolume/slow created
  $ lab settle
  $ cat > pvc.yaml <<'EOF'
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: one}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: named}, spec: {accessModes: [ReadWriteOnce], volumeName: big, resources: {requests: {storage: 50Gi}}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: classy}, spec: {accessModes: [ReadWriteOnce], storageClassName: slow, resources: {requests: {storage: 1Gi}}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: unknown}, spec: {accessModes: [ReadWriteOnce], storageClassName: none-such, resources: {requests: {storage: 1Gi}}}}
  > EOF
  $ kubectl apply -f pvc.yaml
  persistentvolumeclaim/one created
  persistentvolumeclaim/named created
  persistentvolumeclaim/classy created
  persistentvolumeclaim/unknown created
  $ lab settle
  $ kubectl get pvc
  NAME      STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  classy    Bound     slow     1Gi        RWO            slow           <unset>                 3s
  named     Pending   big      0                                        <unset>                 3s
  one       Bound     small    2Gi        RWO                           <unset>                 3s
  unknown   Pending                                      none-such      <unset>                 3s
  $ kubectl get pv
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM            STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  big     10Gi       RWO,RWX        Retain           Available                                   <unset>                          6s
  slow    1Gi        RWO            Retain           Bound       default/classy   slow           <unset>                          6s
  small   2Gi        RWO            Retain           Bound       default/one                     <unset>                          6s
  $ kubectl get pvc one -o yaml
  apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"annotations":{},"name":"one","namespace":"default"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}
      pv.kubernetes.io/bind-completed: "yes"
      pv.kubernetes.io/bound-by-controller: "yes"
    creationTimestamp: "2026-11-30T18:51:06Z"
    finalizers:
    - kubernetes.io/pvc-protection
    name: one
    namespace: default
    resourceVersion: "262"
    uid: c81e45ce-9dbb-4de9-932d-6f359b36e7d0
  spec:
    accessModes:
    - ReadWriteOnce
    resources:
      requests:
        storage: 1Gi
    volumeMode: Filesystem
    volumeName: small
  status:
    accessModes:
    - ReadWriteOnce
    capacity:
      storage: 2Gi
    phase: Bound
  $ kubectl get pv small -o yaml
  apiVersion: v1
  kind: PersistentVolume
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"PersistentVolume","metadata":{"annotations":{},"name":"small"},"spec":{"accessModes":["ReadWriteOnce"],"capacity":{"storage":"2Gi"},"hostPath":{"path":"/small"}}}
      pv.kubernetes.io/bound-by-controller: "yes"
    creationTimestamp: "2026-11-30T18:51:03Z"
    finalizers:
    - kubernetes.io/pv-protection
    name: small
    resourceVersion: "258"
    uid: 714d5f9c-e032-4382-acdb-05cd95898ac9
  spec:
    accessModes:
    - ReadWriteOnce
    capacity:
      storage: 2Gi
    claimRef:
      apiVersion: v1
      kind: PersistentVolumeClaim
      name: one
      namespace: default
      resourceVersion: "255"
      uid: c81e45ce-9dbb-4de9-932d-6f359b36e7d0
    hostPath:
      path: /small
      type: ""
    persistentVolumeReclaimPolicy: Retain
    volumeMode: Filesystem
  status:
    lastPhaseTransitionTime: "2026-11-30T18:51:06Z"
    phase: Bound
  $ kubectl describe pvc named
  Name:          named
  Namespace:     default
  StorageClass:  
  Status:        Pending
  Volume:        big
  Labels:        <none>
  Annotations:   <none>
  Finalizers:    [kubernetes.io/pvc-protection]
  Capacity:      0
  Access Modes:  
  VolumeMode:    Filesystem
  Used By:       <none>
  Events:
    Type     Reason          Age   From                         Message
    ----     ------          ----  ----                         -------
    Warning  VolumeMismatch  4s    persistentvolume-controller  Cannot bind to requested volume "big": requested PV is too small
  $ kubectl describe pvc unknown
  Name:          unknown
  Namespace:     default
  StorageClass:  none-such
  Status:        Pending
  Volume:        
  Labels:        <none>
  Annotations:   <none>
  Finalizers:    [kubernetes.io/pvc-protection]
  Capacity:      
  Access Modes:  
  VolumeMode:    Filesystem
  Used By:       <none>
  Events:
    Type     Reason              Age   From                         Message
    ----     ------              ----  ----                         -------
    Warning  ProvisioningFailed  4s    persistentvolume-controller  storageclass.storage.k8s.io "none-such" not found
  $ kubectl describe pv small
  Name:            small
  Labels:          <none>
  Annotations:     pv.kubernetes.io/bound-by-controller: yes
  Finalizers:      [kubernetes.io/pv-protection]
  StorageClass:    
  Status:          Bound
  Claim:           default/one
  Reclaim Policy:  Retain
  Access Modes:    RWO
  VolumeMode:      Filesystem
  Capacity:        2Gi
  Node Affinity:   <none>
  Message:         
  Source:
      Type:          HostPath (bare host directory volume)
      Path:          /small
      HostPathType:  
  Events:            <none>
  $ kubectl run user --image=nginx --overrides='{"spec":{"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"one"}}]}}'
  pod/user created
  $ lab settle
  $ kubectl delete pvc one --wait=false
  persistentvolumeclaim "one" deleted from default namespace
  $ kubectl get pvc one
  NAME   STATUS        VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  one    Terminating   small    2Gi        RWO                           <unset>                 8s
  $ kubectl delete pv small --wait=false
  persistentvolume "small" deleted
  $ kubectl get pv small
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS        CLAIM         STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  small   2Gi        RWO            Retain           Terminating   default/one                  <unset>                          11s
  $ kubectl describe pvc one | grep -e Used -e Status -e Finalizers
  Status:        Terminating (lasts 0s)
  Finalizers:    [kubernetes.io/pvc-protection]
  Used By:       user
  $ kubectl run late --image=nginx --overrides='{"spec":{"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"one"}}]}}'
  pod/late created
  $ lab settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  late   0/1     Pending   0          3s
  user   1/1     Running   0          7s
  $ kubectl get pod late -o jsonpath='{.status.conditions[0].message}{"\n"}'
  0/3 nodes are available: persistentvolumeclaim "one" is being deleted. not found
  $ kubectl delete pod user late --now
  pod "user" deleted from default namespace
  pod "late" deleted from default namespace
  $ lab settle
  $ kubectl get pvc one
  Error from server (NotFound): persistentvolumeclaims "one" not found
  [1]
  $ kubectl get pv small
  Error from server (NotFound): persistentvolumes "small" not found
  [1]
  $ kubectl patch pvc classy -p '{"spec":{"accessModes":["ReadWriteMany"]}}'
  The PersistentVolumeClaim "classy" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims
  @@ -1,6 +1,6 @@
   {
    "AccessModes": [
  -  "ReadWriteOnce"
  +  "ReadWriteMany"
    ],
    "Selector": null,
    "Resources": {
  
  [1]
  $ kubectl patch pvc classy -p '{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}'
  Error from server (Forbidden): persistentvolumeclaims "classy" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize
  [1]
  $ kubectl patch pvc named -p '{"spec":{"volumeName":"slow"}}'
  The PersistentVolumeClaim "named" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims
  @@ -9,7 +9,7 @@
      "storage": "50Gi"
     }
    },
  - "VolumeName": "big",
  + "VolumeName": "slow",
    "StorageClassName": null,
    "VolumeMode": "Filesystem",
    "DataSource": null,
  
  [1]
  $ kubectl patch pv big -p '{"spec":{"hostPath":{"path":"/other"}}}'
  The PersistentVolume "big" is invalid: spec.persistentvolumesource: Forbidden: spec.persistentvolumesource is immutable after creation
  @@ -2,7 +2,7 @@
    "GCEPersistentDisk": null,
    "AWSElasticBlockStore": null,
    "HostPath": {
  -  "Path": "/big",
  +  "Path": "/other",
     "Type": ""
    },
    "Glusterfs": null,
  
  [1]
  $ kubectl patch pv big -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
  persistentvolume/big patched
  $ kubectl delete pvc classy
  persistentvolumeclaim "classy" deleted from default namespace
  $ lab settle
  $ kubectl get pv slow
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS     CLAIM            STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  slow   1Gi        RWO            Retain           Released   default/classy   slow           <unset>                          22s
