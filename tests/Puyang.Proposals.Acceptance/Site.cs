using Azure.Storage.Blobs;

namespace Puyang.Proposals.Acceptance;

/// <summary>Where a host serves, and the storage it works on.</summary>
public sealed record Site(string Address, BlobServiceClient Storage);
