using System.Collections.Immutable;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Issue;

/// <summary>The office prints, proof-reads and seals. 缮印用印</summary>
public sealed record SealTask(TaskId Id, int Round, Deadline? Due) : CaseTask(Id, PersonId.Desk, Round, Due);

/// <summary>All letters of the round are made.</summary>
public sealed record SealingBegun(int Round) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Stage = Stage.Sealing };
}

/// <summary>One sealed letter as it was scanned.</summary>
/// <param name="Addressee">Which proposer's, from 1; 1 for the one letter to all.</param>
/// <param name="File">The .pdf, by its hash.</param>
public sealed record SealedScan(int Addressee, DocumentHash File);

/// <summary>The letters are printed, proof-read and sealed. 用印</summary>
/// <param name="Way">How they leave; null in a journal from before this was chosen:
/// by mail, as the scan where there is one.</param>
public sealed record ReplySealed(TaskId Task, IReadOnlyList<SealedScan> Scans, LetterWay? Way = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(ReplySealed)) with { Stage = Stage.Delivering };
        return settled.With(settled.Reply with
        {
            Scans = Scans.ToImmutableDictionary(scan => scan.Addressee, scan => scan.File),
            Way = Way,
        });
    }
}

/// <summary>Confirms that the letters are printed, proof-read and sealed, and lets them and the copies leave. 用印确认</summary>
/// <param name="Scans">Sealed scans: of every letter where they leave as such, of any where they leave on paper,
/// else of none.</param>
/// <param name="Way">How all of them leave; nobody may leave it open.</param>
public sealed record ConfirmSealed(MessageId Id, PersonId By, TaskId Task, IReadOnlyList<SealedScan> Scans, LetterWay? Way)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        not SealTask => Refusal.NotThisTask,
        _ when Scans.Any(scan => scan.Addressee < 1 || scan.Addressee > proposal.LetterCount(proposal.Reply)) =>
            Refusal.NoSuchProposer,
        _ when Way is null => Refusal.LetterWayMissing,
        _ when Way == LetterWay.Scan && Scans.DistinctBy(scan => scan.Addressee).Count() < proposal.LetterCount(proposal.Reply) =>
            Refusal.ScanMissing,
        _ when Way == LetterWay.Text && Scans.Count > 0 => Refusal.ScanNotSent,
        _ => Sealed(new Steps(proposal, office, now)),
    };

    private Decision Sealed(Steps steps)
    {
        steps.Then(new ReplySealed(Task, [.. Scans.DistinctBy(scan => scan.Addressee)], Way));
        if (steps.Proposal.AnswersProposers)
        {
            SendReply(steps);
        }
        else
        {
            SendToUnit(steps);
        }

        foreach (CoHandler unit in steps.Proposal.CoHandlers.Where(unit => unit.IsExternal && unit.Standing != Standing.Cancelled))
        {
            SendCopy(steps, unit);
        }

        return steps;
    }

    private void SendReply(Steps steps)
    {
        for (int addressee = 1; addressee <= steps.Proposal.AddresseeCount; addressee++)
        {
            Send(steps, addressee);
        }

        foreach (CopyOffice copy in steps.Office.Policy.Copies)
        {
            AskReceipt(steps, PersonId.Copy(copy.Id), (id, task, serial) => new CopyToAuthorities(id, task, serial, copy.Id));
        }
    }

    // An opinion goes to the lead, a report to the 交办机关, and neither to a proposer or a cc office (会办、转办不直接答复提案人).
    private Steps SendToUnit(Steps steps)
    {
        int round = steps.Proposal.Round;
        if (Way == LetterWay.Paper || steps.Proposal.Addresses[1] is null)
        {
            return PaperDeliveryTask.Ask(steps, 1, round);
        }

        return AskReceipt(steps, PersonId.Lead, (id, task, serial) => new DeliverOpinion(id, task, serial, round));
    }

    private static void SendCopy(Steps steps, CoHandler unit)
    {
        if (unit.Email is null)
        {
            PaperNoticeTask.Ask(steps, PaperNotice.CoHandlerCopy, unit.Ordinal);
            return;
        }

        AskReceipt(steps, unit.Person, (id, task, serial) => new CopyToCoHandler(id, task, serial, unit.Ordinal));
    }

    private static Steps AskReceipt(Steps steps, PersonId holder, Func<EffectId, TaskId, int, Effect> carry) =>
        steps.Ask(id => new ReceiptTask(id, holder, steps.Proposal.Round, steps.Limit(DeadlineRules.Receipt)), carry);

    private void Send(Steps steps, int addressee)
    {
        int round = steps.Proposal.Round;
        bool hasAddress = steps.Proposal.Addresses[addressee] is not null;
        if (Way == LetterWay.Paper || !hasAddress)
        {
            PaperDeliveryTask.Ask(steps, addressee, round);
        }

        // Where the letter goes on paper, the mail brings the form's link alone.
        if (!hasAddress)
        {
            return;
        }

        steps.Ask(
            id => new FeedbackTask(id, PersonId.Proposer(addressee), round, null, addressee),
            (id, task, serial) => new DeliverReply(id, task, serial, round, addressee));
    }
}
