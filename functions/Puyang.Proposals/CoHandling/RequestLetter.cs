using Puyang.Proposals.Issue;

namespace Puyang.Proposals.CoHandling;

/// <summary>A formal letter that asks other units for their opinions, where the policy has a chain for it. 会办征求函</summary>
/// <param name="Ordinal">From 1, over all rounds.</param>
/// <param name="Units">Whom it asks, by their ordinals, in the order of asking.</param>
/// <param name="Question">What is asked; empty for the proposal as a whole.</param>
public sealed record RequestLetter(int Ordinal, int Round, IReadOnlyList<int> Units, string Question)
{
    /// <summary>成文日期: the day of the signature; null until then.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>签发人.</summary>
    public PersonId? SignedBy { get; init; }

    /// <summary>For whom it was signed, when a delegate did; null otherwise. 受委托</summary>
    public PersonId? SignedFor { get; init; }

    /// <summary>发文字号; null until it is given.</summary>
    public string? Number { get; init; }

    /// <summary>How it left; null until it is sealed.</summary>
    public LetterWay? Way { get; init; }

    /// <summary>The scan of the sealed letter; null where there is none.</summary>
    public DocumentHash? File { get; init; }

    /// <summary>The letter as it was made, a .docx; null until it is sealed.</summary>
    public DocumentHash? Made { get; init; }

    /// <summary>Why it went back or was taken back; null while it has not. Its units have to be asked by another one.</summary>
    public string? Stopped { get; init; }
}

/// <summary>Units are to be asked by a formal letter, which begins its way up. 拟文</summary>
public sealed record RequestLetterBegun(int Letter, IReadOnlyList<int> Units, string Question) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        RequestLetters = proposal.RequestLetters.Add(new RequestLetter(Letter, proposal.Round, Units, Question)),
    };
}

/// <summary>An approver agreed to a letter of request. 同意</summary>
public sealed record RequestLetterApproved(TaskId Task, int Letter, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal.Settle(Task, entry, nameof(RequestLetterApproved));
}

/// <summary>A letter of request was signed. Its day is the letter's date. 签发</summary>
public sealed record RequestLetterSigned(TaskId Task, int Letter, DateOnly On, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(RequestLetterSigned));
        return settled.With(settled.RequestLetters[Letter - 1] with { SignedOn = On, SignedBy = entry.By, SignedFor = entry.OnBehalfOf });
    }
}

/// <summary>A letter of request went back: whoever has the case asks anew, in other words. 退回</summary>
public sealed record RequestLetterReturned(TaskId Task, int Letter, string Comment) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.SettleAll(task => task.IsOfRequest(Letter), entry, nameof(RequestLetterReturned));
        return settled.With(settled.RequestLetters[Letter - 1] with { Stopped = Comment });
    }
}

/// <summary>A letter of request has its number. 登记编号</summary>
public sealed record RequestLetterNumbered(int Letter, int Value, string Number) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.With(proposal.RequestLetters[Letter - 1] with { Number = Number });
}

/// <summary>A letter of request is sealed, and the units are asked. 用印</summary>
/// <param name="File">The scan of the sealed letter; null where there is none.</param>
/// <param name="Made">The letter as it was made.</param>
public sealed record RequestLetterSealed(TaskId Task, int Letter, LetterWay Way, DocumentHash? File, DocumentHash? Made = null) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Case settled = proposal.Settle(Task, entry, nameof(RequestLetterSealed));
        return settled.With(settled.RequestLetters[Letter - 1] with { Way = Way, File = File, Made = Made });
    }
}

/// <summary>Takes the next number of the series for letters of request. 登记编号</summary>
/// <param name="Year">The year of the signature.</param>
public sealed record NumberRequest(EffectId Id, int Letter, int Year) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "NumberRequest";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        Outcome.Numbered given = (Outcome.Numbered)outcome;
        steps.Then(new RequestLetterNumbered(Letter, given.Value, given.Text));
        if (RequestLetters.IsOver(steps.Proposal, Letter))
        {
            // Nobody is asked any more: the number is used up and void.
            steps.Then(new Closing.NumberVoided(steps.Proposal.RequestLetters[Letter - 1].Round, given.Text));
            return;
        }

        steps.AskOffice(
            id => new RequestSealTask(id, steps.Proposal.Round, steps.Inner(Calendar.DeadlineRules.Seal), Letter), Notice.RequestReadyToSeal);
    }
}
