namespace Puyang.Proposals;

/// <summary>What the case officer is told. Stored in journals, so never renamed.</summary>
public enum CaseNews
{
    /// <summary>A co-handler's opinion came.</summary>
    OpinionGiven,

    /// <summary>The last opinion came.</summary>
    OpinionsComplete,

    /// <summary>A co-handler disagrees.</summary>
    OpinionDisagrees,

    /// <summary>The authority answered what was asked of it.</summary>
    AuthorityAnswered,

    /// <summary>Another proposal is handled with this one from now on, or is no longer.</summary>
    JoinedChanged,

    /// <summary>The case was put on hold.</summary>
    Held,

    /// <summary>The case goes on.</summary>
    Resumed,

    /// <summary>It became a key proposal, or is one no longer.</summary>
    KeyChanged,

    /// <summary>A letter of request went back and has to be asked in other words.</summary>
    RequestReturned,

    /// <summary>A unit that should not have been asked need not answer.</summary>
    QuestionWithdrawn,

    /// <summary>What was registered has been corrected.</summary>
    RegistrationCorrected,

    /// <summary>The registration was a mistake and is void.</summary>
    RegistrationVoided,
}

/// <summary>Mails the case officer what has happened; it carries no link that acts. 告知经办人</summary>
/// <param name="Task">What it is about; null for the case.</param>
public sealed record TellOfficer(EffectId Id, CaseNews News, TaskId? Task) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellOfficer";
}

/// <summary>Mails somebody that what waited for them is over, because the case was withdrawn, given back, joined or recalled, or the text went back. 告知此事项已无需办理</summary>
/// <param name="Task">The task that waited.</param>
public sealed record TellCancelled(EffectId Id, PersonId Person, TaskId Task) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "TellCancelled";
}

internal static class Telling
{
    /// <summary>Tells the case officer, if there is one.</summary>
    public static Steps TellOfficer(this Steps steps, CaseNews news, TaskId? task = null) =>
        steps.Proposal.Officer is null ? steps : steps.Do(id => new TellOfficer(id, news, task));

    /// <summary>Tells everybody but the office whose open tasks of some kind end; whoever has left the bureau needs no word.</summary>
    public static Steps TellCancelled(this Steps steps, Func<CaseTask, bool> which)
    {
        foreach (CaseTask task in steps.Proposal.OpenTasks.Where(which).Where(task => task.Holder != PersonId.Desk).DistinctBy(task => task.Holder)
            .Where(task => !task.Holder.IsStaff || steps.Office.Policy.Person(task.Holder) is not null))
        {
            steps.Do(id => new TellCancelled(id, task.Holder, task.Id));
        }

        return steps;
    }
}
