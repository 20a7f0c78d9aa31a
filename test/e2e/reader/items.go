package main

import (
	"encoding/json"
	"math"
	"reflect"
	"sort"
	"strconv"
	"time"

	"github.com/milvus-io/milvus/pkg/v3/util/paramtable"
)

// items finds every setting of Milvus by its key, in upstream's spelling.
func items(params *paramtable.ComponentParam) map[string]*paramtable.ParamItem {
	found := map[string]*paramtable.ParamItem{}
	collect(reflect.ValueOf(params).Elem(), found)
	return found
}

func collect(structure reflect.Value, found map[string]*paramtable.ParamItem) {
	for index := 0; index < structure.NumField(); index++ {
		field := structure.Field(index)
		if field.Kind() != reflect.Struct {
			continue
		}
		if !field.Addr().CanInterface() {
			// An embedded structure may be private, and its fields are not.
			if structure.Type().Field(index).Anonymous {
				collect(field, found)
			}
			continue
		}
		if item, ok := field.Addr().Interface().(*paramtable.ParamItem); ok {
			if item.Key != "" && found[item.Key] == nil {
				found[item.Key] = item
			}
			continue
		}
		collect(field, found)
	}
}

// valueAs gives the value of a setting as the code of Milvus asks for it, and whether there is such a way to ask.
func valueAs(item *paramtable.ParamItem, kind string) (any, bool) {
	switch kind {
	case "text":
		return item.GetValue(), true
	case "bool":
		return item.GetAsBool(), true
	case "int":
		return item.GetAsInt(), true
	case "float":
		return plain(item.GetAsFloat()), true
	case "seconds":
		return item.GetAsDuration(time.Second).Seconds(), true
	case "texts":
		return item.GetAsStrings(), true
	}
	return nil, false
}

// plain is a number as JSON can say it: NaN and the infinities are texts.
func plain(number float64) any {
	if math.IsNaN(number) || math.IsInf(number, 0) {
		return strconv.FormatFloat(number, 'g', -1, 64)
	}
	return number
}

// keys prints the key of every setting that this Milvus knows, and its default.
func keys([]string) error {
	printed, err := quiet()
	if err != nil {
		return err
	}
	table := paramtable.NewBaseTable(paramtable.Files(nil), paramtable.SkipRemote(true), paramtable.SkipEnv(true))
	params := &paramtable.ComponentParam{}
	params.Init(table)
	defaults := map[string]string{}
	for key, item := range items(params) {
		defaults[key] = item.DefaultValue
	}
	sorted := make([]string, 0, len(defaults))
	for key := range defaults {
		sorted = append(sorted, key)
	}
	sort.Strings(sorted)
	out := json.NewEncoder(printed)
	for _, key := range sorted {
		if err := out.Encode(map[string]string{"key": key, "default": defaults[key]}); err != nil {
			return err
		}
	}
	return nil
}
