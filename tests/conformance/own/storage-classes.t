A class may be the default, may wait for a pod, and may have nobody who provisions.

  $ cat > sc.yaml <<'EOF'
  > {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: late}, provisioner: kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}
  > ---
  > {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: usual, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}, provisioner: example.com/disk}
  > EOF
  $ kubectl apply -f sc.yaml
  storageclass.storage.k8s.io/late created
  storageclass.storage.k8s.io/usual created
  $ kubectl get sc
  NAME              PROVISIONER                    RECLAIMPOLICY   VOLUMEBINDINGMODE      ALLOWVOLUMEEXPANSION   AGE
  late              kubernetes.io/no-provisioner   Delete          WaitForFirstConsumer   false                  0s
  usual (default)   example.com/disk               Delete          Immediate              false                  0s
  $ kubectl describe sc usual
  Name:            usual
  IsDefaultClass:  Yes
  Annotations:     kubectl.kubernetes.io/last-applied-configuration={"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"},"name":"usual"},"provisioner":"example.com/disk"}
  ,storageclass.kubernetes.io/is-default-class=true
  Provisioner:           example.com/disk
  Parameters:            <none>
  AllowVolumeExpansion:  <unset>
  MountOptions:          <none>
  ReclaimPolicy:         Delete
  VolumeBindingMode:     Immediate
  Events:                <none>
  $ cat > pvc.yaml <<'EOF'
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: waits}, spec: {accessModes: [ReadWriteOnce], storageClassName: late, resources: {requests: {storage: 1Gi}}}}
  > ---
  > {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: default}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}
  > EOF
  $ kubectl apply -f pvc.yaml
  persistentvolumeclaim/waits created
  persistentvolumeclaim/default created
  $ lab settle
  $ kubectl get pvc
  NAME      STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  default   Pending                                      usual          <unset>                 3s
  waits     Pending                                      late           <unset>                 3s
  $ kubectl describe pvc waits | sed -n '/^Events/,$p'
  Events:
    Type    Reason                Age   From                         Message
    ----    ------                ----  ----                         -------
    Normal  WaitForFirstConsumer  3s    persistentvolume-controller  waiting for first consumer to be created before binding
  $ kubectl describe pvc default | sed -n '/^Events/,$p'
  Events:
    Type    Reason                Age              From                         Message
    ----    ------                ----             ----                         -------
    Normal  ExternalProvisioning  4s (x2 over 4s)  persistentvolume-controller  Waiting for a volume to be created either by the external provisioner 'example.com/disk' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.
  $ kubectl run p --image=nginx --overrides='{"spec":{"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"waits"}}]}}'
  pod/p created
  $ lab settle
  $ kubectl get pod p -o jsonpath='{.status.conditions[0].message}{"\n"}'
  0/3 nodes are available: 3 node(s) didn't find available persistent volumes to bind. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.
  $ cat > pv.yaml <<'EOF'
  > {apiVersion: v1, kind: PersistentVolume, metadata: {name: local-2}, spec: {accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, storageClassName: late, local: {path: /disk}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [node-2]}]}]}}}}
  > EOF
  $ kubectl apply -f pv.yaml
  persistentvolume/local-2 created
  $ lab wait 10
  $ kubectl get pods -o wide
  NAME   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  p      1/1     Running   0          16s   10.244.2.2   node-2   <none>           <none>
  $ kubectl get pvc waits
  NAME    STATUS   VOLUME    CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  waits   Bound    local-2   1Gi        RWO            late           <unset>                 20s
  $ kubectl get pv
  NAME      CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM           STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  local-2   1Gi        RWO            Retain           Bound    default/waits   late           <unset>                          13s
  $ kubectl patch sc late -p '{"reclaimPolicy":"Retain"}'
  The StorageClass "late" is invalid: reclaimPolicy: Invalid value: "Retain": field is immutable
  [1]
  $ kubectl create -f - <<'EOF'
  > {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: bad}, reclaimPolicy: Sometimes, volumeBindingMode: Later}
  > EOF
  The StorageClass "bad" is invalid: 
  * provisioner: Required value
  * reclaimPolicy: Unsupported value: "Sometimes": supported values: "Delete", "Retain"
  * volumeBindingMode: Unsupported value: "Later": supported values: "Immediate", "WaitForFirstConsumer"
  [1]
