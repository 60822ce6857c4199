Slices without an owner, made anew too late, and a clean-up that takes another writer's slice.

  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ kubectl delete service archive
  service "archive" deleted from default namespace
  $ lab settle
  $ lab check owner
  Not yet. The slice of `legacy`, `.metadata.ownerReferences`, is empty. If your program writes it only where it creates, the slice that was there before has none. Make it anew, or have the update write it, too.
  Not yet. EndpointSlice/archive-inventory still exists. A program that is not running when a Service goes would never hear of it. An owner needs nobody to hear.
  Done. It leaves another writer's slice alone.
  Not yet. Requests from learner to legacy after you asked to delete services/archive: found none, expected at least 1 answered by one or two or three. The whole was for this.
  [1]
  $ kubectl delete endpointslices -l kubernetes.io/service-name=legacy
  endpointslice.discovery.k8s.io "by-hand" deleted from default namespace
  endpointslice.discovery.k8s.io "legacy-inventory" deleted from default namespace
  $ lab check owner
  Not yet. EndpointSlice with label kubernetes.io/service-name=legacy, endpointslice.kubernetes.io/managed-by=inventory.example.com does not exist. The garbage collector deletes what has no owner left. It goes by the owner's `uid`, in the same namespace.
  Not yet. EndpointSlice/archive-inventory still exists. A program that is not running when a Service goes would never hear of it. An owner needs nobody to hear.
  Not yet. EndpointSlice/by-hand does not exist any more. It had the same Service and another writer. Choose by `managed-by`, not by the Service alone, and put it back as it was.
  Not yet. Requests from learner to legacy after you asked to delete services/archive: found none, expected at least 1 answered by one or two or three. The whole was for this.
  [1]
