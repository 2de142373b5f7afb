using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.CoHandling;

/// <summary>A unit gives its opinion to the bureau. 会办意见</summary>
/// <param name="Holder">The unit; the head of a department of the bureau; the proposal office, which records what comes on paper.</param>
/// <param name="CoHandler">Which unit, from 1.</param>
/// <param name="Question">What is asked; empty for the proposal as a whole.</param>
/// <param name="Letter">The formal letter that asks it, from 1; null for a working letter or none. 会办征求函</param>
public sealed record OpinionTask(TaskId Id, PersonId Holder, int Round, Deadline? Due, int CoHandler, string Question, int? Letter = null)
    : CaseTask(Id, Holder, Round, Due)
{
    /// <summary>True once the lead may go on without it; a late opinion is still taken.</summary>
    public bool IsWaived => Settled?.How == nameof(OpinionWaived);
}

/// <summary>Asks another bureau, or a department of one's own, for its opinion. 征求会办意见</summary>
/// <param name="Name">The unit's full name; for a department of the bureau any text.</param>
/// <param name="Email">Where the link goes; null for the address it was asked at before, or on paper where there is none.</param>
/// <param name="Department">A department's id in office.json; null for another bureau.</param>
/// <param name="Question">At most 2000 characters; may be empty.</param>
/// <param name="SignsJointly">Whether the unit signs the reply together with the bureau; null for as it was, which for a new unit is no. 联合行文</param>
public sealed record AskOpinion(
    MessageId Id, PersonId By, string Name, string? Email, string? Department, string Question, bool? SignsJointly) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !Handlers.MayHandle(proposal, office.Policy, By) ? Refusal.NotTheHolder
        : Obstacle(proposal) is { } obstacle ? obstacle
        : !MaySignJointly(proposal) && JoinsTheSignature(Known(proposal)) ? Refusal.NotInThisStage
        : Department is null && proposal.Role != HandlingRole.Lead ? Refusal.NotTheLead
        : Department is { } id && (office.Policy.Department(id) is null || id == proposal.Department) ? Refusal.NoSuchDepartment
        : Department is null && Name.Trim().Length is 0 or > 60 ? Refusal.NameMissing
        : Question.Length > Limits.Comment ? Refusal.CommentTooLong
        : Known(proposal) is { } referred && Authority.AuthorityTask.IsAsked(proposal, Authority.RequestKind.Disagreement, referred.Ordinal)
            ? Refusal.AskedAlready
        : Known(proposal) is { } known && proposal.OpenTasks.OfType<OpinionTask>().FirstOrDefault(task => task.CoHandler == known.Ordinal) is { } waiting
            ? Again(new Steps(proposal, office, now), known, waiting)
        : Known(proposal) is { Standing: Standing.Asked } asked && proposal.OnItsWay(asked) is not null
            ? Again(new Steps(proposal, office, now), asked, null)
            : Requests.Ask(new Steps(proposal, office, now), this);

    /// <summary>Why nobody can be asked for an opinion now, whoever asks; null when somebody can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.HasEnded ? Refusal.HasEnded
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : !proposal.Stage.IsInWork() ? Refusal.NotInThisStage
        : null;

    /// <summary>True while a unit can still be asked to sign jointly: not once the text is on its way up. 联合行文</summary>
    public static bool MaySignJointly(Case proposal) => proposal.Stage != Stage.Approving;

    internal override PersonId? OnBehalfOf(Case proposal) => Handlers.Principal(proposal, By);

    private CoHandler? Known(Case proposal) => Find(proposal, this);

    // Who signs jointly by link is settled before the review begins: its step might have passed.
    private bool JoinsTheSignature(CoHandler? known) => known is { SignsJointly: true, Standing: not Standing.Cancelled }
        ? SignsJointly != false && known.Email is null && Email is not null
        : SignsJointly == true;

    internal static CoHandler? Find(Case proposal, AskOpinion asked) => proposal.CoHandlers.FirstOrDefault(unit =>
        asked.Department is null ? unit.IsExternal && unit.Name == asked.Name.Trim() : unit.Department == asked.Department);

    // The same unit at another address, or now to sign too: the question stays. A new link goes to a new mailbox, and the old one ends.
    private Decision Again(Steps steps, CoHandler known, OpinionTask? waiting)
    {
        CoHandler changed = Department is not null ? known
            : known with { Email = Email ?? known.Email, SignsJointly = SignsJointly ?? known.SignsJointly };
        if (changed == known)
        {
            return Refusal.AskedAlready;
        }

        steps.Then(new CoHandlerNamed(changed with { Before = null }));
        if (waiting is null || changed.Email == known.Email)
        {
            return steps;
        }

        steps.Then(new TaskRerouted(waiting.Id, known.Person, null, RerouteReason.AddressChanged));
        int serial = steps.IssueLink(waiting with { Holder = known.Person });
        return steps.Do(id => new AskCoHandler(id, waiting.Id, serial));
    }
}

