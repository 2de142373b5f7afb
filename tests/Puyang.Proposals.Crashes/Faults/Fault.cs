using Azure.Core;

namespace Puyang.Proposals.Crashes.Faults;

/// <summary>What happens to one storage call.</summary>
internal enum Fault
{
    None,

    /// <summary>The host dies; the call was never made.</summary>
    KilledBefore,

    /// <summary>The call was made; the host dies before it learns of it.</summary>
    KilledAfter,

    /// <summary>503, and nothing was done.</summary>
    Busy,

    /// <summary>No answer in time, and nothing was done.</summary>
    TimedOut,

    /// <summary>No answer in time, but it was done.</summary>
    TimedOutAfter,

    /// <summary>The connection broke after it was done.</summary>
    Cut,

    /// <summary>412 although nobody was faster: the caller must look again.</summary>
    Beaten,
}

/// <summary>What is to happen to the call with this number, counted from 1 over all hosts of a walk.</summary>
internal delegate Fault Plan(int number, Request request);

/// <summary>The host is dead; none of its storage calls goes through any more.</summary>
internal sealed class HostKilled() : Exception("This host is dead.");
