using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Delivery;

/// <summary>What the office tells in writing, on paper. Stored in journals, so never renamed.</summary>
public enum PaperNotice
{
    /// <summary>The proposer is told that the reply comes later. 延期告知</summary>
    Extended,

    /// <summary>A co-handler gets its copy of the reply. 抄送会办单位</summary>
    CoHandlerCopy,
}

/// <summary>The office tells somebody in writing who has no address. 书面告知</summary>
/// <param name="Notice">What.</param>
/// <param name="Whom">Which proposer or co-handler, from 1.</param>
public sealed record PaperNoticeTask(TaskId Id, int Round, Deadline? Due, PaperNotice Notice, int Whom) : CaseTask(Id, PersonId.Desk, Round, Due)
{
    internal static Steps Ask(Steps steps, PaperNotice notice, int whom) => steps.AskOffice(
        id => new PaperNoticeTask(id, steps.Proposal.Round, steps.Limit(DeadlineRules.PaperNotice), notice, whom), Proposals.Notice.PaperNotice);
}

/// <summary>The office told it in writing. 已书面告知</summary>
/// <param name="How">In person, by post with its number.</param>
public sealed record PaperNoticeSent(TaskId Task, DateOnly On, string How) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(PaperNoticeSent));
}

/// <summary>Records that somebody was told in writing. 书面告知登记</summary>
/// <param name="On">The day: from the handover to today.</param>
/// <param name="How">1 to 2000 characters.</param>
public sealed record RecordPaperNotice(MessageId Id, PersonId By, TaskId Task, DateOnly On, string How) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        not PaperNoticeTask => Refusal.NotThisTask,
        _ when On > office.Policy.Day(now) || On < proposal.Proposal!.HandedOver => Refusal.ImpossibleDay,
        _ when !Limits.IsReason(How) => Refusal.MannerMissing,
        _ => new Steps(proposal, office, now).Then(new PaperNoticeSent(Task, On, How)),
    };
}

/// <summary>Mails a proposer, or the lead, that the reply has been given more time. 延期告知</summary>
/// <param name="Addressee">Which, from 1.</param>
public sealed record TellProposer(EffectId Id, int Addressee, int Round) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellProposer";
}
