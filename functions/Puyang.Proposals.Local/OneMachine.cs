using System.Runtime.InteropServices;
using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Local;

/// <summary>The whole product on one machine.</summary>
internal sealed class OneMachine : IAsyncDisposable
{
    internal const string DefaultAddress = "http://127.0.0.1:7071";
    private const int MostInARow = 5;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);
    private readonly WebApplication app;
    private readonly Azurite? azurite;

    private OneMachine(WebApplication app, Azurite? azurite) => (this.app, this.azurite) = (app, azurite);

    /// <summary>Serves until somebody stops it; starts anew, with every check, when the storage emulator was ended by force.</summary>
    /// <exception cref="StartException">Something is missing or taken, or the emulator ends again and again.</exception>
    public static async Task<int> Run(string[] args)
    {
        // A signal that comes while the host starts anew is heard by the one that ends, and meant for the one that begins.
        bool isAsked = false;
        using PosixSignalRegistration term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => isAsked = true);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => isAsked = true);
        for (int inARow = 0; inARow < MostInARow && !isAsked; inARow++)
        {
            long began = Environment.TickCount64;
            await using OneMachine machine = await Start(args);
            if (!await machine.UntilStopped())
            {
                return 0;
            }

            inARow = Environment.TickCount64 - began > LongEnough.TotalMilliseconds ? -1 : inARow;
        }

        if (isAsked)
        {
            return 0;
        }

        throw new StartException($"本机存储 Azurite 连续 {MostInARow} 次启动后很快意外结束。请检查磁盘空间和内存，或者把 AzureWebJobsStorage 设为现有存储账户的连接字符串。");
    }

    /// <summary>Starts the storage emulator if it is needed, then serves.</summary>
    /// <exception cref="StartException">Something is missing or taken; the message says what to do.</exception>
    public static async Task<OneMachine> Start(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        AddSettingsFile(builder.Configuration);
        string address = builder.Configuration["Urls"] is { Length: > 0 } urls ? urls.Split(';')[0] : DefaultAddress;
        if (string.IsNullOrEmpty(builder.Configuration["PublicAddress"]) && string.IsNullOrEmpty(builder.Configuration["SmtpHost"]))
        {
            builder.Configuration["PublicAddress"] = address;
        }

        Settings settings = Settings.From(builder.Configuration, Path.Combine(Tree.Root, "templates"));
        EnsureFree(new Uri(address));

        Azurite? azurite = await StartStorage(settings, builder.Configuration);
        try
        {
            WebApplication app = await Serve(builder, settings, address, azurite?.DataFolder);
            await Greeting.Print(app.Services, new Uri(address), settings, Console.Out);
            return new OneMachine(app, azurite);
        }
        catch
        {
            if (azurite is not null)
            {
                await azurite.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>Serves until somebody stops it, or until the storage that it started ends by itself.</summary>
    /// <returns>True when it was the storage: whatever goes on must start anew, with every check.</returns>
    public async Task<bool> UntilStopped()
    {
        Task stopped = app.WaitForShutdownAsync();
        if (azurite is null || await Task.WhenAny(stopped, azurite.Ended) == stopped)
        {
            await stopped;
            return false;
        }

        await Console.Error.WriteLineAsync("本机存储 Azurite 意外结束：正在重新启动，并核对丢失了什么。");
        await app.StopAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }

    /// <summary>Starts Azurite, if it is needed.</summary>
    internal static Task<Azurite?> StartStorage(Settings settings, IConfiguration configuration) =>
        Azurite.StartIfNeeded(settings.Storage.ConnectionString ?? "", AzuriteFolder(configuration), Console.WriteLine, CancellationToken.None);

    /// <summary>Where the storage emulator keeps its data: beside the program, unless somebody who tries several at once says where.</summary>
    internal static string AzuriteFolder(IConfiguration configuration) =>
        configuration["AzuriteFolder"] is { Length: > 0 } set ? set : Path.Combine(Tree.Root, ".azurite");

    /// <summary>Adds local.settings.json as the Functions tools know it, or else the sample; the environment goes before both.</summary>
    internal static void AddSettingsFile(ConfigurationManager configuration)
    {
        string own = Path.Combine(Tree.Root, "local.settings.json");
        string file = File.Exists(own) ? own : Path.Combine(Tree.Root, "local.settings.sample.json");
        if (File.Exists(file))
        {
            IConfigurationRoot values = Read(file);
            configuration.Sources.Insert(0, new ChainedConfigurationSource { Configuration = values.GetSection("Values") });
        }
    }

    private static IConfigurationRoot Read(string file)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file).Build();
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException)
        {
            throw new StartException($"{file} 不是合法的 JSON，请检查逗号、引号和括号，或从 local.settings.sample.json 重新复制一份。");
        }
    }

    private static async Task<WebApplication> Serve(WebApplicationBuilder builder, Settings settings, string address, string? dataFolder)
    {
        Ground ground = await Open(settings, (all, machine) => Ground.Open(all, machine));
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddOfficeFilters();
        builder.WebHost.UseUrls(address);
        builder.Services.AddOffice(ground).AddOfficeTraces(builder.Configuration);
        builder.Services.AddSingleton<Pump>().AddSingleton<ICaseLoops>(made => made.GetRequiredService<Pump>());
        builder.Services.AddSingleton<Imports>().AddSingleton<IImportRunner>(made => made.GetRequiredService<Imports>());
        builder.Services.AddHostedService(made => made.GetRequiredService<Pump>()).AddHostedService(made => made.GetRequiredService<Imports>())
            .AddHostedService<Rounds>();
        if (dataFolder is not null)
        {
            Recovery.Add(builder.Services, dataFolder);
        }

        WebApplication app = builder.Build();
        app.UseOffice();
        if (app.Services.GetService<Recovery>() is { } recovery)
        {
            Greeting.PrintLosses(await recovery.Run(), Console.Out);
        }

        await app.Services.GetRequiredService<StaffLinks>().Offer();
        await app.Services.GetRequiredService<Sweep>().Run();
        await app.StartAsync();
        return app;
    }

    /// <summary>Opens the stores; what is wrong with them is told to the operator.</summary>
    internal static async Task<Ground> Open(Settings settings, Func<Settings, TimeProvider, Task<Ground>> open)
    {
        try
        {
            return await open(settings, TimeProvider.System);
        }
        catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartException(
                $"找不到设置或模板：{(missing as FileNotFoundException)?.FileName ?? settings.TemplateFolder}\n请检查 OfficeFile 和 TemplateFolder 设置，或重新取得完整的程序。");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartException($"没有读取 {settings.OfficeFile} 或 {settings.TemplateFolder} 的权限。");
        }
        catch (Exception refused) when (refused is Azure.RequestFailedException or AggregateException or FormatException or ArgumentException)
        {
            throw Unusable(refused);
        }
    }

    /// <summary>The storage account does not answer, or says no.</summary>
    internal static StartException Unusable(Exception refused) =>
        new($"存储账户无法使用（{refused.GetType().Name}）。请检查 AzureWebJobsStorage 连接字符串、网络和权限。", refused);

    private static void EnsureFree(Uri address)
    {
        if (!Ports.IsFree(System.Net.IPAddress.TryParse(address.Host, out var ip) ? ip : System.Net.IPAddress.Loopback, address.Port))
        {
            throw new StartException(
                $"端口 {address.Port} 已被占用，可能程序已经在运行。\n请先停止它，或换一个端口：dotnet run --project functions/Puyang.Proposals.Local -- --urls http://127.0.0.1:7072");
        }
    }
}
