using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance;

/// <summary>Where a host serves, and the storage it works on.</summary>
/// <param name="Address">Without a trailing slash.</param>
/// <param name="Connection">The storage's connection string.</param>
public sealed record Site(string Address, string Connection)
{
    /// <summary>The storage's blobs.</summary>
    public BlobServiceClient Storage { get; } = new(Connection);
}
