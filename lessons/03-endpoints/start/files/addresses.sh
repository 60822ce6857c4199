# Where may traffic for example-service go? Written in 2019.
kubectl get endpoints example-service -o jsonpath='{.subsets[*].addresses[*].ip}{"\n"}'
