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

/// <summary>When in the handling the bureau talked with a proposer. 沟通阶段</summary>
public enum ConsultationPhase
{
    /// <summary>办前: before anything was written.</summary>
    Before,

    /// <summary>办中: over the handling or the draft.</summary>
    During,

    /// <summary>办后回访: after the reply had left, also after the case was closed.</summary>
    FollowUp,
}

/// <summary>A photo or scan of a talk: evidence for the bureau's own file, never published and never mailed. 佐证材料</summary>
/// <param name="File">A .jpg, .png or .pdf, by its hash.</param>
/// <param name="Name">What the sender called it.</param>
public sealed record Evidence(DocumentHash File, string Name);

/// <summary>The bureau talked with a proposer. 沟通记录</summary>
/// <param name="Addressee">Which proposer, from 1.</param>
/// <param name="On">The day of the talk.</param>
/// <param name="Present">Who took part for either side; may be empty.</param>
/// <param name="Said">What the proposer said, or where <paramref name="UnitSaid"/> was not asked for all that was said; 1 to 2000 characters.</param>
/// <param name="MayPublish">Whether the proposer agrees to publication; null when not asked.</param>
/// <param name="Phase">When in the handling; null in records that did not ask.</param>
/// <param name="Objection">Why the proposer is not satisfied; null when satisfied or when it stands in what was said.</param>
/// <param name="Evidence">Photos and scans; null for none.</param>
/// <param name="UnitSaid">What the bureau explained; null where it was not stated apart. 我方说明</param>
/// <param name="Place">Where; null where it was not stated. 地点</param>
public sealed record ConsultationRecorded(
    int Round, int Addressee, Channel Channel, DateOnly On, string Present, string Said, Stance Stance, bool? MayPublish,
    ConsultationPhase? Phase = null, string? Objection = null, IReadOnlyList<Evidence>? Evidence = null,
    string? UnitSaid = null, string? Place = null) : Event
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
            (id, task, serial) => new Assignment.NotifyDepartment(id, task, serial),
            isQuiet: steps.Count<TaskOpened>(opened => opened.Task is Drafting.DraftTask draft && draft.Holder == proposal.Officer) > 0);
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
