A program that never lets go is stopped, and one with a slip says what it misses.

  $ echo 'while (true) { }' > busy.js; controller run busy.js --as=system:serviceaccount:default:inventory
  busy.js: stopped: it goes on for ever without waiting for anything
  [1]
  $ sed 's/^const queue/const queu/' inventory.js > slip.js; timeout 2 controller run slip.js 2>&1 | head -n 1
  watch services: ReferenceError: 'queue' is not defined
  $ lab check program
  Not yet. Nobody has asked the API server to create endpointslices as system:serviceaccount:default:inventory so far. The annotation `inventory.example.com/pods` says which pods are meant.
  Not yet. Nobody has asked the API server to create endpointslices as system:serviceaccount:default:inventory so far. Traffic goes to endpoints that are ready.
  Not yet. Nobody has asked the API server to update endpointslices/legacy-inventory as system:serviceaccount:default:inventory after you asked to patch services/legacy. A change of the annotation has to come to the slice without a hand.
  [1]
