The Service is labelled and annotated where the slice is meant.

  $ kubectl label service web team=blue
  service/web labeled
  $ lab settle
  $ lab check edit-the-slice
  Not yet. Service/web carries the label `team=blue`, and the controller copies it to the slice. That is a later step. Take it off with `kubectl label service web team-` and write on the slice.
  Not yet. Nobody has asked the API server to write endpointslices of web, with the label team so far. Only what you have tried can surprise you.
  Not yet. Nobody has asked the API server to write endpointslices of web, with 192.0.2.99 so far. Addresses matter more than labels, so see what becomes of this one.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write endpointslices of web, with 192.0.2.99. kubectl says that it was changed. It does not say what came after.
  [1]
  $ kubectl label service web team-
  service/web unlabeled
  $ kubectl annotate service web note=mine
  service/web annotated
  $ lab settle
  $ lab check edit-the-slice
  Not yet. Service/web has the annotation `note`, and its slice has not. Annotations of a Service are not copied to its slices. Write it on the slice.
  Not yet. Nobody has asked the API server to write endpointslices of web, with the label team so far. Only what you have tried can surprise you.
  Not yet. Nobody has asked the API server to write endpointslices of web, with 192.0.2.99 so far. Addresses matter more than labels, so see what becomes of this one.
  Not yet. Nobody has asked the API server to show EndpointSlice with label kubernetes.io/service-name=web after you asked to write endpointslices of web, with 192.0.2.99. kubectl says that it was changed. It does not say what came after.
  [1]
