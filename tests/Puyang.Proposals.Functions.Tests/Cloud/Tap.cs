using Azure.Core;
using Azure.Core.Pipeline;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>Does something just before or just after one certain request to the storage, once.</summary>
internal sealed class Tap(bool isBefore, Func<HttpMessage, bool> isIt) : HttpPipelinePolicy
{
    private Func<Task>? act;

    /// <summary>Arms it.</summary>
    public Func<Task> Act
    {
        set => act = value;
    }

    public void Into(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerCall);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Func<Task>? now = act is not null && isIt(message) ? Interlocked.Exchange(ref act, null) : null;
        if (isBefore && now is not null)
        {
            await now();
        }

        await ProcessNextAsync(message, pipeline);
        if (!isBefore && now is not null)
        {
            await now();
        }
    }

    /// <summary>The request that notes that a loop is over.</summary>
    public static bool NotesTheEnd(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Put || !message.Request.Uri.Path.Contains("loops", StringComparison.Ordinal))
        {
            return false;
        }

        using MemoryStream body = new();
        message.Request.Content!.WriteTo(body, default);
        return System.Text.Encoding.UTF8.GetString(body.ToArray()).Replace(" ", "", StringComparison.Ordinal).Contains("\"IsOver\":true", StringComparison.Ordinal);
    }
}
