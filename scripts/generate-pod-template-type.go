// Writes sandbox/api/generated/pod-template-type.json: the Go structs of a pod template, by which Kubernetes hashes it.
//
// Run it in an empty module that requires k8s.io/api at the version that the sandbox follows:
//
//	go run generate-pod-template-type.go > pod-template-type.json
//
// Each struct is one line of fields, `GoName jsonName Type`; without a JSON name where that is the Go name with a small first
// letter, with `+` where the field's own fields stand in the object around it.
package main

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"

	v1 "k8s.io/api/core/v1"
)

func main() {
	structs := map[string]string{}
	var visit func(t reflect.Type)
	visit = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			visit(t.Elem())
		case reflect.Struct:
			name := t.String()
			if _, seen := structs[name]; seen || name == "resource.Quantity" || name == "v1.Time" {
				return
			}
			structs[name] = ""
			var fields []string
			for i := range t.NumField() {
				field := t.Field(i)
				json := strings.Split(field.Tag.Get("json"), ",")
				label := field.Name
				if json[0] == "" {
					label += " +"
				} else if json[0] != strings.ToLower(field.Name[:1])+field.Name[1:] {
					label += " " + json[0]
				}
				kind := ""
				if field.Type.PkgPath() != "" && field.Type.Kind() != reflect.String && field.Type.Kind() != reflect.Struct {
					kind = "=" + underlying(field.Type)
				}
				fields = append(fields, label+" "+strings.ReplaceAll(field.Type.String(), " ", "")+kind)
				visit(field.Type)
			}
			structs[name] = strings.Join(fields, ",")
		}
	}
	visit(reflect.TypeFor[v1.PodTemplateSpec]())
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(structs); err != nil {
		panic(err)
	}
}

func underlying(t reflect.Type) string {
	if t.Kind() == reflect.Map {
		return "map[" + t.Key().String() + "]" + t.Elem().String()
	}
	return t.Kind().String()
}
