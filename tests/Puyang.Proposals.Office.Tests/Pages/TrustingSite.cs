namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>The pages behind a platform that signs people in, for all tests of a class that only look.</summary>
public sealed class TrustingSite : IAsyncLifetime
{
    private TestOffice office = null!;

    internal Site Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        Site = await Site.Open(office, settings => settings with { EasyAuth = true });
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await office.DisposeAsync();
    }
}
