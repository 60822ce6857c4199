// The files that every generated line finds in its folder.

export const FILES: Readonly<Record<string, string>> = {
  pods: `NAME         READY   STATUS             RESTARTS   AGE   IP            NODE
web-7d4b9    1/1     Running            0          5m    10.244.1.10   node-1
web-9xk2p    1/1     Running            3          5m    10.244.2.11   node-2
db-0         0/1     Pending            0          12s   <none>        <none>
cache-aa11   1/1     Running            12         3d    10.244.1.9    node-1
job-x        0/1     CrashLoopBackOff   7          47m   10.244.3.2    node-3
`,
  svc: 'web 10.96.0.10 80\ndb 10.96.0.2 5432\nweb-2 10.96.0.100 8080\nDB 10.96.0.3 5432\n',
  nums: '10\n9\n2\n1\n33\n-4\n2.5\n0\n2\n1e3\n',
  vers: 'v1.10.0\nv1.9.3\nv1.9.10\nv2.0\nv1.9.3-rc1\n1.2\n1.10\n',
  csv: 'name,zone,port\nweb,a,80\ndb,b,5432\n"x y",c,\nweb,a,81\n',
  text: 'The quick brown fox\njumps over the lazy dog.\n\n  indented line\tand a tab\nfoo foo bar (foo)\nEnd of file: 100% [done]\n',
  yaml: `apiVersion: v1
kind: Service
metadata:
  name: web
  labels: {app: web, tier: "front"}
spec:
  ports:
  - name: http
    port: 80
    targetPort: 8080
  - name: https
    port: 443
`,
  'list.json': `{"kind":"List","items":[{"metadata":{"name":"web","labels":{"app":"web"}},"spec":{"ports":[{"name":"http","port":80},{"name":"https","port":443}]},"status":{"ready":true}},{"metadata":{"name":"db","labels":null},"spec":{"ports":[{"name":"pg","port":5432}]},"status":{"ready":false}},{"metadata":{"name":"cache"},"spec":{"ports":[]},"status":{}}]}
`,
  a: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n',
  b: 'one\n2\nthree\nfour\nfour\nsix\nseven\neight\n',
  nonl: 'first\nlast without newline',
  empty: '',
  'dir/x.yaml': 'x: 1\n',
  'dir/sub/y.yaml': 'y: 2\n',
  'dir/z.txt': 'zed\n',
};
