namespace Puyang.Proposals.Walk;

/// <summary>Where a host is reached.</summary>
/// <param name="Handler">What carries a request to it; not disposed of by whoever uses it.</param>
/// <param name="Address">Its address, without a path.</param>
public sealed record Door(HttpMessageHandler Handler, Uri Address);
