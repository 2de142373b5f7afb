using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Functions.Loop;

/// <summary>The loop's activities: a turn, and one for each step of a proposal's life, so that its history reads as that life.</summary>
internal sealed partial class CaseSteps(LoopTurns turns, Performer performer, FirstSweep firstSweep, ILogger<CaseSteps> log)
{
    [Function(Names.Turn)]
    public async Task<TurnFound> Turn([ActivityTrigger] TurnRequest request) => Found(await turns.Take(new CaseId(request.CaseId), request.InstanceId));

    [Function(Names.Alert)]
    public Task Alert([ActivityTrigger] AlertNote note)
    {
        LoopFailed(note.CaseId, note.Fault);
        return Task.CompletedTask;
    }

    [Function(Names.NotifyOffice)]
    public Task<TurnFound> NotifyOffice([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.NotifyDepartment)]
    public Task<TurnFound> NotifyDepartment([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.RequestApproval)]
    public Task<TurnFound> RequestApproval([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.TellApprover)]
    public Task<TurnFound> TellApprover([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.NumberReply)]
    public async Task<TurnFound> NumberReply([ActivityTrigger] DueEffect effect)
    {
        // What a lost table of numbers forgot is known before a number is given.
        await firstSweep.Done();
        return await Perform(effect);
    }

    [Function(Names.RenderReply)]
    public Task<TurnFound> RenderReply([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.DeliverReply)]
    public Task<TurnFound> DeliverReply([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.CopyToAuthorities)]
    public Task<TurnFound> CopyToAuthorities([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.AskForForm)]
    public Task<TurnFound> AskForForm([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.TellCollector)]
    public Task<TurnFound> TellCollector([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.ConfirmRating)]
    public Task<TurnFound> ConfirmRating([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.SendLink)]
    public Task<TurnFound> SendLink([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.AskCoHandler)]
    public Task<TurnFound> AskCoHandler([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.RequestLetterApproval)]
    public Task<TurnFound> RequestLetterApproval([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.NumberRequest)]
    public async Task<TurnFound> NumberRequest([ActivityTrigger] DueEffect effect)
    {
        await firstSweep.Done();
        return await Perform(effect);
    }

    [Function(Names.AskAuthority)]
    public Task<TurnFound> AskAuthority([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.TellOfficer)]
    public Task<TurnFound> TellOfficer([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.TellCancelled)]
    public Task<TurnFound> TellCancelled([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.TellProposer)]
    public Task<TurnFound> TellProposer([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.DeliverOpinion)]
    public Task<TurnFound> DeliverOpinion([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.CopyToCoHandler)]
    public Task<TurnFound> CopyToCoHandler([ActivityTrigger] DueEffect effect) => Perform(effect);

    [Function(Names.TellCase)]
    public Task<TurnFound> TellCase([ActivityTrigger] DueEffect effect) => Perform(effect);

    private async Task<TurnFound> Perform(DueEffect effect) =>
        Found(await performer.Perform(new EffectRef(new CaseId(effect.CaseId), new EffectId(effect.EffectId), effect.Step)));

    private static TurnFound Found(Turn turn) => new(
        turn.Over,
        turn.Stage,
        turn.Wait,
        [.. turn.Due.Select(effect => new DueEffect(effect.CaseId.Value, effect.EffectId.Value, effect.Step))],
        turn.Length);

    [LoggerMessage(Level = LogLevel.Error, Message = "The loop of case {CaseId} could not take its turn and tries again in five minutes: {Fault}")]
    private partial void LoopFailed(string caseId, string fault);
}
