using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Voice.Core.Messaging;

namespace Voice.Web.Telemetry;

/// <summary>Sends metrics and traces to a collector. Only our own sources are heard: the framework's spans carry request
/// paths, and a path can hold somebody's link.</summary>
public sealed class VoiceTelemetry : IDisposable
{
    private readonly TracerProvider _traces = Tracing().AddOtlpExporter().Build();
    private readonly MeterProvider _metrics = Metrics().AddOtlpExporter().Build();

    private VoiceTelemetry()
    {
    }

    /// <summary>Begins where a collector is named by the usual variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; otherwise null.</summary>
    public static VoiceTelemetry? Start() =>
        string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")) ? null : new VoiceTelemetry();

    /// <summary>What is traced; the caller says where it goes.</summary>
    public static TracerProviderBuilder Tracing() => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(SendMetrics.Name);

    /// <summary>What is counted; the caller says where it goes.</summary>
    public static MeterProviderBuilder Metrics() => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource())
        .AddMeter(SendMetrics.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel");

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService("voice");
}
