An annotation of an old page.

  $ kubectl annotate service store service.alpha.kubernetes.io/tolerate-unready-endpoints=true
  service/store annotated
  $ lab settle
  $ lab check publish
  Not yet. Service/store carries an annotation that old pages name. Nothing in 1.36 reads it. There is a field of the Service for this.
  Not yet. Pod with label app=store and metadata: name: a member of store, status: conditions: [type: Ready, status: True]: found 0, expected at least 3. Each of them tries again every two seconds.
  Not yet. Requests to store-1.store:7000: found none, expected at least 1 answered by store-1. A member's name is its own, whatever address it has today.
  [1]
