An alias in the wrong namespace, one cut short, one to an address, one to the peers' Service.

  $ kubectl create service externalname ledger --external-name=store-clients.default.svc.cluster.local
  service/ledger created
  $ lab check an-alias
  Not yet. Service/ledger is in namespace `default`. The clerk asks for `ledger`, and that is looked up in the clerk's own namespace.
  Not yet. Requests from office/clerk to ledger: found none, expected at least 1 answered by a member of store. The clerk asks for `ledger`, is told another name, and calls what that name stands for.
  [1]
  $ kubectl delete service ledger
  service "ledger" deleted from default namespace
  $ kubectl create service externalname ledger -n office --external-name=store-clients.default
  service/ledger created
  $ lab settle
  $ kubectl exec -n office clerk -- curl -sS -m 2 http://ledger/hostname
  curl: (6) Could not resolve host: ledger
  command terminated with exit code 6
  [6]
  $ lab check an-alias
  Not yet. Service/ledger, `.spec.externalName` is only a part of a name. A pod's search list completes what the pod asks for. It is not applied to an alias.
  Not yet. Requests from office/clerk to ledger: found none, expected at least 1 answered by a member of store. The clerk asks for `ledger`, is told another name, and calls what that name stands for.
  [1]
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"10.96.0.1"}}'
  service/ledger patched
  $ lab settle
  $ lab check an-alias
  Not yet. Service/ledger, `.spec.externalName` is an address. The API server lets it in, and DNS answers nothing for it. An alias stands for a name.
  Not yet. Requests from office/clerk to ledger: found none, expected at least 1 answered by a member of store. The clerk asks for `ledger`, is told another name, and calls what that name stands for.
  [1]
  $ kubectl patch service ledger -n office -p '{"spec":{"externalName":"store.default.svc.cluster.local"}}'
  service/ledger patched
  $ lab settle
  $ lab check an-alias
  Not yet. Service/ledger is an alias for the headless Service. That one gives the addresses of all members, ready or not, and nothing translates the clerk's port 80 there.
  Not yet. Requests from office/clerk to ledger: found none, expected at least 1 answered by a member of store. The clerk asks for `ledger`, is told another name, and calls what that name stands for.
  [1]
  $ kubectl delete service ledger -n office
  service "ledger" deleted from office namespace
  $ kubectl create service clusterip ledger -n office --tcp=80:7000
  service/ledger created
  $ lab settle
  $ lab check an-alias
  Not yet. Service/ledger has an address of its own, and a selector of `office` finds no pod of `default`. Here it needs a type that names another Service.
  Not yet. Requests from office/clerk to ledger: found none, expected at least 1 answered by a member of store. The clerk asks for `ledger`, is told another name, and calls what that name stands for.
  [1]
