Templates of Go.

  $ kubectl create service clusterip web --tcp=80:8080 --tcp=443:8443 --clusterip=10.96.0.100
  service/web created
  $ kubectl get svc web -o go-template='{{.metadata.name}} {{.spec.clusterIP}}{{"\n"}}'
  web 10.96.0.100
  $ kubectl get svc web -o go-template='{{range .spec.ports}}{{.port}}:{{.targetPort}}{{"\n"}}{{end}}'
  80:8080
  443:8443
  $ kubectl get svc web -o go-template='{{range $i, $p := .spec.ports}}{{$i}}={{$p.port}} {{end}}{{"\n"}}'
  0=80 1=443 
  $ kubectl get svc web -o go-template='{{with .spec.selector}}{{.app}}{{else}}none{{end}}{{"\n"}}'
  web
  $ kubectl get svc web -o go-template='{{if eq .spec.type "ClusterIP"}}yes{{else}}no{{end}}{{"\n"}}'
  yes
  $ kubectl get svc web -o go-template='{{if and .spec.selector (not .spec.externalName)}}a{{end}}{{"\n"}}'
  a
  $ kubectl get svc web -o go-template='{{len .spec.ports}} {{index .spec.ports 0}}{{"\n"}}'
  2 map[name:80-8080 port:80 protocol:TCP targetPort:8080]
  $ kubectl get svc web -o go-template='{{index .metadata.labels "app"}} {{(index .spec.ports 1).name}}{{"\n"}}'
  web 443-8443
  $ kubectl get svc web -o go-template='{{printf "%s-%v\n" .metadata.name (len .spec.ports)}}'
  web-2
  $ kubectl get svc web -o go-template='{{.metadata.name | printf "%q"}}{{"\n"}}'
  "web"
  $ kubectl get svc web -o go-template='{{range $k, $v := .metadata.labels}}{{$k}}: {{$v}}{{"\n"}}{{end}}'
  app: web
  $ kubectl get svc web -o go-template='{{/* a comment */}}{{- " trimmed " -}}   {{"\n"}}'
   trimmed 
  $ kubectl get svc web -o go-template='{{$x := .metadata.name}}{{$x}}{{"\n"}}'
  web
  $ kubectl get svc web -o go-template='{{.spec.nothing}}{{"\n"}}'
  <no value>
  $ kubectl get svc web -o go-template='{{.spec.nothing.more}}'
  <no value>
  $ kubectl get svc web -o go-template='{{.spec.nothing}}' --allow-missing-template-keys=false 2>&1 | head -1
  Error executing template: template: output:1:7: executing "output" at <.spec.nothing>: map has no entry for key "nothing". Printing more information for debugging the template:
  $ kubectl get svc web -o go-template='{{.spec.type.more}}' 2>&1 | head -1
  Error executing template: template: output:1:7: executing "output" at <.spec.type.more>: can't evaluate field more in type interface {}. Printing more information for debugging the template:
  $ kubectl get svc web -o go-template='{{index .spec.ports 7}}' 2>&1 | head -1
  Error executing template: template: output:1:2: executing "output" at <index .spec.ports 7>: error calling index: index out of range: 7. Printing more information for debugging the template:
  $ kubectl get svc web -o go-template='{{nothing}}'
  error: error parsing template {{nothing}}, template: output:1: function "nothing" not defined
  [1]
  $ kubectl get svc web -o go-template='{{.metadata.name'
  error: error parsing template {{.metadata.name, template: output:1: unclosed action
  [1]
  $ kubectl get svc web -o go-template='{{end}}'
  error: error parsing template {{end}}, template: output:1: unexpected {{end}}
  [1]
  $ kubectl get svc web -o go-template='{{if}}x{{end}}'
  error: error parsing template {{if}}x{{end}}, template: output:1: missing value for if
  [1]
  $ kubectl get svc web -o go-template='{{range .spec.ports}}x'
  error: error parsing template {{range .spec.ports}}x, template: output:1: unexpected EOF
  [1]
  $ kubectl get svc web -o go-template='{{.metadata.name}'
  error: error parsing template {{.metadata.name}, template: output:1: bad character U+007D '}'
  [1]
  $ kubectl get svc web -o go-template='{{"open}}'
  error: error parsing template {{"open}}, template: output:1: unterminated quoted string
  [1]
  $ kubectl get svc web -o go-template='{{$y}}'
  error: error parsing template {{$y}}, template: output:1: undefined variable "$y"
  [1]
  $ kubectl get svc web -o go-template='{{base64decode "aGk="}}{{"\n"}}'
  hi
  $ kubectl get svc web -o go-template='{{base64decode "%"}}' 2>&1 | head -1
  Error executing template: template: output:1:2: executing "output" at <base64decode "%">: error calling base64decode: base64 decode failed: illegal base64 data at input byte 0. Printing more information for debugging the template:
  $ kubectl get svc web -o go-template='{{range .spec.ports}}{{if gt .port 100.0}}{{.name}}{{end}}{{end}}' 2>&1 | head -1
  Error executing template: template: output:1:26: executing "output" at <gt .port 100.0>: error calling gt: incompatible types for comparison: int64 and float64. Printing more information for debugging the template:
  $ kubectl get svc web -o go-template='{{range .spec.ports}}{{if gt .port 100}}{{.name}}{{end}}{{end}}{{"\n"}}'
  443-8443
  $ kubectl get svc web -o go-template
  error: template format specified but no template given
  [1]
  $ kubectl get svc web -o go-template=
  error: template format specified but no template given
  [1]
  $ kubectl get svc web -o template
  error: template format specified but no template given
  [1]
  $ echo '{{.metadata.name}}' > t.tmpl
  $ kubectl get svc web -o go-template-file=t.tmpl
  web
  $ kubectl get svc web -o templatefile=t.tmpl
  web
  $ kubectl get svc web -o go-template --template=t.tmpl
  t.tmpl
  $ kubectl get svc web -o go-template-file --template=t.tmpl
  web
  $ kubectl get svc web -o go-template-file=nothing.tmpl
  error: error reading --template nothing.tmpl, open nothing.tmpl: no such file or directory
  [1]
  $ kubectl get svc -o go-template='{{range .items}}{{.metadata.name}}{{"\n"}}{{else}}none{{end}}'
  kubernetes
  web
  $ kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{else}}none{{"\n"}}{{end}}'
  none
  $ kubectl get svc web -o go-template='{{define "x"}}[{{.}}]{{end}}{{template "x" .metadata.name}}{{"\n"}}'
  [web]
  $ kubectl get svc web -o go-template='{{html "<a>"}} {{urlquery "a b"}} {{js "a'"'"'b"}} {{print 1 2 "x"}} {{println "y"}}'
  &lt;a&gt; a+b a\'b 1 2x y
  $ kubectl get svc web -o go-template='{{slice .metadata.name 0 2}} {{eq 1 1}} {{ne "a" "b"}} {{lt 1 2}} {{or "" "z"}} {{and 1 0}}{{"\n"}}'
  we true true true z 0
  $ kubectl get svc web -o go-template='{{.spec.ports}}{{"\n"}}{{.metadata.labels}}{{"\n"}}'
  [map[name:80-8080 port:80 protocol:TCP targetPort:8080] map[name:443-8443 port:443 protocol:TCP targetPort:8443]]
  map[app:web]
  $ kubectl get svc web -o go-template='{{break}}'
  error: error parsing template {{break}}, template: output:1: {{break}} outside {{range}}
  [1]
  $ kubectl get svc web -o go-template='{{range .spec.ports}}{{.port}}{{break}}{{end}}{{"\n"}}'
  80
