using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Puyang.Proposals.Tests;

namespace Puyang.Proposals.Crashes.Faults;

/// <summary>Where every single try of one host's storage calls passes, and where it is spoiled.</summary>
internal sealed class Tap(Calls calls, Plan plan) : HttpPipelinePolicy
{
    private const int Swallowed = 7;
    private volatile bool isDead;
    private int appended;

    /// <summary>True once the host has been killed.</summary>
    public bool IsDead => isDead;

    /// <summary>Puts the tap into a client, whose patience between two tries is shortened.</summary>
    public void Into(ClientOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(4);
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Fault fault = Before(message);
        if (fault is not (Fault.Busy or Fault.Beaten) && !IsSwallowed(message))
        {
            await ProcessNextAsync(message, pipeline);
            After(message, fault);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Fault fault = Before(message);
        if (fault is not (Fault.Busy or Fault.Beaten) && !IsSwallowed(message))
        {
            ProcessNext(message, pipeline);
            After(message, fault);
        }
    }

    private Fault Before(HttpMessage message)
    {
        if (isDead)
        {
            throw new HostKilled();
        }

        Fault fault = plan(calls.Next(), message.Request);
        if (fault == Fault.None)
        {
            return fault;
        }

        calls.Spoiled();
        switch (fault)
        {
            case Fault.KilledBefore:
                isDead = true;
                throw new HostKilled();
            case Fault.TimedOut:
                throw new TaskCanceledException("The storage did not answer in time.");
            case Fault.Busy or Fault.Beaten:
                message.Response = new MadeUpResponse(fault == Fault.Busy ? 503 : 412, message.Request.ClientRequestId);
                return fault;
            default:
                return fault;
        }
    }

    private void After(HttpMessage message, Fault fault)
    {
        calls.Answered(message);
        switch (fault)
        {
            case Fault.KilledAfter:
                isDead = true;
                throw new HostKilled();
            case Fault.TimedOutAfter:
                throw new TaskCanceledException("The storage did not answer in time.");
            case Fault.Cut:
                throw new IOException("The connection was cut.");
        }
    }

    // The planted fault: a line of the journal is said to have been written and was not.
    private bool IsSwallowed(HttpMessage message)
    {
        bool isLine = message.Request.Headers.Contains("x-ms-blob-condition-appendpos");
        if (!Seeds.IsCanary || !isLine || Interlocked.Increment(ref appended) != Swallowed)
        {
            return false;
        }

        message.Response = new MadeUpResponse(201, message.Request.ClientRequestId);
        return true;
    }
}
