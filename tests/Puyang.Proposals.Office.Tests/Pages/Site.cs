using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Office.Tests.Pages;

/// <summary>A test office's pages, served as a host serves them, in this process.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app) => this.app = app;

    /// <summary>Opens the pages.</summary>
    /// <param name="office">Its storage, clock, wakes and imports are the site's.</param>
    /// <param name="edit">Changes the settings.</param>
    public static async Task<Site> Open(TestOffice office, Func<Settings, Settings>? edit = null)
    {
        Ground ground = office.Ground with { Settings = edit is null ? office.Ground.Settings : edit(office.Ground.Settings) };
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddProvider(TestLogs.Instance);
        builder.Services.AddSingleton<ICaseLoops>(office.Wakes).AddSingleton<IImportRunner>(office.Imports).AddOffice(ground)
            .AddSingleton<TimeProvider>(office.Machine);
        WebApplication app = builder.Build();
        app.UseOffice();
        await app.StartAsync();
        return new Site(app);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Somebody with a browser.</summary>
    /// <param name="principal">What the platform before the program says of them; null when it says nothing.</param>
    public Visitor Visitor(string? principal = null) => new(app.GetTestServer().CreateHandler(), principal);

    /// <summary>The first clerk, signed in with a one-time link.</summary>
    public async Task<Visitor> Clerk()
    {
        Visitor clerk = Visitor();
        string link = new Uri(await Get<StaffLinks>().Make()).AbsolutePath;
        Seen answer = await clerk.Post(link, link);
        Assert.Equal((302, "/"), (answer.Status, answer.Location));
        return clerk;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
