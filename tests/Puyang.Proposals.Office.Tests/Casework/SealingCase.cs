namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Proposal 185 ready to be sealed, for all tests of a class that change its journal and nothing else.</summary>
public sealed class SealingCase : IAsyncLifetime
{
    private TestOffice office = null!;
    private Life life = null!;
    private string[] lines = [];

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        life = await office.Receive185();
        await life.UntilSealing();
        lines = await office.Lines(life.Id);
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    /// <summary>The case with its journal as it was written, whatever the test before has done to it.</summary>
    internal async Task<(TestOffice Office, Life Life, string[] Lines)> Whole()
    {
        await office.Rewrite(life.Id, lines);
        return (office, life, [.. lines]);
    }
}
