An autoscaler keeps to its bounds, in either version.

  $ kubectl create deploy web --image=nginx --replicas=7
  deployment.apps/web created
  $ cat > hpa.yaml <<'EOF'
  > {apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: web}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3, targetCPUUtilizationPercentage: 50}}
  > ---
  > {apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: gone}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: gone}, maxReplicas: 3, metrics: [{type: Pods, pods: {metric: {name: rps}, target: {type: AverageValue, averageValue: "10"}}}]}}
  > EOF
  $ kubectl apply -f hpa.yaml
  horizontalpodautoscaler.autoscaling/web created
  horizontalpodautoscaler.autoscaling/gone created
  $ kubectl get hpa
  NAME   REFERENCE         TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  gone   Deployment/gone   <unknown>/10         1         3         0          0s
  web    Deployment/web    cpu: <unknown>/50%   1         3         0          0s
  $ kubectl get hpa.v1.autoscaling web -o jsonpath='{.spec}{"\n"}'
  {"maxReplicas":3,"metrics":[{"resource":{"name":"cpu","target":{"averageUtilization":50,"type":"Utilization"}},"type":"Resource"}],"minReplicas":1,"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}
  $ kubectl get hpa web -o jsonpath='{.spec}{"\n"}'
  {"maxReplicas":3,"metrics":[{"resource":{"name":"cpu","target":{"averageUtilization":50,"type":"Utilization"}},"type":"Resource"}],"minReplicas":1,"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}
  $ kubectl get hpa.v1.autoscaling gone -o jsonpath='{.metadata.annotations.autoscaling\.alpha\.kubernetes\.io/metrics}{"\n"}'
  
  $ lab wait 20
  $ kubectl get hpa
  NAME   REFERENCE         TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  gone   Deployment/gone   <unknown>/10         1         3         0          24s
  web    Deployment/web    cpu: <unknown>/50%   1         3         7          24s
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           25s
  $ lab wait 15
  $ kubectl get hpa web -o jsonpath='{.status.currentMetrics} {.status.currentReplicas} {.status.desiredReplicas}{"\n"}'
  [{"type":""}] 3 3
  $ kubectl describe hpa gone
  Name:               gone
  Namespace:          default
  Labels:             <none>
  Annotations:        <none>
  CreationTimestamp:  Mon, 30 Nov 2026 18:57:39 +0000
  Reference:          Deployment/gone
  Metrics:            ( current / target )
    "rps" on pods:    <unknown> / 10
  Min replicas:       1
  Max replicas:       3
  Deployment pods:    0 current / 0 desired
  Conditions:
    Type         Status  Reason          Message
    ----         ------  ------          -------
    AbleToScale  False   FailedGetScale  the HPA controller was unable to get the target's current scale: deployments.apps "gone" not found
  Events:
    Type     Reason          Age                From                       Message
    ----     ------          ----               ----                       -------
    Warning  FailedGetScale  12s (x2 over 27s)  horizontal-pod-autoscaler  deployments.apps "gone" not found
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  $ lab wait 16
  $ kubectl get hpa web -o jsonpath='{.status.conditions[*].reason}{"\n"}'
  SucceededGetScale ScalingDisabled
  $ kubectl explain hpa.spec.targetCPUUtilizationPercentage --api-version=autoscaling/v1
  GROUP:      autoscaling
  KIND:       HorizontalPodAutoscaler
  VERSION:    v1
  
  FIELD: targetCPUUtilizationPercentage <integer>
  
  
  DESCRIPTION:
      targetCPUUtilizationPercentage is the target average CPU utilization
      (represented as a percentage of requested CPU) over all the pods; if not
      specified the default autoscaling policy will be used.
      
  
