namespace Puyang.Proposals.Issue;

/// <summary>The reply has its number. 编号</summary>
public sealed record ReplyNumbered(int Round, int Value, string Number) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal.With(proposal.Replies[Round - 1] with { Number = Number });
}

/// <summary>Takes the next number of the document's series, once per reply or opinion; joint copies share it. 编号</summary>
/// <param name="Year">The year of the signature.</param>
public sealed record NumberReply(EffectId Id, int Round, int Year) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "NumberReply";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        Outcome.Numbered given = (Outcome.Numbered)outcome;
        steps.Then(new ReplyNumbered(Round, given.Value, given.Text));
        if (steps.Proposal.HasEnded)
        {
            // Withdrawn while the number was on its way: it is used up and void.
            steps.Then(new Closing.NumberVoided(Round, given.Text));
            return;
        }

        for (int addressee = 1; addressee <= steps.Proposal.LetterCount(steps.Proposal.Replies[Round - 1]); addressee++)
        {
            int number = addressee;
            steps.Do(id => new RenderReply(id, Round, number));
        }
    }
}
