namespace Puyang.Proposals.Acceptance;

/// <summary>A class of tests in browsers; each test closes what it opened.</summary>
public abstract class Visit(World world) : IClassFixture<World>, IAsyncLifetime
{
    /// <summary>The host and the people.</summary>
    protected World World { get; } = world;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync() => World.CloseBrowsers();
}
