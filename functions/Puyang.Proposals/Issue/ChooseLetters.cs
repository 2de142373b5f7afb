using Puyang.Proposals.Approval;

namespace Puyang.Proposals.Issue;

/// <summary>What this joint proposal's proposers get: one letter to all, or one each. 联名答复方式</summary>
public sealed record LettersChosen(bool OneToAll, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with { OneLetter = OneToAll };
}

/// <summary>Chooses for one joint proposal, before the signature, whether all get one letter or each one. 联名答复方式</summary>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record ChooseLetters(MessageId Id, PersonId By, bool OneToAll, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : Obstacle(proposal) is { } obstacle ? obstacle
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : proposal.OneLetter == OneToAll ? Decision.Nothing
        : Review(proposal) is not null && Flow.Of(proposal, office.Policy) is null ? Refusal.NoApprovalChain
        : Chosen(new Steps(proposal, office, now));

    /// <summary>Why it cannot be chosen now, whoever chooses; null when it can.</summary>
    public static Refusal? Obstacle(Case proposal) =>
        proposal.HasEnded ? Refusal.HasEnded
        : !proposal.AnswersProposers || proposal.AddresseeCount < 2 ? Refusal.NotJoint
        : proposal.Held is not null ? Refusal.CaseIsHeld
        : proposal.Reply.Signed is not null || !IsOpen(proposal.Stage) ? Refusal.NotInThisStage
        : null;

    private static bool IsOpen(Stage stage) => stage.IsBeforeSignature() || stage == Stage.Joined;

    // Another salutation is another letter: whoever has agreed hears of it as of a corrected text.
    private Steps Chosen(Steps steps)
    {
        bool isChanged = steps.Proposal.HasOneLetter(steps.Office.Policy) != OneToAll;
        steps.Then(new LettersChosen(OneToAll, Reason));
        return isChanged && Review(steps.Proposal) is { } review ? CorrectDraft.Follow(steps, review, review.Document) : steps;
    }

    private static ReviewTask? Review(Case proposal) => proposal.OpenTasks.OfType<ReviewTask>().FirstOrDefault();
}
