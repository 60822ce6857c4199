The file is changed and the program is not started again; then it is, and its memory is in the way.

  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ cat >> inventory.js <<'JS'
  > watch('pods', { added: () => look({ metadata: { name: 'legacy' } }), modified: () => look({ metadata: { name: 'legacy' } }) });
  > JS
  $ kubectl delete pod two
  pod "two" deleted from default namespace
  $ kubectl run two --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=9376
  pod/two created
  $ lab settle
  $ lab check pods
  Not yet. The slice does not have the pods as they are now. Look at the log of the program, and at whether it was started again since its file changed. If it says `already exists`, that is the next step's subject. Delete its slices once more, and start it.
  Not yet. Nobody has asked the API server to list pods as system:serviceaccount:default:inventory so far. A watch begins with a list, so that nothing from before is missed.
  [1]
  $ kill $!
  $ controller run inventory.js --as=system:serviceaccount:default:inventory > inventory.log 2>&1 &
  $ lab settle
  $ lab check pods
  Not yet. The slice does not have the pods as they are now. Look at the log of the program, and at whether it was started again since its file changed. If it says `already exists`, that is the next step's subject. Delete its slices once more, and start it.
  Done. Its account watches pods.
  [1]
