# Every two seconds: the pods that the Service names become a slice.
while true; do
  pods=$(kubectl get service legacy -o jsonpath='{.metadata.annotations.inventory\.example\.com/pods}')
  {
    cat head.yaml
    for pod in ${pods//,/ }; do
      echo "- addresses: [$(kubectl get pod $pod -o jsonpath='{.status.podIP}')]"
    done
  } | kubectl apply -f -
  sleep 2
done
