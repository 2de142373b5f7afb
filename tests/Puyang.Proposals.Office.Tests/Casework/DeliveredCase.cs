namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Proposal 185 with its letters on their way, for tests that put back whatever they take.</summary>
public sealed class DeliveredCase : IAsyncLifetime
{
    internal TestOffice Office { get; private set; } = null!;

    internal Life Life { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Office = await TestOffice.Open();
        Life = await Office.Delivered();
    }

    public async Task DisposeAsync() => await Office.DisposeAsync();
}
