using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals.Joining;

/// <summary>The office watches that the proposal with which this one is handled is answered in time for both. 并案办理</summary>
public sealed record JoinedTask(TaskId Id, int Round, Deadline? Due) : CaseTask(Id, PersonId.Desk, Round, Due)
{
    /// <summary>The reply's own limit, as the limit of the wait.</summary>
    internal static Deadline By(Deadline legal) => legal with { Rule = DeadlineRules.Joined, Start = legal.Start ?? DeadlineRules.Start(legal.Rule) };
}

/// <summary>What one case tells another. Stored in journals, so never renamed.</summary>
public enum CrossNews
{
    /// <summary>It asks to be handled with it.</summary>
    JointAsked,

    /// <summary>It is no longer handled with it.</summary>
    JointLeft,

    /// <summary>The reply is signed, and with it the other's.</summary>
    ReplySigned,

    /// <summary>It ends without a reply; the other is to be handled by itself.</summary>
    JointReleased,
}

/// <summary>Tells another case; the other's answer comes back. 告知并案</summary>
/// <param name="To">The other case.</param>
/// <param name="Round">The round of the reply that is signed.</param>
/// <param name="Content">The other's content that was signed; null for other news.</param>
/// <param name="Draft">The text in it; null for other news.</param>
public sealed record TellCase(
    EffectId Id, CaseId To, CrossNews News, int Round = 0, DocumentHash? Content = null, DocumentHash? Draft = null) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellCase";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        if (News == CrossNews.JointAsked && steps.Proposal is { Stage: Stage.Joined, JoinedTo: { } lead } && lead == To
            && outcome is Outcome.Told { Refused: not null })
        {
            JointLeft.Alone(steps, "要并入的提案已不能并案").Do(id => new NotifyOffice(id, Notice.JointRefused, null));
        }
        else if (News == CrossNews.JointAsked && outcome is Outcome.Told { Refused: null } && (steps.Proposal.JoinedTo != To || steps.Proposal.HasEnded))
        {
            // News may overtake each other: the other case took this one after this one had left.
            steps.Do(id => new TellCase(id, To, CrossNews.JointLeft));
        }
    }
}

/// <summary>The case is handled with another from now on; what was in hand is over. 并案</summary>
public sealed record CaseJoined(CaseId Lead, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(IsOver, entry, nameof(CaseJoined)).WithoutAsked() with { Stage = Stage.Joined, JoinedTo = Lead, Department = null, Officer = null };

    // More time is still this proposal's own; whatever else was asked of the authority concerns a reply that is not written here any more.
    internal static bool IsOver(CaseTask task) =>
        task is AssignTask or AcceptTask or DraftTask or ConsultTask or OpinionTask
            or RequestReviewTask or RequestSealTask or AuthorityTask { Kind: not RequestKind.Extension };
}

/// <summary>The case is handled by itself again. 取消并案</summary>
public sealed record JointLeft(string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case alone = proposal.SettleAll(task => task is JoinedTask, entry, nameof(JointLeft)) with
        {
            Stage = Stage.Assigning, JoinedTo = null, Department = null, Officer = null,
        };
        return alone.With(alone.Reply with { Signed = null, SignedOn = null, SignedBy = null, SignedFor = null });
    }

    internal static Steps Alone(Steps steps, string reason) => AssignTask.Again(steps.Then(new JointLeft(reason)), "取消并案之日");
}

/// <summary>Another proposal is handled with this one from now on. 并入</summary>
public sealed record JointTaken(CaseId Other) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Joined = proposal.Joined.Add(Other) };
}

/// <summary>Another proposal is no longer handled with this one.</summary>
public sealed record JointDropped(CaseId Other) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Joined = proposal.Joined.Remove(Other) };
}

