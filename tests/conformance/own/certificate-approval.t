Certificate requests: approved, denied, and what a status may not say.

  $ lab cluster --nodes 1
  $ cat > csr.yaml <<'END'
  > {apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: x}, spec: {signerName: example.org/x, usages: [client auth], request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIR01HNENBUUF3RERFS01BZ0dBMVVFQXd3QmVEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VIQTBJQQpCR0F1cFBURWVYbVFXMjkySXArVmlrWXRWS1M3LzRucmp3enpKZ1ZxdGgxN0xhT2drUzdFSGo1WFR4SysxUTlnCmlhT0JQNVBUNjkvMmFDMkYvUXkzOThlZ0FEQUtCZ2dxaGtqT1BRUURBZ05JQURCRkFpQUc3NXF2T0tPVXhDYVcKcmEyenFpZ1BLVkVnTEFiVWNuYXh4Tys1dHMrV3dnSWhBSVUvTXNRcU5Cd2NicVBBb3JYQXlzK0lUcEVQR08rQgo5NUdJWkprbEpHQlcKLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==}}
  > ---
  > {apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: y}, spec: {signerName: example.org/x, usages: [client auth], request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIR01HNENBUUF3RERFS01BZ0dBMVVFQXd3QmVEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VIQTBJQQpCR0F1cFBURWVYbVFXMjkySXArVmlrWXRWS1M3LzRucmp3enpKZ1ZxdGgxN0xhT2drUzdFSGo1WFR4SysxUTlnCmlhT0JQNVBUNjkvMmFDMkYvUXkzOThlZ0FEQUtCZ2dxaGtqT1BRUURBZ05JQURCRkFpQUc3NXF2T0tPVXhDYVcKcmEyenFpZ1BLVkVnTEFiVWNuYXh4Tys1dHMrV3dnSWhBSVUvTXNRcU5Cd2NicVBBb3JYQXlzK0lUcEVQR08rQgo5NUdJWkprbEpHQlcKLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==}}
  > ---
  > {apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {name: z}, spec: {signerName: example.org/x, usages: [client auth], request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlIR01HNENBUUF3RERFS01BZ0dBMVVFQXd3QmVEQlpNQk1HQnlxR1NNNDlBZ0VHQ0NxR1NNNDlBd0VIQTBJQQpCR0F1cFBURWVYbVFXMjkySXArVmlrWXRWS1M3LzRucmp3enpKZ1ZxdGgxN0xhT2drUzdFSGo1WFR4SysxUTlnCmlhT0JQNVBUNjkvMmFDMkYvUXkzOThlZ0FEQUtCZ2dxaGtqT1BRUURBZ05JQURCRkFpQUc3NXF2T0tPVXhDYVcKcmEyenFpZ1BLVkVnTEFiVWNuYXh4Tys1dHMrV3dnSWhBSVUvTXNRcU5Cd2NicVBBb3JYQXlzK0lUcEVQR08rQgo5NUdJWkprbEpHQlcKLS0tLS1FTkQgQ0VSVElGSUNBVEUgUkVRVUVTVC0tLS0tCg==}}
  > END
  $ kubectl create -f csr.yaml 2>/dev/null
  certificatesigningrequest.certificates.k8s.io/x created
  certificatesigningrequest.certificates.k8s.io/z created
  [1]
  $ kubectl get csr
  NAME   AGE   SIGNERNAME      REQUESTOR          REQUESTEDDURATION   CONDITION
  x      1s    example.org/x   kubernetes-admin   <none>              Pending
  z      1s    example.org/x   kubernetes-admin   <none>              Pending
  $ kubectl certificate approve x 2>/dev/null
  certificatesigningrequest.certificates.k8s.io/x approved
  $ kubectl certificate deny y 2>/dev/null
  [1]
  $ kubectl get csr
  NAME   AGE   SIGNERNAME      REQUESTOR          REQUESTEDDURATION   CONDITION
  x      2s    example.org/x   kubernetes-admin   <none>              Approved
  z      2s    example.org/x   kubernetes-admin   <none>              Pending
  $ kubectl certificate deny x 2>&1 | grep -v Lab
  error: certificate signing request "x" is already Approved
  $ kubectl certificate approve x --force 2>&1 | grep -v Lab
  certificatesigningrequest.certificates.k8s.io/x approved
  $ kubectl get csr x -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\n"}{end}'
  Approved True KubectlApprove This CSR was approved by kubectl certificate approve.
  $ kubectl patch csr z --subresource=status --type=merge -p '{"status":{"conditions":[{"type":"Approved","status":"True"}]}}' 2>&1 | grep -v Lab
  The CertificateSigningRequest "z" is invalid: status.conditions: Forbidden: updates may not add a condition of type "Approved"
  $ kubectl patch csr x --subresource=status --type=merge -p '{"status":{"conditions":[]}}' 2>&1 | grep -v Lab
  The CertificateSigningRequest "x" is invalid: status.conditions: Forbidden: updates may not remove a condition of type "Approved"
  $ kubectl patch csr x --subresource=approval --type=merge -p '{"status":{"conditions":[]}}' 2>&1 | grep -v Lab
  The CertificateSigningRequest "x" is invalid: status.conditions: Forbidden: updates may not remove a condition of type "Approved"
  $ kubectl patch csr z --subresource=approval --type=merge -p '{"status":{"conditions":[{"type":"Approved","status":"False"}]}}' 2>&1 | grep -v Lab
  The CertificateSigningRequest "z" is invalid: status.conditions[0].status: Unsupported value: "False": supported values: "True"
  $ kubectl patch csr z --subresource=approval --type=merge -p '{"metadata":{"labels":{"a":"b"}},"spec":{"username":"me"},"status":{"conditions":[{"type":"Approved","status":"True","reason":"Mine"}]}}' 2>&1 | grep -v Lab
  certificatesigningrequest.certificates.k8s.io/z patched
  $ kubectl get csr z -o jsonpath='{.metadata.labels} {.spec.username} {.status.conditions[0].reason}{"\n"}'
  {"a":"b"} kubernetes-admin Mine
  $ kubectl patch csr z --subresource=status --type=merge -p '{"status":{"conditions":[{"type":"Approved","status":"True","reason":"Changed"},{"type":"Failed","status":"True"}]}}' 2>&1 | grep -v Lab
  certificatesigningrequest.certificates.k8s.io/z patched
  $ kubectl get csr z -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\n"}{end}'
  Approved True Mine 
  Failed True  
  $ kubectl get csr
  NAME   AGE   SIGNERNAME      REQUESTOR          REQUESTEDDURATION   CONDITION
  x      6s    example.org/x   kubernetes-admin   <none>              Approved
  z      6s    example.org/x   kubernetes-admin   <none>              Approved,Failed
