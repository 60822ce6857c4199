The label is put on the slice, then on the pods, then on the Service as an annotation.

  $ kubectl label endpointslices -l kubernetes.io/service-name=web team=blue
  endpointslice.discovery.k8s.io/web-6p6xb labeled
  $ lab settle
  $ lab check label-the-service
  Not yet. EndpointSlice with label kubernetes.io/service-name=web, team=blue does not exist. A label on the slice goes at the next sync. The controller copies the labels of the Service.
  Not yet. Endpoints/web, `.metadata.labels.team`: found nothing, expected blue. The Endpoints controller copies the labels of the Service as well.
  [1]
  $ kubectl label pods -l app=web team=blue
  pod/web-1 labeled
  pod/web-2 labeled
  $ lab settle
  $ lab check label-the-service
  Not yet. A pod carries `team=blue`. Labels of pods decide who is selected, and are not copied to the slice. Those of the Service are.
  Not yet. Endpoints/web, `.metadata.labels.team`: found nothing, expected blue. The Endpoints controller copies the labels of the Service as well.
  [1]
  $ kubectl annotate service web team=blue
  service/web annotated
  $ lab settle
  $ lab check label-the-service
  Not yet. Service/web has an annotation `team`. Annotations are not copied. The slice needs it as a label of the Service.
  Not yet. Endpoints/web, `.metadata.labels.team`: found nothing, expected blue. The Endpoints controller copies the labels of the Service as well.
  [1]
