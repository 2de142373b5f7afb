namespace Puyang.Proposals.Consultation;

/// <summary>How the bureau and a proposer talked. 沟通方式</summary>
public enum Channel
{
    /// <summary>走访.</summary>
    Visit,

    /// <summary>座谈.</summary>
    Meeting,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>书面.</summary>
    Letter,

    /// <summary>网络.</summary>
    Online,

    /// <summary>The proposer says that no talk is needed; it stands for as many as are demanded. 提案人表示无需面商</summary>
    Waived,
}

/// <summary>What the proposer said of the handling. 提案人态度</summary>
public enum Stance
{
    /// <summary>Not asked yet: a talk before there was a draft.</summary>
    NotAsked,

    /// <summary>满意或同意.</summary>
    Satisfied,

    /// <summary>不满意: the draft goes back.</summary>
    Dissatisfied,
}

/// <summary>The bureau talked with a proposer. 沟通记录</summary>
/// <param name="Addressee">Which proposer, from 1.</param>
/// <param name="On">The day of the talk.</param>
/// <param name="Present">Who took part for either side; may be empty.</param>
/// <param name="Said">What was said, 1 to 2000 characters.</param>
/// <param name="MayPublish">Whether the proposer agrees to publication; null when not asked.</param>
public sealed record ConsultationRecorded(
    int Round, int Addressee, Channel Channel, DateOnly On, string Present, string Said, Stance Stance, bool? MayPublish) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { Consultations = proposal.Consultations.Add(this) };
}

/// <summary>All that is demanded has been talked over; for the time being nobody is asked for more.</summary>
public sealed record ConsultationSufficed(TaskId Task) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(ConsultationSufficed));
}

/// <summary>The case officer talks with the proposer. 沟通</summary>
public sealed record ConsultTask(TaskId Id, PersonId Holder, int Round, Calendar.Deadline? Due) : CaseTask(Id, Holder, Round, Due)
{
    /// <summary>Asks for the talks that the policy demands, unless they have been held.</summary>
    /// <param name="next">A talk that is recorded just now.</param>
    /// <param name="start">What the time runs from; null for the usual.</param>
    internal static Steps Ask(
        Steps steps, int round, Calendar.Deadline? legal = null, ConsultationRecorded? next = null, string? start = null)
    {
        Case proposal = steps.Proposal;
        bool isAsked = proposal.OpenTasks.Any(task => task is ConsultTask && task.Round == round);
        return isAsked || ConsultationGate.Lacking(proposal, steps.Office.Policy, round, next) is null ? steps : steps.Ask(
            id => new ConsultTask(id, proposal.Officer!.Value, round, start is null ? First(steps, round, legal) : steps.Inner(Calendar.DeadlineRules.Consultation, legal, start)),
            (id, task, serial) => new Assignment.NotifyDepartment(id, task, serial));
    }

    /// <summary>What is demanded has changed: asks for what is lacking now, or for nothing any more. Nothing moves on hold.</summary>
    /// <param name="start">What the time runs from.</param>
    internal static Steps Review(Steps steps, string start)
    {
        Case proposal = steps.Proposal;
        if (proposal.Held is not null)
        {
            return steps;
        }

        Refusal? lacking = ConsultationGate.Lacking(proposal, steps.Office.Policy);
        foreach (ConsultTask task in Open(proposal).Where(_ => lacking is null))
        {
            steps.Then(new ConsultationSufficed(task.Id));
        }

        return Go(steps, lacking, start);
    }

    /// <summary>The current round's open ones.</summary>
    internal static IEnumerable<ConsultTask> Open(Case proposal) =>
        proposal.OpenTasks.OfType<ConsultTask>().Where(task => task.Round == proposal.Round);

    /// <summary>What follows from what is lacking: a joined reply that waited for nothing else goes on, a text in the making asks for its talks.</summary>
    internal static Steps Go(Steps steps, Refusal? lacking, string start, ConsultationRecorded? next = null) => steps.Proposal switch
    {
        { Stage: Stage.Joined, Reply.Signed: not null } when lacking is null => Joining.JointAnswered.Go(steps),
        { Stage: var stage } when stage.IsInWork() => Ask(steps, steps.Proposal.Round, next: next, start: start),
        _ => steps,
    };

    // The first talk is due so long after the handover; of a later round, or one that was taken on late, so long after now.
    private static Calendar.Deadline First(Steps steps, int round, Calendar.Deadline? legal)
    {
        Bureau office = steps.Office;
        Calendar.Deadline counted = round > 1
            ? steps.Inner(Calendar.DeadlineRules.Consultation, legal, "收到“不满意”意见之日")
            : Calendar.Deadline.Count(
                Calendar.DeadlineRules.Consultation,
                steps.Proposal.Proposal!.HandedOver,
                office.Policy.Times.Of(Calendar.DeadlineRules.Consultation),
                office.Policy.Calendar).NoLaterThan(steps.Proposal.Reply.Due, steps.Today);
        return counted.Due >= steps.Today ? counted : steps.Inner(Calendar.DeadlineRules.Consultation, legal, "科室签收之日");
    }
}

/// <summary>What must have been talked over before a reply is signed. 沟通关口</summary>
public static class ConsultationGate
{
    /// <summary>What the round still lacks; null when it lacks nothing or the policy demands nothing.</summary>
    /// <remarks>Not communicated, or communicated and not satisfied: the draft goes back (domain practice of several provinces).</remarks>
    public static Refusal? Lacking(Case proposal, Policy policy) => Lacking(proposal, policy, proposal.Round);

    internal static Refusal? Lacking(Case proposal, Policy policy, int round, ConsultationRecorded? next = null)
    {
        if (policy.Consultation is not { } demanded || proposal.Role == Intake.HandlingRole.CoHandler)
        {
            return null;
        }

        ConsultationRecorded[] held = [.. proposal.Consultations.Concat(next is null ? [] : [next]).Where(talk => talk.Round == round)];
        int count = demanded.EveryProposer ? proposal.Proposal!.Proposers.Count : 1;
        return Enumerable.Range(1, count).Select(addressee => Lacking([.. held.Where(talk => talk.Addressee == addressee)], demanded, proposal.IsKey))
            .FirstOrDefault(lacking => lacking is not null)
            ?? (IsDissatisfied(held) ? Refusal.ProposerDissatisfied : null);
    }

    // Whichever proposer it was: the last word of each counts.
    private static bool IsDissatisfied(ConsultationRecorded[] held) => held
        .Where(talk => talk.Stance != Stance.NotAsked).GroupBy(talk => talk.Addressee).Any(own => own.Last().Stance == Stance.Dissatisfied);

    private static Refusal? Lacking(ConsultationRecorded[] held, ConsultationPolicy demanded, bool isKey)
    {
        if (held.Any(talk => talk.Channel == Channel.Waived))
        {
            return null;
        }

        bool isThatWay = !isKey || demanded.KeyChannels is not { } ways || held.Any(talk => ways.Contains(talk.Channel));
        return held.Length >= (isKey ? demanded.KeyMinimum : demanded.Minimum) && isThatWay ? null : Refusal.NotConsulted;
    }
}
