using Azure.Core;
using Azure.Core.Pipeline;
using Puyang.Proposals.Crashes.Faults;

namespace Puyang.Proposals.Office.Tests;

/// <summary>Stands between the clients and the storage account: lets through, answers in the account's place, or does something first.</summary>
internal sealed class Spoiler(int retries = 0) : HttpPipelinePolicy
{
    /// <summary>The status to answer with in the account's place; null lets the call through. It may throw, as a broken connection does.</summary>
    public Func<Request, int?> Answer { get; set; } = _ => null;

    /// <summary>What happens before a call is made.</summary>
    public Func<Request, Task> Before { get; set; } = _ => Task.CompletedTask;

    public void Into(ClientOptions options)
    {
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await Before(message.Request);
        if (!IsAnswered(message))
        {
            await ProcessNextAsync(message, pipeline);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!IsAnswered(message))
        {
            ProcessNext(message, pipeline);
        }
    }

    private bool IsAnswered(HttpMessage message)
    {
        if (Answer(message.Request) is not { } status)
        {
            return false;
        }

        message.Response = new MadeUpResponse(status, message.Request.ClientRequestId);
        return true;
    }
}
