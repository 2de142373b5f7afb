using Microsoft.DurableTask.Client;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>A case whose people act while its orchestration, and nobody else, does what follows.</summary>
internal sealed class Carried(CloudOffice cloud, Life life)
{
    /// <summary>What the people of proposal 185 do, in their order, and where the case then stands.</summary>
    public static readonly IReadOnlyList<(Func<Life, Task> Act, Stage Stage)> Acts =
    [
        (life => life.Assign(), Stage.Accepting),
        (life => life.Accept(), Stage.Drafting),
        (life => life.Submit(Proposals185.Draft), Stage.Approving),
        (life => life.Approve(), Stage.Approving),
        (life => life.Approve(), Stage.Approving),
        (life => life.Approve(), Stage.Approving),
        (life => life.Approve(), Stage.Sealing),
        (life => life.Seal(), Stage.AwaitingFeedback),
        (life => life.ConfirmReceipts(), Stage.AwaitingFeedback),
        (life => life.Rate(1, Satisfaction.Satisfied), Stage.Closed),
    ];

    public Life Life => life;

    public CaseId Id => life.Id;

    public static async Task<Carried> Receive185(CloudOffice cloud) => new(cloud, await cloud.Office.Receive185());

    public string Instance(int serial = 1) => $"{Id}.{serial}";

    /// <summary>The loop as the engine has it; no loop ever fails.</summary>
    public async Task<OrchestrationMetadata?> Found(int serial = 1)
    {
        OrchestrationMetadata? found = await cloud.Client.GetInstanceAsync(Instance(serial), getInputsAndOutputs: true);
        Assert.False(found?.RuntimeStatus == OrchestrationRuntimeStatus.Failed, found?.FailureDetails?.ToString());
        return found;
    }

    public async Task<string> Status(int serial = 1) => (await Found(serial))?.ReadCustomStatusAs<string>() ?? "";

    public int Turns(string? instance = null) =>
        cloud.Calls.Count(call => call.Input is TurnRequest turn && turn.CaseId == Id.Value && (instance is null || turn.InstanceId == instance));

    /// <summary>Nothing is left that the loop would do by itself.</summary>
    public async Task<bool> IsSettled() => (await life.Case()).Outbox.All(pending => pending.Effect.GoesWithTheMorningMail);

    public Task Settled() => Until.True(IsSettled, "every effect is settled", cloud);

    /// <summary>All turns that were asked for have ended, so many of them, and the loop waits.</summary>
    public Task Resting(int? turns = null) => Until.True(
        async () => Turns() >= (turns ?? 1) && Turns() == cloud.Answered(Id) && await Status() != "" && await IsSettled(),
        $"the loop rests after {turns} turns");

    /// <summary>How often the loop has continued as new.</summary>
    public async Task<int> Generation(int serial = 1) => (await Found(serial))!.ReadInputAs<LoopInput>()!.Generation;

    /// <summary>The engine shows where the case stands.</summary>
    public Task Shows(Stage stage, int serial = 1) => Until.True(async () => await Status(serial) == stage.ToString(), $"the status is {stage}");

    public Task Over(int serial = 1) => Until.True(async () => (await Found(serial))!.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"loop {serial} ends");

    /// <summary>All of it, each act when what followed from the last one is done.</summary>
    public async Task Live(int acts = int.MaxValue)
    {
        await Settled();
        foreach ((Func<Life, Task> act, Stage stage) in Acts.Take(acts))
        {
            await act(life);
            await Settled();
            Assert.Equal(stage, (await life.Case()).Stage);
        }
    }

    /// <summary>Each effect was tried once and done, and there is one number.</summary>
    public async Task DoneOnce()
    {
        FoldedCase folded = await life.Folded();
        Event[] events = [.. folded.Entries.SelectMany(entry => entry.Events)];
        EffectId[] asked = [.. folded.Entries.SelectMany(entry => entry.Effects).Where(effect => !effect.GoesWithTheMorningMail).Select(effect => effect.Id).OrderBy(id => id.Value)];
        Assert.Equal(asked, events.OfType<EffectClaimed>().Select(claim => claim.Effect).OrderBy(id => id.Value));
        Assert.Equal(asked, events.OfType<EffectSettled>().Select(settled => settled.Effect).OrderBy(id => id.Value));
    }
}
