using Puyang.Proposals.Assignment;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Authority;

/// <summary>The 交办机关 agreed. 同意</summary>
/// <param name="Until">The day that it granted (延期); null otherwise.</param>
/// <param name="Signer">Who acted for the authority, as typed; null where the holder has a name of its own or a clerk recorded it. 经办人</param>
public sealed record RequestGranted(TaskId Task, RequestKind Kind, string Note, DateOnly? Until = null, string? Signer = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(RequestGranted));
        return Kind != RequestKind.Extension ? settled
            : settled.With(settled.Reply with { Extensions = settled.Reply.Extensions + 1 });
    }
}

/// <summary>The 交办机关 did not agree; a return that is refused is handled by the bureau. 不同意</summary>
/// <param name="Signer">Who acted for the authority, as typed; null as in <see cref="RequestGranted"/>.</param>
public sealed record RequestRefused(TaskId Task, RequestKind Kind, string Note, string? Signer = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(RequestRefused));
        return Kind == RequestKind.Return ? settled with { Stage = Stage.Assigning } : settled;
    }
}

/// <summary>The bureau takes back what it asked. 撤回申请</summary>
public sealed record RequestTakenBack(TaskId Task, RequestKind Kind, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(RequestTakenBack));
        return Kind == RequestKind.Return ? settled with { Stage = Stage.Assigning } : settled;
    }
}

/// <summary>Other units co-handle it from now on, and the bureau leads. 增办</summary>
public sealed record UnitsAdded(IReadOnlyList<OtherUnit> Units) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Role = HandlingRole.Lead,
        RegistrationVersion = proposal.RegistrationVersion + 1,
        Proposal = proposal.Proposal! with { Role = HandlingRole.Lead, Others = [.. proposal.Proposal.Others ?? [], .. Units] },
    };
}

