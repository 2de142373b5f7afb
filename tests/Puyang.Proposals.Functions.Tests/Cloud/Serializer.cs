using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>The worker's own way to write what the engine keeps.</summary>
internal sealed class Serializer : DataConverter
{
    private static readonly ObjectSerializer Worker = Made();

    public override string? Serialize(object? value) => value is null ? null : Worker.Serialize(value, value.GetType(), default).ToString();

    public override object? Deserialize(string? data, Type targetType)
    {
        using Stream? content = data is null ? null : BinaryData.FromString(data).ToStream();
        return content is null ? null : Worker.Deserialize(content, targetType, default);
    }

    private static ObjectSerializer Made()
    {
        ServiceCollection services = new();
        services.AddLogging().AddFunctionsWorkerCore();
        using ServiceProvider made = services.BuildServiceProvider();
        return made.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!;
    }
}
