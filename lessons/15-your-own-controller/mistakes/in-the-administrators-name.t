The program runs without --as: it may all, and shows nothing of its own rights.

  $ controller run inventory.js > inventory.log 2>&1 &
  $ lab settle
  $ kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two
  service/legacy annotated
  $ lab settle
  $ lab check program
  Not yet. The slice is there, and the administrator wrote it. A program that needs a right which its own account lacks would not show it so. Delete the slice, end what runs, and start the program with `--as`.
  Not yet. Nobody has asked the API server to create endpointslices as system:serviceaccount:default:inventory so far. Traffic goes to endpoints that are ready.
  Not yet. Nobody has asked the API server to update endpointslices/legacy-inventory as system:serviceaccount:default:inventory after you asked to patch services/legacy. A change of the annotation has to come to the slice without a hand.
  [1]