internal static class Requests
{
    /// <summary>Opens one unit's task and mails it, tells the office to ask on paper, or begins the formal letter that asks it.</summary>
    public static Steps Ask(Steps steps, AskOpinion asked)
    {
        Case proposal = steps.Proposal;
        CoHandler unit = Name(steps, asked);
        return !unit.IsExternal || RequestLetters.Flow(proposal, steps.Office.Policy) is null
            ? Open(steps, unit, asked.Question, null)
            : RequestLetters.Begin(steps, [.. Beside(proposal, unit.Ordinal).Append(unit.Ordinal).Order()], asked.Question);
    }

    /// <summary>Asks every co-handler that the notice names and that has not been asked yet, or is no longer; by one letter where it is a formal one.</summary>
    public static Steps AskAll(Steps steps, IEnumerable<OtherUnit> units)
    {
        bool isFormal = RequestLetters.Flow(steps.Proposal, steps.Office.Policy) is not null;
        List<int> named = [];
        foreach (OtherUnit unit in units.Where(unit => unit.Role == HandlingRole.CoHandler).DistinctBy(unit => unit.Name.Trim()))
        {
            AskOpinion asked = new(default, PersonId.System, unit.Name, steps.Office.Policy.Mailbox(unit), null, "", null);
            if (AskOpinion.Find(steps.Proposal, asked) is { Standing: not Standing.Cancelled } heard && !steps.Proposal.MustBeAskedAnew(heard))
            {
                continue;
            }

            CoHandler known = Name(steps, asked);
            if (isFormal)
            {
                named.Add(known.Ordinal);
            }
            else
            {
                Open(steps, known, "", null);
            }
        }

        return named.Count > 0 ? RequestLetters.Begin(steps, [.. named], "") : steps;
    }

    /// <summary>Opens a unit's task, and mails it or tells the office to ask on paper.</summary>
    /// <param name="letter">The formal letter that asks it; null for none.</param>
    public static Steps Open(Steps steps, CoHandler unit, string question, int? letter)
    {
        PersonId holder = unit.Department is { } own ? steps.Office.Policy.Department(own)!.Head
            : unit.Email is null ? PersonId.Desk : unit.Person;
        return steps.Ask(
            task => new OpinionTask(task, holder, steps.Proposal.Round, Due(steps), unit.Ordinal, question, letter),
            (effect, task, serial) => new AskCoHandler(effect, task, serial),
            Notice.OpinionOnPaper);
    }

    private static CoHandler Name(Steps steps, AskOpinion asked)
    {
        Case proposal = steps.Proposal;
        CoHandler? known = AskOpinion.Find(proposal, asked);
        int ordinal = known?.Ordinal
            ?? proposal.CoHandlers.Length + steps.Count<CoHandlerNamed>(named => named.CoHandler.Ordinal > proposal.CoHandlers.Length) + 1;
        string name = asked.Department is { } id ? steps.Office.Policy.Department(id)!.Name : asked.Name.Trim();
        CoHandler unit = new(
            ordinal, name, asked.Department is null ? asked.Email ?? known?.Email : null, asked.Department,
            asked.SignsJointly ?? known is { SignsJointly: true, Standing: not Standing.Cancelled });
        steps.Then(new CoHandlerNamed(unit));
        return unit;
    }

    // Whoever was to be asked by the same letter when it went back is asked by the next one.
    private static IEnumerable<int> Beside(Case proposal, int ordinal) =>
        proposal.RequestLetters.LastOrDefault(letter => letter.Units.Contains(ordinal)) is { Stopped: not null } stopped
            ? stopped.Units.Where(unit => unit != ordinal && proposal.MustBeAskedAnew(proposal.CoHandlers[unit - 1]))
            : [];

    private static Deadline Due(Steps steps) =>
        Within(steps.Office.Policy, steps.Limit(DeadlineRules.CoOpinion), steps.Proposal.Reply.Due, steps.Today);

    // A month, but so long before the reply's own limit that the lead can still use it; where that day has passed, until the limit.
    internal static Deadline Within(Policy policy, Deadline asked, Deadline legal, DateOnly today)
    {
        Term before = Term.Parse((policy.CoHandling ?? CoHandlingPolicy.Usual).LatestBeforeDue);
        DateOnly latest = policy.Calendar.Subtract(legal.Due, before);
        return latest > today
            ? asked.NoLaterThan(legal with { Due = latest, Rule = DeadlineRules.Before(legal.Rule, before) }, today)
            : asked.NoLaterThan(legal, today);
    }
}

/// <summary>Mails a co-handler what it is asked, with the link by which it answers. 征求会办意见</summary>
public sealed record AskCoHandler(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "AskCoHandler";
}