/// <summary>The reply was signed together with that of the proposal with which this one is handled. 并案签发</summary>
/// <param name="By">Who signed.</param>
/// <param name="For">For whom, when a delegate did.</param>
/// <param name="Department">The department that drafted it, and its officer: a second round is theirs.</param>
public sealed record ReplyAdopted(
    CaseId Lead, SignedContent Content, DraftFacts Facts, DateOnly On, PersonId By, PersonId? For, string Department, PersonId Officer) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case adopted = proposal with
        {
            Department = Department,
            Officer = Officer,
            Versions = proposal.Versions.Add(new DraftVersion(proposal.Versions.Length + 1, proposal.Round, Content.Draft, Facts, Officer, entry.At)),
        };
        return adopted.With(adopted.Reply with { Signed = Content, SignedOn = On, SignedBy = By, SignedFor = For });
    }
}

/// <summary>The adopted reply goes on: its own number, letters, delivery and ratings follow. 分别答复</summary>
public sealed record JointAnswered(TaskId? Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.SettleAll(task => task is JoinedTask, entry, nameof(JointAnswered)) with { Stage = Stage.Issuing };

    internal static Steps Go(Steps steps, DateOnly? signedOn = null)
    {
        DateOnly on = signedOn ?? steps.Proposal.Reply.SignedOn!.Value;
        return steps.Then(new JointAnswered(steps.Proposal.OpenTasks.OfType<JoinedTask>().FirstOrDefault()?.Id))
            .Do(id => new NumberReply(id, steps.Proposal.Round, on.Year));
    }
}

/// <summary>Handles a proposal together with another one; it is answered separately, under its own number. 并案</summary>
/// <param name="Lead">The other case.</param>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record JoinCase(MessageId Id, PersonId By, CaseId Lead, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal) is { } obstacle ? obstacle
        : Lead == proposal.Id ? Refusal.CannotBeJoined
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Joined(new Steps(proposal, office, now));

    /// <summary>Why it can be joined with no other proposal now, whoever joins it; null when it can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.HasEnded ? Refusal.HasEnded
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : !proposal.Stage.IsBeforeApproval() ? Refusal.NotInThisStage
        : proposal is not { Role: not HandlingRole.CoHandler, Joined.Length: 0, Round: 1 } ? Refusal.CannotBeJoined
        : proposal.CoHandlers.Any(unit => unit.Standing == Standing.Disagreed) ? Refusal.DisagreementOpen
        : HasPartners(proposal) ? Refusal.HasPartners
        : IntakeGate.Lacking(proposal, "并案");

    // The lead of a joint handling asks for itself alone: whom this proposal's notice names would never be heard, and whoever signs with the bureau would not be asked.
    private static bool HasPartners(Case proposal) =>
        proposal.CoHandlers.Any(unit => unit is { SignsJointly: true, Standing: not (Standing.Asked or Standing.Cancelled) })
        || (proposal.Role == HandlingRole.Lead && proposal.NamedCoHandlers().Any(name =>
            proposal.CoHandlers.FirstOrDefault(unit => unit.IsExternal && unit.Name == name) is null or { Standing: Standing.Asked or Standing.Cancelled }));

    private Steps Joined(Steps steps)
    {
        RequestLetters.Void(steps.Then(new CaseJoined(Lead, Reason))).TellCancelled(CaseJoined.IsOver).Do(id => new TellCase(id, Lead, CrossNews.JointAsked));
        Deadline due = steps.Proposal.Reply.Due;
        steps.Open(id => new JoinedTask(id, steps.Proposal.Round, JoinedTask.By(due)));
        return steps;
    }
}

/// <summary>Handles a joined proposal by itself again. 取消并案</summary>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record LeaveJoint(MessageId Id, PersonId By, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal is not { Stage: Stage.Joined, JoinedTo: { } lead } ? Refusal.NotInThisStage
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : JointLeft.Alone(new Steps(proposal, office, now), Reason).Do(id => new TellCase(id, lead, CrossNews.JointLeft));
}
