using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Triggers;
using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>The office in the cloud: its services on real storage, and its functions on an engine in this process.</summary>
internal sealed class CloudOffice : IAsyncDisposable
{
    private Engine? engine;
    private TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CloudOffice()
    {
    }

    public TestOffice Office { get; private set; } = null!;

    public DurableTaskClient Client => engine!.Client;

    public LoopBook Book => Office.Get<LoopBook>();

    /// <summary>How often each wake of a request or a round is raised.</summary>
    public int Wakes { get; set; } = 1;

    /// <summary>What happens when a case has been woken, before whoever woke it goes on.</summary>
    public Func<CaseId, Task> Woken { get; set; } = _ => Task.CompletedTask;

    /// <summary>What happens before an activity does its work. It may fail, or take its time.</summary>
    public Func<string, object, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What an activity answers when its work is done.</summary>
    public Func<string, object, object?, Task<object?>> After { get; set; } = (_, _, result) => Task.FromResult(result);

    /// <summary>Instances that do not answer until they are loosened.</summary>
    public ConcurrentBag<string> Stuck { get; } = [];

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Activities that have been answered.</summary>
    public ConcurrentQueue<Call> Answers { get; } = new();

    /// <summary>Completes when the next activity has been answered.</summary>
    public Task NextAnswer => answered.Task;

    /// <summary>What left an activity, as the engine gets it.</summary>
    public ConcurrentQueue<Exception> Thrown { get; } = new();

    public static async Task<CloudOffice> Open(Action<Azure.Core.ClientOptions>? configure = null)
    {
        CloudOffice cloud = new();
        cloud.Office = await TestOffice.Open(
            configure: configure,
            host: (services, ground) => services.AddLoops(ground).AddSingleton<ImportRunner>().AddSingleton(cloud).AddSingleton<Requests>()
                .AddSingleton<ICaseLoops>(made => made.GetRequiredService<Requests>()).AddSingleton<IImportRunner>(made => made.GetRequiredService<Requests>()));
        cloud.engine = await Engine.Start(cloud);
        return cloud;
    }

    public void Answer(Call call)
    {
        Answers.Enqueue(call);
        Interlocked.Exchange(ref answered, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>How many turns of a case have been answered.</summary>
    public int Answered(CaseId id) => Answers.Count(call => call.Input is TurnRequest turn && turn.CaseId == id.Value);

    public int LongestHistory(string instance) => engine!.Longest.Of(instance);

    /// <summary>The function that the clock calls every ten minutes.</summary>
    public Task Sweep() => ActivatorUtilities.CreateInstance<Rounds>(Office.Services).Sweep(new TimerInfo(), Client);

    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
        {
            await engine.DisposeAsync();
        }

        await Office.DisposeAsync();
    }
}
