// Package rec writes down what functions are given and give back: a line of JSON a call, into the file that RECORDED names.
package rec

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"time"
)

var lock sync.Mutex

// Convert turns an object of an internal version into the one that clients see. Package recordedkinds sets it.
var Convert = func(value any) any { return value }

// AsReleased turns all feature gates to what the release has, until what it gives is called: many tests turn them otherwise.
var AsReleased = func() func() { return func() {} }

// Direct tells whether the function that asks was called by a test.
func Direct() bool {
	_, file, _, _ := runtime.Caller(2)
	return strings.HasSuffix(file, "_test.go")
}

func test() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		if i := strings.Index(frame.Function, ".Test"); i >= 0 && strings.HasSuffix(frame.File, "_test.go") {
			return strings.Split(frame.Function[i+1:], ".")[0]
		}
		if !more {
			return ""
		}
	}
}

// fieldError is what field.Error of k8s.io/apimachinery is here, where that package cannot be imported: it, too, is recorded.
type fieldError interface {
	error
	ErrorBody() string
}

func plain(value any) any {
	v := reflect.ValueOf(value)
	if err, ok := value.(fieldError); ok {
		if v.IsNil() {
			return nil
		}
		fields := v.Elem()
		return map[string]any{
			"reason": fields.FieldByName("Type").String(), "field": fields.FieldByName("Field").String(), "message": err.ErrorBody(),
		}
	}
	if v.Kind() == reflect.Slice && strings.HasSuffix(v.Type().String(), "field.ErrorList") {
		all := []any{}
		for i := range v.Len() {
			all = append(all, plain(v.Index(i).Interface()))
		}
		return all
	}
	if err, ok := value.(error); ok {
		// A Status of the API server, where it is one.
		if text, marshalErr := json.Marshal(value); marshalErr == nil && strings.HasPrefix(string(text), `{"ErrStatus"`) {
			return json.RawMessage(text)
		}
		return err.Error()
	}
	text, err := json.Marshal(Convert(value))
	if err == nil {
		return json.RawMessage(text)
	}
	if v.Kind() == reflect.Map {
		out := map[string]any{}
		for _, key := range v.MapKeys() {
			out[fmt.Sprint(key.Interface())] = plain(v.MapIndex(key).Interface())
		}
		return out
	}
	return fmt.Sprintf("%+v", value)
}

func In(values map[string]any) map[string]any {
	out := map[string]any{}
	for key, value := range values {
		out[key] = plain(value)
	}
	return out
}

func Out(function string, in map[string]any, results []any, after map[string]any) {
	out := []any{}
	for _, result := range results {
		out = append(out, plain(result))
	}
	line, err := json.Marshal(map[string]any{"function": function, "test": test(), "in": in, "out": out, "after": In(after)})
	if err != nil {
		panic(err)
	}
	lock.Lock()
	defer lock.Unlock()
	file, err := os.OpenFile(os.Getenv("RECORDED"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0644)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	file.Write(append(line, '\n'))
}

// Instance tells one value from another.
func Instance(value any) string { return fmt.Sprintf("%p", value) }

// Now is the time of a call.
func Now() string { return time.Now().UTC().Format(time.RFC3339Nano) }
