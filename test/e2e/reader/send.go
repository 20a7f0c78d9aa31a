package main

import (
	"context"
	"strconv"
	"time"

	"go.opentelemetry.io/otel"
	sdk "go.opentelemetry.io/otel/sdk/trace"

	"github.com/milvus-io/milvus/pkg/v3/tracer"
	"github.com/milvus-io/milvus/pkg/v3/util/paramtable"
)

const (
	// Around the number of a case in the name of its service.
	servicePrefix = "case-"
	serviceEnd    = "-of-the-reader"
	// A sampler of one per cent misses all of them once in 500 million times.
	spans = 2000
	// Only spans that never arrive take as long.
	patience = 10 * time.Second
)

// outcome tells what Milvus' tracer does with the settings.
type outcome struct {
	// Why it makes no exporter; Milvus logs it as a warning and goes on.
	Error string `json:"error,omitempty"`
	// Whether it traces any request that a client does not ask to be traced.
	Sampled bool `json:"sampled,omitempty"`
	// How a span arrived at one of the receivers; missing if none did.
	Arrival *arrival `json:"arrival,omitempty"`
}

// send lets the tracer of Milvus send a span, and gives a function that waits for it.
func send(params *paramtable.ComponentParam, number int, received *inbox) func() *outcome {
	exporter, err := tracer.CreateTracerExporter(params)
	if err != nil {
		return func() *outcome { return &outcome{Error: err.Error()} }
	}
	name := strconv.Itoa(number)
	paramtable.SetRole(servicePrefix + name + serviceEnd)
	tracer.SetTracerProvider(exporter, params.TraceCfg.SampleFraction.GetAsFloat())
	result := &outcome{}
	for span := 0; span < spans && !result.Sampled; span++ {
		_, started := otel.Tracer("reader").Start(context.Background(), "span")
		result.Sampled = started.SpanContext().IsSampled()
		started.End()
	}
	ended := make(chan struct{})
	provider := otel.GetTracerProvider()
	go func() {
		defer close(ended)
		if own, ok := provider.(*sdk.TracerProvider); ok {
			limited, cancel := context.WithTimeout(context.Background(), patience)
			defer cancel()
			_ = own.Shutdown(limited)
		}
	}()
	return func() *outcome {
		<-ended
		result.Arrival = received.of(name)
		return result
	}
}