/// <summary>Answers what the bureau asked: the authority by its link, or a clerk who records an answer on paper. 答复申请</summary>
/// <param name="Granted">Yes or no; of a disagreement, whether the bureau's view holds.</param>
/// <param name="Note">At most 2000 characters; needed for a no, for a decision and for what is recorded from paper.</param>
/// <param name="Until">The day granted, where it is another than asked; null for the day asked.</param>
/// <param name="Signer">Who acts for the authority, as typed; null for a person of the bureau and for a clerk.</param>
public sealed record AnswerRequest(
    MessageId Id, PersonId By, TaskId Task, bool Granted, string Note, DateOnly? Until, string? Signer = null) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        null => Refusal.TaskIsDone,
        not AuthorityTask => Refusal.NotThisTask,
        { } task when task.Holder != By && !office.Policy.IsClerk(By) => Refusal.NotTheHolder,
        AuthorityTask request when Note.Length > Limits.Comment || ((!Granted || NeedsNote(request, request.Holder == By)) && !Limits.IsReason(Note)) => Refusal.ReasonMissing,
        AuthorityTask when Signer is not null && Signer.Trim().Length is 0 or > 60 => Refusal.NameMissing,
        AuthorityTask { Kind: RequestKind.Extension } request when Granted
            && !RequestExtension.IsInRange(proposal, office.Policy, Until ?? request.Until!.Value) => Refusal.ExtensionOutOfRange,
        AuthorityTask request => Answered(new Steps(proposal, office, now), request),
    };

    /// <summary>Whether even a yes needs its note.</summary>
    /// <param name="isOwn">True for the authority's own answer by its link, false for one that a clerk records.</param>
    public static bool NeedsNote(AuthorityTask request, bool isOwn) => !isOwn || request.Kind == RequestKind.Disagreement;

    private Decision Answered(Steps steps, AuthorityTask request)
    {
        Follow(steps, request);

        // An answer in its name is never recorded behind the authority's back.
        return request.Holder == By ? steps : steps.TellCancelled(task => task.Id == Task);
    }

    private Steps Follow(Steps steps, AuthorityTask request)
    {
        if (request.Kind == RequestKind.Disagreement)
        {
            return steps.Then(Granted ? new RequestGranted(Task, request.Kind, Note, Signer: Signer) : new RequestRefused(Task, request.Kind, Note, Signer))
                .Then(new DisagreementDecided(request.CoHandler!.Value, Granted, Note, Signer))
                .Do(id => new NotifyOffice(id, Notice.AuthorityAnswered, Task)).TellOfficer(CaseNews.AuthorityAnswered, Task);
        }

        DateOnly? until = request.Kind == RequestKind.Extension && Granted ? Until ?? request.Until : null;
        steps.Then(Granted ? new RequestGranted(Task, request.Kind, Note, until, Signer) : new RequestRefused(Task, request.Kind, Note, Signer));
        steps.Do(id => new NotifyOffice(id, Notice.AuthorityAnswered, Task)).TellOfficer(CaseNews.AuthorityAnswered, Task);
        return Granted ? Grant(steps, request, until) : request.Kind == RequestKind.Return ? AssignTask.Again(steps, "退回申请未获同意之日") : steps;
    }

    private static Steps Grant(Steps steps, AuthorityTask request, DateOnly? until)
    {
        Case proposal = steps.Proposal;
        switch (request.Kind)
        {
            case RequestKind.Return:
                return steps.Then(new CaseClosed(CaseOutcome.Returned)).Release();
            case RequestKind.AddUnits:
                OtherUnit[] units = [.. request.Units!.Split('、').Select(name => new OtherUnit(name, HandlingRole.CoHandler, steps.Office.Policy.Partner(name)?.Email))];
                steps.Then(new UnitsAdded(units));
                return proposal.Stage.IsInWork() ? Requests.AskAll(steps, units) : steps;
            case RequestKind.Extension:
                Extend(steps, proposal.Reply.Due, proposal.Reply.Due.Extended(until!.Value, steps.Office.Policy.AuthorityName));
                return TellExtended(steps);
            case RequestKind.Proceed:
                // A unit that was asked anew meanwhile is not late again yet.
                return proposal.OpenTasks.OfType<OpinionTask>().FirstOrDefault(task => task.CoHandler == request.CoHandler) is { Due: { } due } late
                        && steps.Office.Policy.End(due) < steps.Now
                    ? steps.Then(new OpinionWaived(late.Id, late.CoHandler))
                    : steps;
            default:
                throw new InvalidOperationException($"Nobody knows what follows from a granted {request.Kind}.");
        }
    }

    // What the old limit had cut short gets its time back: nobody is late for a day that no longer counts.
    private static void Extend(Steps steps, Deadline from, Deadline to)
    {
        steps.Then(new DeadlineMoved(null, steps.Proposal.Round, from, to));
        RecountDeadlines.Follow(steps, to, steps.Proposal.OpenTasks.Where(task =>
            task.Round == steps.Proposal.Round && (task is JoinedTask || task.Due is { Within: not null })));
    }

    // The proposer is told in writing, by mail or on paper; where the bureau co-handles, the lead is.
    private static Steps TellExtended(Steps steps)
    {
        // The 交办机关 has just allowed it: of a proposal that it passed on nobody else is to be told.
        if (steps.Proposal.Proposal!.AnswerTo is not null)
        {
            return steps;
        }

        for (int addressee = 1; addressee <= steps.Proposal.AddresseeCount; addressee++)
        {
            int number = addressee;
            if (steps.Proposal.Addresses[number] is null)
            {
                PaperNoticeTask.Ask(steps, PaperNotice.Extended, number);
            }
            else
            {
                steps.Do(id => new TellProposer(id, number, steps.Proposal.Round));
            }
        }

        return steps;
    }
}

/// <summary>Takes back what was asked of the authority and not answered yet. 撤回申请</summary>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record TakeBackRequest(MessageId Id, PersonId By, TaskId Task, string Reason) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        AuthorityTask when !Limits.IsReason(Reason) => Refusal.ReasonMissing,
        AuthorityTask request => TakenBack(new Steps(proposal, office, now), request),
        _ => Refusal.NotThisTask,
    };

    private Decision TakenBack(Steps steps, AuthorityTask request)
    {
        steps.Then(new RequestTakenBack(Task, request.Kind, Reason)).TellCancelled(task => task.Id == Task);
        return request.Kind == RequestKind.Return ? AssignTask.Again(steps, "撤回退回申请之日") : steps;
    }
}
