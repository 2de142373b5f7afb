using System.Collections.Concurrent;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Office.Tests;

/// <summary>A whole office as a host wires it, on its own corner of a real storage account and with a clock that only the test moves.</summary>
internal sealed class TestOffice : IAsyncDisposable
{
    /// <summary>Friday, 1 April 2022, 9 o'clock in Puyang.</summary>
    public static readonly DateTimeOffset Morning = new(2022, 4, 1, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The policy of an office where every proposer of a joint proposal gets a letter of the own.</summary>
    public static string OneEach(string policy) => policy.Replace("\"oneLetterToAll\": true", "\"oneLetterToAll\": false", StringComparison.Ordinal);

    private readonly ServiceProvider services;
    private readonly Corner? corner;

    private TestOffice(Ground ground, FakeTimeProvider machine, Action<IServiceCollection, Ground>? host = null, Corner? corner = null)
    {
        this.corner = corner;
        Ground = ground;
        Machine = machine;
        IServiceCollection added = new ServiceCollection()
            .AddLogging(logs => logs.SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Warning).AddProvider(TestLogs.Instance))
            .AddSingleton<ICaseLoops>(Wakes).AddSingleton<IImportRunner>(Imports).AddOffice(ground).AddSingleton<TimeProvider>(machine);
        host?.Invoke(added, ground);
        services = added.BuildServiceProvider();
    }

    public Ground Ground { get; }

    /// <summary>The machine's clock.</summary>
    public FakeTimeProvider Machine { get; }

    public Woken Wakes { get; } = new();

    public Begun Imports { get; } = new();

    public Caseworker Work => Get<Caseworker>();

    /// <summary>Opens a new office under a policy of the tree.</summary>
    /// <param name="smtp">Its mail server; null keeps the mails.</param>
    /// <param name="edit">Changes the policy's text before it is published.</param>
    /// <param name="host">Adds what a host adds; null for one that only hears wakes.</param>
    /// <param name="configure">Changes how it talks to its storage.</param>
    /// <param name="spoiler">Stands between the office and its storage.</param>
    public static async Task<TestOffice> Open(
        SmtpSettings? smtp = null,
        bool isDevelopment = true,
        string policyFile = "office.json",
        Func<string, string>? edit = null,
        Action<IServiceCollection, Ground>? host = null,
        Action<Azure.Core.ClientOptions>? configure = null,
        Spoiler? spoiler = null)
    {
        string file = Tree.Path("templates", "offices", policyFile);
        Settings settings = new(
            new Account(TestStorage.Connection), new Uri("https://tian.example.gov.cn"), Tree.Path("templates"), file, smtp, null, isDevelopment, false);
        FakeTimeProvider machine = new(Morning);
        Corner corner = new();
        Storage storage = TestStorage.Make(corner, configure + (spoiler is null ? null : spoiler.Into));
        Ground ground = new(settings, storage, new LinkKey([.. Enumerable.Range(1, 32).Select(i => (byte)i)]), new CaseClock(machine));
        TestOffice office = new(ground, machine, host, corner);
        string policy = await File.ReadAllTextAsync(file);
        await office.Get<Bureaus>().Seed(
            Encoding.UTF8.GetBytes(edit?.Invoke(policy) ?? policy), await FormList.Read(Tree.Path("templates")));
        return office;
    }

    /// <summary>A second instance of the program on the same storage and clock.</summary>
    public TestOffice Beside() => new(Ground, Machine);

    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public BlobContainerClient Container(string name) => Ground.Storage.Container(name);

    /// <summary>Takes a JSON file in as if it had been dropped, and gives the case's driver.</summary>
    public async Task<Life> Receive(string json)
    {
        IntakeReport report = await Get<IntakeDesk>().Take("提案.json", Encoding.UTF8.GetBytes(json), PersonId.System);
        Assert.Empty(report.Problems);
        return new Life(this, Assert.Single(report.Results).Case!.Value);
    }

    public Task<Life> Receive185() => Receive(Proposals185.Alone);

    /// <summary>Every mail that was kept, by name.</summary>
    public async Task<IReadOnlyDictionary<string, MimeMessage>> Kept()
    {
        SortedDictionary<string, MimeMessage> mails = [];
        await foreach (BlobItem item in Container("mail").GetBlobsAsync())
        {
            BlobDownloadResult blob = await Container("mail").GetBlobClient(item.Name).DownloadContentAsync();
            mails.Add(item.Name, await MimeMessage.LoadAsync(blob.Content.ToStream()));
        }

        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await (corner?.Clear() ?? Task.CompletedTask);
    }

    /// <summary>Hears every wake and does nothing about it.</summary>
    internal sealed class Woken : ICaseLoops
    {
        private readonly ConcurrentQueue<CaseId> heard = new();

        public IReadOnlyCollection<CaseId> Heard => heard;

        public void Clear() => heard.Clear();

        public Task Wake(CaseId id)
        {
            heard.Enqueue(id);
            return Task.CompletedTask;
        }

        public Task<LoopState?> State(CaseId id) => Task.FromResult<LoopState?>(null);
    }

    /// <summary>Keeps every import that was begun and does nothing about it.</summary>
    internal sealed class Begun : IImportRunner
    {
        private readonly ConcurrentQueue<Import> begun = new();

        public IReadOnlyCollection<Import> All => begun;

        public Task Start(Import import)
        {
            begun.Enqueue(import);
            return Task.CompletedTask;
        }
    }
}
