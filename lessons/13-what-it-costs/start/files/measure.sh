# What one watcher of Endpoints and one of slices are sent while a command does its work: sh measure.sh COMMAND…
watch() {
  version=$(kubectl get --raw "$1?limit=1" 2>/dev/null | grep -o '"resourceVersion":"[0-9]*"' | head -n 1 | tr -dc 0-9)
  kubectl get --raw "$1?watch=true&resourceVersion=$version&timeoutSeconds=8" 2>/dev/null > "$2.log"
}
watch /api/v1/namespaces/default/endpoints endpoints &
watch /apis/discovery.k8s.io/v1/namespaces/default/endpointslices slices &
sleep 1
"$@"
wait
for log in endpoints slices; do echo "$log: $(wc -l < $log.log) objects, $(wc -c < $log.log) bytes"; done
