A definition is established, its objects are served, judged, shown and scaled, and go with it.

  $ cat > crd.yaml <<'EOF'
  > apiVersion: apiextensions.k8s.io/v1
  > kind: CustomResourceDefinition
  > metadata: {name: widgets.example.com}
  > spec:
  >   group: example.com
  >   scope: Namespaced
  >   names: {plural: widgets, singular: widget, kind: Widget, shortNames: [wd], categories: [all]}
  >   versions:
  >   - name: v1
  >     served: true
  >     storage: true
  >     subresources: {status: {}, scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}}
  >     additionalPrinterColumns:
  >     - {name: Size, type: integer, jsonPath: .spec.size, description: How large}
  >     - {name: Mode, type: string, jsonPath: .spec.mode}
  >     - {name: Age, type: date, jsonPath: .metadata.creationTimestamp}
  >     schema:
  >       openAPIV3Schema:
  >         type: object
  >         description: A widget.
  >         required: [spec]
  >         properties:
  >           spec:
  >             type: object
  >             description: What is wanted.
  >             required: [size]
  >             properties:
  >               size: {type: integer, minimum: 1, maximum: 10, description: How large it is.}
  >               mode: {type: string, enum: [fast, slow], default: slow}
  >               replicas: {type: integer, default: 1}
  >               name: {type: string, pattern: '^[a-z]+$', maxLength: 5}
  >               ports: {type: array, items: {type: object, required: [port], properties: {name: {type: string}, port: {type: integer}}}}
  >           status: {type: object, properties: {replicas: {type: integer}, phase: {type: string}}}
  > EOF
  $ kubectl apply -f crd.yaml
  customresourcedefinition.apiextensions.k8s.io/widgets.example.com created
  $ kubectl wait --for=condition=established --timeout=10s crd/widgets.example.com
  customresourcedefinition.apiextensions.k8s.io/widgets.example.com condition met
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {size: 3, ports: [{port: 1}]}\n' | kubectl apply -f -
  widget.example.com/a created
  $ kubectl get widgets
  NAME   SIZE   MODE   AGE
  a      3      slow   0s
  $ kubectl get wd a -o yaml
  apiVersion: example.com/v1
  kind: Widget
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"example.com/v1","kind":"Widget","metadata":{"annotations":{},"name":"a","namespace":"default"},"spec":{"ports":[{"port":1}],"size":3}}
    creationTimestamp: "2026-11-30T18:55:09Z"
    generation: 1
    name: a
    namespace: default
    resourceVersion: "254"
    uid: 8247cafb-18d6-42fc-9311-a214c53e0715
  spec:
    mode: slow
    ports:
    - port: 1
    replicas: 1
    size: 3
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 30}\n' | kubectl apply -f -
  The Widget "b" is invalid: spec.size: Invalid value: 30: spec.size in body should be less than or equal to 10
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 3, mode: quick}\n' | kubectl apply -f -
  The Widget "b" is invalid: spec.mode: Unsupported value: "quick": supported values: "fast", "slow"
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 3, name: ABCDEFG}\n' | kubectl apply -f -
  The Widget "b" is invalid: spec.name: Too long: may not be more than 5 bytes
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 3, name: A}\n' | kubectl apply -f -
  The Widget "b" is invalid: spec.name: Invalid value: "A": spec.name in body should match '^[a-z]+$'
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 3, ports: [{name: x}]}\n' | kubectl apply -f -
  The Widget "b" is invalid: spec.ports[0].port: Required value
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: large}\n' | kubectl apply -f -
  The Widget "b" is invalid: spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 1, colour: red}\nfoo: 1\n' | kubectl apply -f -
  Error from server (BadRequest): error when creating "STDIN": Widget in version "v1" cannot be handled as a Widget: strict decoding error: unknown field "foo", unknown field "spec.colour"
  [1]
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: b}\nspec: {size: 1, colour: red}\n' | kubectl apply --validate=warn -f -
  Warning: unknown field "spec.colour"
  widget.example.com/b created
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: c}\n' | kubectl create -f -
  The Widget "c" is invalid: spec: Required value
  [1]
  $ kubectl describe widget a | grep -v 'Resource Version'
  Name:         a
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  API Version:  example.com/v1
  Kind:         Widget
  Metadata:
    Creation Timestamp:  2026-11-30T18:55:09Z
    Generation:          1
    UID:                 8247cafb-18d6-42fc-9311-a214c53e0715
  Spec:
    Mode:  slow
    Ports:
      Port:    1
    Replicas:  1
    Size:      3
  Events:      <none>
  $ kubectl scale widget a --replicas=4
  widget.example.com/a scaled
  $ kubectl get widget a -o jsonpath='{.spec.replicas} {.metadata.generation}{"\n"}'
  4 2
  $ kubectl patch widget a --type=merge -p '{"spec":{"size":5}}'
  widget.example.com/a patched
  $ kubectl patch widget a -p '{"spec":{"size":5}}'
  error: application/strategic-merge-patch+json is not supported by example.com/v1, Kind=Widget: the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml
  [1]
  $ kubectl create -f - <<'EOF'
  > {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: gadgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: gadgets, kind: Gadget, shortNames: [wd, gd]}, versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {properties: {a: {type: string}}}}}}}]}}
  > EOF
  The CustomResourceDefinition "gadgets.example.com" is invalid: spec.validation.openAPIV3Schema.properties[spec].type: Required value: must not be empty for specified object fields
  [1]
  $ kubectl create -f - <<'EOF'
  > {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: gadgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: gadgets, kind: Gadget, shortNames: [wd, gd]}, versions: [{name: v1, served: true, storage: false, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}, {name: v1beta1, served: true, storage: true, deprecated: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]}}
  > EOF
  customresourcedefinition.apiextensions.k8s.io/gadgets.example.com created
  $ lab settle
  $ kubectl get crd gadgets.example.com -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\n"}{end}{.status.acceptedNames}{"\n"}'
  NamesAccepted False ShortNamesConflict "wd" is already in use
  Established False NotAccepted not all names are accepted
  {"kind":"Gadget","listKind":"GadgetList","plural":"gadgets","singular":"gadget"}
  $ kubectl patch crd gadgets.example.com --type=merge -p '{"spec":{"names":{"shortNames":["gd"]}}}'
  customresourcedefinition.apiextensions.k8s.io/gadgets.example.com patched
  $ lab settle
  $ kubectl get gd
  No resources found
  $ printf 'apiVersion: example.com/v1\nkind: Gadget\nmetadata: {name: g}\nany: {thing: [1]}\n' | kubectl apply -f -
  gadget.example.com/g created
  $ kubectl get gadgets.v1beta1.example.com g -o jsonpath='{.apiVersion} {.any}{"\n"}'
  Warning: example.com/v1beta1 Gadget is deprecated; use example.com/v1 Gadget
  example.com/v1beta1 {"thing":[1]}
  $ kubectl patch widget a --subresource=status --type=merge -p '{"status":{"phase":"Ready"}}'
  widget.example.com/a patched
  $ kubectl get all
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   19s
  
  NAME                   SIZE   MODE   AGE
  widget.example.com/a   5      slow   11s
  widget.example.com/b   1      slow   9s
  $ kubectl explain widget
  GROUP:      example.com
  KIND:       Widget
  VERSION:    v1
  
  DESCRIPTION:
      A widget.
      
  FIELDS:
    apiVersion	<string>
      APIVersion defines the versioned schema of this representation of an object.
      Servers should convert recognized schemas to the latest internal value, and
      may reject unrecognized values. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources
  
    kind	<string>
      Kind is a string value representing the REST resource this object
      represents. Servers may infer this from the endpoint the client submits
      requests to. Cannot be updated. In CamelCase. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
  
    metadata	<ObjectMeta>
      Standard object's metadata. More info:
      https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
  
    spec	<Object> -required-
      What is wanted.
  
    status	<Object>
      <no description>
  
  
  $ kubectl explain widget.spec.size
  GROUP:      example.com
  KIND:       Widget
  VERSION:    v1
  
  FIELD: size <integer>
  
  
  DESCRIPTION:
      How large it is.
      
  
  $ kubectl explain widget --recursive
  GROUP:      example.com
  KIND:       Widget
  VERSION:    v1
  
  DESCRIPTION:
      A widget.
      
  FIELDS:
    apiVersion	<string>
    kind	<string>
    metadata	<ObjectMeta>
      annotations	<map[string]string>
      creationTimestamp	<string>
      deletionGracePeriodSeconds	<integer>
      deletionTimestamp	<string>
      finalizers	<[]string>
      generateName	<string>
      generation	<integer>
      labels	<map[string]string>
      managedFields	<[]ManagedFieldsEntry>
        apiVersion	<string>
        fieldsType	<string>
        fieldsV1	<FieldsV1>
        manager	<string>
        operation	<string>
        subresource	<string>
        time	<string>
      name	<string>
      namespace	<string>
      ownerReferences	<[]OwnerReference>
        apiVersion	<string> -required-
        blockOwnerDeletion	<boolean>
        controller	<boolean>
        kind	<string> -required-
        name	<string> -required-
        uid	<string> -required-
      resourceVersion	<string>
      selfLink	<string>
      uid	<string>
    spec	<Object> -required-
      mode	<string>
      enum: fast, slow
      name	<string>
      ports	<[]Object>
        name	<string>
        port	<integer> -required-
      replicas	<integer>
      size	<integer> -required-
    status	<Object>
      phase	<string>
      replicas	<integer>
  
  $ kubectl api-resources --api-group=example.com
  NAME      SHORTNAMES   APIVERSION       NAMESPACED   KIND
  gadgets   gd           example.com/v1   false        Gadget
  widgets   wd           example.com/v1   true         Widget
  $ kubectl get apiservice v1.example.com
  NAME             SERVICE   AVAILABLE   AGE
  v1.example.com   Local     True        15s
  $ printf 'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: {size: 7}\n' | kubectl apply --server-side --force-conflicts -f -
  widget.example.com/a serverside-applied
  $ kubectl get widget a -o yaml --show-managed-fields
  apiVersion: example.com/v1
  kind: Widget
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"a","namespace":"default"},"spec":{"size":7}}
    creationTimestamp: "2026-11-30T18:55:09Z"
    generation: 5
    managedFields:
    - apiVersion: example.com/v1
      fieldsType: FieldsV1
      fieldsV1:
        f:metadata:
          f:annotations:
            f:kubectl.kubernetes.io/last-applied-configuration: {}
      manager: kubectl-last-applied
      operation: Apply
    - apiVersion: example.com/v1
      fieldsType: FieldsV1
      fieldsV1:
        f:spec:
          f:size: {}
      manager: kubectl
      operation: Apply
      time: "2026-11-30T18:55:21Z"
    - apiVersion: example.com/v1
      fieldsType: FieldsV1
      fieldsV1:
        f:spec:
          f:replicas: {}
      manager: kubectl
      operation: Update
      subresource: scale
    - apiVersion: example.com/v1
      fieldsType: FieldsV1
      fieldsV1:
        f:status:
          .: {}
          f:phase: {}
      manager: kubectl-patch
      operation: Update
      subresource: status
      time: "2026-11-30T18:55:19Z"
    name: a
    namespace: default
    resourceVersion: "278"
    uid: 8247cafb-18d6-42fc-9311-a214c53e0715
  spec:
    mode: slow
    replicas: 4
    size: 7
  status:
    phase: Ready
  $ kubectl describe crd widgets.example.com | grep -v 'Resource Version'
  Name:         widgets.example.com
  Namespace:    
  Labels:       <none>
  Annotations:  <none>
  API Version:  apiextensions.k8s.io/v1
  Kind:         CustomResourceDefinition
  Metadata:
    Creation Timestamp:  2026-11-30T18:55:06Z
    Generation:          1
    UID:                 3f73b7cc-f2ec-4b59-a045-68d192f2412c
  Spec:
    Conversion:
      Strategy:  None
    Group:       example.com
    Names:
      Categories:
        all
      Kind:       Widget
      List Kind:  WidgetList
      Plural:     widgets
      Short Names:
        wd
      Singular:  widget
    Scope:       Namespaced
    Versions:
      Additional Printer Columns:
        Description:  How large
        Json Path:    .spec.size
        Name:         Size
        Type:         integer
        Json Path:    .spec.mode
        Name:         Mode
        Type:         string
        Json Path:    .metadata.creationTimestamp
        Name:         Age
        Type:         date
      Name:           v1
      Schema:
        openAPIV3Schema:
          Description:  A widget.
          Properties:
            Spec:
              Description:  What is wanted.
              Properties:
                Mode:
                  Default:  slow
                  Enum:
                    fast
                    slow
                  Type:  string
                Name:
                  Max Length:  5
                  Pattern:     ^[a-z]+$
                  Type:        string
                Ports:
                  Items:
                    Properties:
                      Name:
                        Type:  string
                      Port:
                        Type:  integer
                    Required:
                      port
                    Type:  object
                  Type:    array
                Replicas:
                  Default:  1
                  Type:     integer
                Size:
                  Description:  How large it is.
                  Maximum:      10
                  Minimum:      1
                  Type:         integer
              Required:
                size
              Type:  object
            Status:
              Properties:
                Phase:
                  Type:  string
                Replicas:
                  Type:  integer
              Type:      object
          Required:
            spec
          Type:  object
      Served:    true
      Storage:   true
      Subresources:
        Scale:
          Spec Replicas Path:    .spec.replicas
          Status Replicas Path:  .status.replicas
        Status:
  Status:
    Accepted Names:
      Categories:
        all
      Kind:       Widget
      List Kind:  WidgetList
      Plural:     widgets
      Short Names:
        wd
      Singular:  widget
    Conditions:
      Last Transition Time:  2026-11-30T18:55:06Z
      Message:               no conflicts found
      Reason:                NoConflicts
      Status:                True
      Type:                  NamesAccepted
      Last Transition Time:  2026-11-30T18:55:06Z
      Message:               the initial names have been accepted
      Reason:                InitialNamesAccepted
      Status:                True
      Type:                  Established
    Stored Versions:
      v1
  Events:  <none>
  $ kubectl delete crd widgets.example.com
  customresourcedefinition.apiextensions.k8s.io "widgets.example.com" deleted
  $ kubectl get widgets
  Error from server (NotFound): Unable to list "example.com/v1, Resource=widgets": the server could not find the requested resource (get widgets.example.com)
  [1]
  $ kubectl get crd
  NAME                  CREATED AT
  gadgets.example.com   2026-11-30T18:55:12Z
