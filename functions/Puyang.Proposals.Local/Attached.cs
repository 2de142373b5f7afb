using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Local;

/// <summary>The host's settings and storage, for a command that serves nothing.</summary>
internal sealed class Attached : IAsyncDisposable
{
    private readonly Azurite? azurite;

    private Attached(Ground ground, Azurite? azurite)
    {
        this.azurite = azurite;
        Services = new ServiceCollection().AddLogging().AddOffice(ground).BuildServiceProvider();
    }

    /// <summary>The office's parts.</summary>
    public ServiceProvider Services { get; }

    /// <summary>Reads the settings and opens what stands already; starts the storage emulator if it is needed and not running.</summary>
    /// <exception cref="StartException">Something is missing or taken; the message says what to do.</exception>
    public static async Task<Attached> Open()
    {
        ConfigurationManager configuration = new();
        configuration.AddEnvironmentVariables();
        OneMachine.AddSettingsFile(configuration);
        if (string.IsNullOrEmpty(configuration["PublicAddress"]))
        {
            // No page is served and no mail is sent: any address will do.
            configuration["PublicAddress"] = OneMachine.DefaultAddress;
        }

        Settings settings = Settings.From(configuration, Path.Combine(Tree.Root, "templates"));
        Azurite? azurite = await OneMachine.StartStorage(settings, configuration);
        try
        {
            return new Attached(await OneMachine.Open(settings, Ground.Attach), azurite);
        }
        catch when (azurite is not null)
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
