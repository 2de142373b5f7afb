using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Loop;

/// <summary>Why a case's loop holds neither data nor rules: beside it, on the same engine, the loop that one would write first.</summary>
public sealed class WhyTests
{
    private const int Cases = 5;
    private const int Bursts = 20;
    private const int AtOnce = 3;
    private static readonly TimeSpan Limit = Cloud.Until.Limit;

    [Fact]
    public async Task Events_that_carry_the_acts_get_lost_and_wakes_that_carry_nothing_can_not()
    {
        ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> journals = new();
        ConcurrentDictionary<string, int> taken = new(), performed = new();
        int port = FreePort();
        await using DurableTaskTestHost engine = await DurableTaskTestHost.StartAsync(
            tasks =>
            {
                tasks.AddOrchestratorFunc<int, int>("Obvious", Obvious);
                tasks.AddActivityFunc<string>("Take", (_, act) => Count(taken, act));
                tasks.AddOrchestratorFunc<LoopInput>(Names.ProposalCase, (context, _) => ProposalCase.Run(context));
                tasks.AddActivityFunc<TurnRequest, TurnFound>(Names.Turn, (_, request) => Found(request.CaseId));
                tasks.AddActivityFunc<DueEffect, TurnFound>(Names.NotifyOffice, (_, effect) =>
                {
                    Count(performed, effect.EffectId);
                    journals[effect.CaseId].TryRemove(effect.EffectId, out bool _);
                    return Found(effect.CaseId);
                });
            },
            new DurableTaskTestHostOptions { Port = port });

        for (int i = 0; i < Cases; i++)
        {
            journals[$"c{i}"] = new();
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("Obvious", 0, new StartOrchestrationOptions($"obvious{i}"));
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(Names.ProposalCase, new LoopInput($"c{i}", 0), new StartOrchestrationOptions($"c{i}.1"));
        }

        await Task.WhenAll(Enumerable.Range(0, Cases).Select(async i =>
        {
            for (int burst = 0; burst < Bursts; burst++)
            {
                string[] acts = [.. Enumerable.Range(0, AtOnce).Select(n => $"{i}.{burst}.{n}")];
                await Task.WhenAll(acts.Select(act => engine.Client.RaiseEventAsync($"obvious{i}", "act", act)));
                await Task.WhenAll(acts.Select(act =>
                {
                    journals[$"c{i}"][act] = true;
                    return engine.Client.RaiseEventAsync($"c{i}.1", Names.Wake, "");
                }));
            }
        }));

        const int All = Cases * Bursts * AtOnce;
        await Until(() => performed.Count == All);

        // The other one had the same time, and gets as long again as it still moves.
        await UntilStill(taken);
        Notes.Add("why", $"acts: {All}; lost by a loop whose events carry them: {All - taken.Count}; by the loop that is only woken: {All - performed.Count}");
        Assert.True(taken.Count < All, "The obvious loop lost nothing: then there is no reason for the other one.");

        TurnFound Found(string id) => new(false, "Drafting", TimeSpan.FromMinutes(5), [.. journals[id].Keys.Select(act => new DueEffect(id, act, Names.NotifyOffice))], -journals[id].Count);
    }

    [Fact]
    public async Task An_update_ends_an_orchestration_that_holds_rules_and_does_nothing_to_one_that_asks_for_them()
    {
        int version = 1;
        TaskCompletionSource isUnderWay = new(), mayGoOn = new();
        await using DurableTaskTestHost engine = await DurableTaskTestHost.StartAsync(
            tasks =>
            {
                tasks.AddOrchestratorFunc<string>("HoldsRules", async context =>
                {
                    await context.CallActivityAsync("Slow");
                    await context.CallActivityAsync(version == 1 ? "First" : "Second");
                    await context.CallActivityAsync("Slow");
                    return "done";
                });
                tasks.AddOrchestratorFunc<string>("AsksForThem", async context =>
                {
                    await context.CallActivityAsync("Slow");
                    await context.CallActivityAsync(await context.CallActivityAsync<string>("Decide"));
                    await context.CallActivityAsync("Slow");
                    return "done";
                });
                tasks.AddActivityFunc("Decide", _ => version == 1 ? "First" : "Second");
                tasks.AddActivityFunc("First", async _ =>
                {
                    isUnderWay.TrySetResult();
                    await mayGoOn.Task;
                });
                tasks.AddActivityFunc("Second", _ => { });
                tasks.AddActivityFunc("Slow", _ => { });
            },
            new DurableTaskTestHostOptions { Port = FreePort() });

        string holds = await engine.Client.ScheduleNewOrchestrationInstanceAsync("HoldsRules");
        string asks = await engine.Client.ScheduleNewOrchestrationInstanceAsync("AsksForThem");
        await isUnderWay.Task.WaitAsync(Limit);
        version = 2;
        mayGoOn.SetResult();

        using CancellationTokenSource limit = new(Limit);
        OrchestrationMetadata held = await engine.Client.WaitForInstanceCompletionAsync(holds, getInputsAndOutputs: true, limit.Token);
        OrchestrationMetadata asked = await engine.Client.WaitForInstanceCompletionAsync(asks, getInputsAndOutputs: true, limit.Token);
        Assert.Equal((OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Completed), (held.RuntimeStatus, asked.RuntimeStatus));
        Assert.Contains("Non-Deterministic", held.FailureDetails!.ErrorMessage, StringComparison.OrdinalIgnoreCase);
    }

    // Waits for an act or a moment, does what the act says, and continues as new with whatever has not been taken.
    private static async Task<int> Obvious(TaskOrchestrationContext context, int generation)
    {
        for (int turn = 0; turn < 10; turn++)
        {
            using CancellationTokenSource off = new();
            Task timer = context.CreateTimer(context.CurrentUtcDateTime.AddMinutes(5), off.Token);
            Task<string> act = context.WaitForExternalEvent<string>("act", off.Token);
            await Task.WhenAny(act, timer);
            off.Cancel();
            if (act.IsCompletedSuccessfully)
            {
                await context.CallActivityAsync("Take", act.Result);
            }
        }

        context.ContinueAsNew(generation + 1, preserveUnprocessedEvents: true);
        return generation;
    }

    private static void Count(ConcurrentDictionary<string, int> counts, string act) => counts.AddOrUpdate(act, 1, (_, before) => before + 1);

    private static async Task Until(Func<bool> holds)
    {
        for (Stopwatch waited = Stopwatch.StartNew(); !holds(); await Task.Delay(50))
        {
            Assert.True(waited.Elapsed < Limit, "Not within the limit.");
        }
    }

    private static async Task UntilStill(ConcurrentDictionary<string, int> counts)
    {
        (int last, Stopwatch still) = (-1, Stopwatch.StartNew());
        for (Stopwatch waited = Stopwatch.StartNew(); still.Elapsed < TimeSpan.FromSeconds(5) && waited.Elapsed < Limit; await Task.Delay(100))
        {
            if (counts.Count != last)
            {
                (last, still) = (counts.Count, Stopwatch.StartNew());
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
