// Command slice-controller writes the EndpointSlices of Services that choose their pods in a way of their own: a Service
// without a selector names them in its annotation inventory.example.com/pods, `web-1,web-2`.
// The page content/guide/custom-controllers.mdx shows parts of it.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	v1 "k8s.io/api/core/v1"
	discovery "k8s.io/api/discovery/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/scheme"
	typed "k8s.io/client-go/kubernetes/typed/core/v1"
	corelisters "k8s.io/client-go/listers/core/v1"
	discoverylisters "k8s.io/client-go/listers/discovery/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/record"
	"k8s.io/client-go/util/workqueue"
	"k8s.io/endpointslice"
	endpointsliceutil "k8s.io/endpointslice/util"
	"k8s.io/klog/v2"
)

const (
	managedBy      = "inventory.example.com"
	podsAnnotation = "inventory.example.com/pods"
)

type controller struct {
	services   corelisters.ServiceLister
	pods       corelisters.PodLister
	slices     discoverylisters.EndpointSliceLister
	tracker    *endpointsliceutil.EndpointSliceTracker
	triggers   *endpointsliceutil.TriggerTimeTracker
	reconciler *endpointslice.Reconciler
	queue      workqueue.TypedRateLimitingInterface[string]
}

func newController(client kubernetes.Interface, factory informers.SharedInformerFactory, recorder record.EventRecorder) *controller {
	c := &controller{
		services: factory.Core().V1().Services().Lister(),
		pods:     factory.Core().V1().Pods().Lister(),
		slices:   factory.Discovery().V1().EndpointSlices().Lister(),
		triggers: endpointsliceutil.NewTriggerTimeTracker(),
		queue:    workqueue.NewTypedRateLimitingQueue(workqueue.DefaultTypedControllerRateLimiter[string]()),
	}
	c.tracker = endpointsliceutil.NewEndpointSliceTracker()
	c.reconciler = endpointslice.NewReconciler(
		client, factory.Core().V1().Nodes().Lister(),
		100, // endpoints a slice
		c.tracker,
		nil, // topology cache, for topology-mode: Auto
		recorder,
		managedBy,
		endpointslice.WithPreferSameTrafficDistributionEnabled(true), // hints for trafficDistribution
	)

	factory.Core().V1().Services().Informer().AddEventHandler(handlers(c.enqueue))
	// A pod may be of any Service that names it, so all that name pods are looked at. That is cheap: what does not differ is not written.
	factory.Core().V1().Pods().Informer().AddEventHandler(handlers(func(any) { c.enqueueAll() }))
	// What another hand does to our slices, and the news of our own writes, which come late.
	factory.Discovery().V1().EndpointSlices().Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(object any) { c.sliceChanged(object.(*discovery.EndpointSlice)) },
		UpdateFunc: func(_, object any) { c.sliceChanged(object.(*discovery.EndpointSlice)) },
		DeleteFunc: c.sliceDeleted,
	})
	return c
}

func handlers(do func(any)) cache.ResourceEventHandlerFuncs {
	return cache.ResourceEventHandlerFuncs{AddFunc: do, UpdateFunc: func(_, object any) { do(object) }, DeleteFunc: do}
}

func (c *controller) enqueue(object any) {
	if key, err := cache.DeletionHandlingMetaNamespaceKeyFunc(object); err == nil {
		c.queue.Add(key)
	}
}

func (c *controller) enqueueAll() {
	services, _ := c.services.List(labels.Everything())
	for _, service := range services {
		if service.Annotations[podsAnnotation] != "" {
			c.enqueue(service)
		}
	}
}

func (c *controller) sliceChanged(slice *discovery.EndpointSlice) {
	if slice.Labels[discovery.LabelManagedBy] == managedBy && c.tracker.ShouldSync(slice) {
		c.queue.Add(slice.Namespace + "/" + slice.Labels[discovery.LabelServiceName])
	}
}

func (c *controller) sliceDeleted(object any) {
	if gone, ok := object.(cache.DeletedFinalStateUnknown); ok {
		object = gone.Obj
	}
	slice, ok := object.(*discovery.EndpointSlice)
	// HandleDeletion says whether we deleted it ourselves.
	if ok && c.tracker.Has(slice) && !c.tracker.HandleDeletion(slice) {
		c.queue.Add(slice.Namespace + "/" + slice.Labels[discovery.LabelServiceName])
	}
}

// sync makes the slices of one Service what they should be. It is called again, later, for an error.
func (c *controller) sync(logger klog.Logger, key string) error {
	namespace, name, err := cache.SplitMetaNamespaceKey(key)
	if err != nil {
		return err
	}
	service, err := c.services.Services(namespace).Get(name)
	if apierrors.IsNotFound(err) {
		// Its slices go by their owner reference.
		c.tracker.DeleteService(namespace, name)
		c.triggers.DeleteService(namespace, name)
		c.reconciler.DeleteService(namespace, name)
		return nil
	}
	if err != nil || service.Spec.Selector != nil || service.Annotations[podsAnnotation] == "" {
		return err
	}

	// Ours alone: the library deletes slices that are given to it and not owned by the Service, and makes the others its own.
	ours := labels.SelectorFromSet(labels.Set{discovery.LabelServiceName: name, discovery.LabelManagedBy: managedBy})
	slices, err := c.slices.EndpointSlices(namespace).List(ours)
	if err != nil {
		return err
	}
	// The informer has not yet seen what we wrote last. To go on would make slices twice.
	if c.tracker.StaleSlices(service, slices) {
		return fmt.Errorf("%s: the informer's slices are out of date", key)
	}
	pods := c.chosen(service)
	return c.reconciler.Reconcile(logger, service, pods, slices, c.triggers.ComputeEndpointLastChangeTriggerTime(namespace, service, pods))
}

func (c *controller) chosen(service *v1.Service) []*v1.Pod {
	var pods []*v1.Pod
	for _, name := range strings.Split(service.Annotations[podsAnnotation], ",") {
		if pod, err := c.pods.Pods(service.Namespace).Get(strings.TrimSpace(name)); err == nil {
			pods = append(pods, pod)
		}
	}
	return pods
}

// run works until ctx ends: one Service at a time, and one that failed again after a while.
func (c *controller) run(ctx context.Context) {
	go func() {
		<-ctx.Done()
		c.queue.ShutDown()
	}()
	logger := klog.FromContext(ctx)
	for {
		key, stop := c.queue.Get()
		if stop {
			return
		}
		if err := c.sync(logger, key); err != nil {
			logger.Info("will try again", "service", key, "reason", err.Error())
			c.queue.AddRateLimited(key)
		} else {
			c.queue.Forget(key)
		}
		c.queue.Done(key)
	}
}

func main() {
	kubeconfig := flag.String("kubeconfig", os.Getenv("KUBECONFIG"), "the cluster to work on")
	flag.Parse()
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		klog.ErrorS(err, "no cluster")
		os.Exit(1)
	}
	client := kubernetes.NewForConfigOrDie(config)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	broadcaster := record.NewBroadcaster(record.WithContext(ctx))
	broadcaster.StartRecordingToSink(&typed.EventSinkImpl{Interface: client.CoreV1().Events("")})
	recorder := broadcaster.NewRecorder(scheme.Scheme, v1.EventSource{Component: managedBy})

	factory := informers.NewSharedInformerFactory(client, 0)
	c := newController(client, factory, recorder)
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	c.run(ctx)
}
