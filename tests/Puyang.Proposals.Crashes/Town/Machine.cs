using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Setup;
using Puyang.Proposals.Walk;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>One run of the program, from its start to its death: the product's services and pages, in this process.</summary>
internal sealed class Machine : IAsyncDisposable
{
    public const string Address = "http://127.0.0.1:7071";
    private readonly WebApplication app;
    private readonly Tap tap;

    private Machine(WebApplication app, Tap tap, Loop loop) => (this.app, this.tap, Loop) = (app, tap, loop);

    public Loop Loop { get; }

    public bool IsDead => tap.IsDead;

    /// <summary>Where its pages are reached.</summary>
    public Door Door => new(app.GetTestServer().CreateHandler(), new Uri(Address));

    /// <summary>Does at start what the one-machine host does.</summary>
    public static async Task<Machine> Start(Corner corner, Tap tap, Wakes wakes)
    {
        Storage storage = new(new Account(Corner.Connection), corner.Prefix, tap.Into);
        Ground ground = await Ground.Open(corner.Settings, corner.Clock, storage);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        Loop loop = new(corner.Clock, wakes);
        builder.Services.AddLogging().AddOffice(ground).AddSingleton<ICaseLoops>(loop).AddSingleton<IImportRunner>(loop).AddSingleton<TimeProvider>(corner.Clock);
        WebApplication app = builder.Build();
        Machine machine = new(app, tap, loop);
        try
        {
            app.UseOffice();
            await app.Services.GetRequiredService<StaffLinks>().Offer();
            await machine.Sweep();
            await app.StartAsync();
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public Task Work() => Loop.Drain(app.Services);

    /// <summary>Works off the imports alone.</summary>
    public Task Import() => Loop.Import(app.Services);

    /// <summary>What the host does by the clock.</summary>
    public async Task Rounds()
    {
        Loop.Ring();
        await Get<IntakeBox>().Empty();
        await Sweep();
        await Get<IntakeDesk>().TellOffice();
        await Get<ImportDesk>().Resume();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Sweep()
    {
        Loop.IsSweeping = true;
        await Get<Sweep>().Run();
        Loop.IsSweeping = false;
    }
}
