using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Contracts;

/// <summary>An empty office behind both hosts, for all tests of a class that only look.</summary>
public sealed class OneOffice : IAsyncLifetime
{
    private TestOffice office = null!;

    internal TwoHosts Hosts { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        Hosts = await TwoHosts.Open(office);
    }

    public async Task DisposeAsync()
    {
        await Hosts.DisposeAsync();
        await office.DisposeAsync();
    }
}
