using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Issue;

/// <summary>One proposer's letter was made from the signed content, the number and the date. 制文</summary>
public sealed record LetterIssued(int Round, int Addressee, DocumentHash Signed, string Number, DateOnly Date, DocumentHash File) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        Reply reply = proposal.Replies[Round - 1];
        return proposal.With(reply with
        {
            Letters = [.. reply.Letters.Add(new IssuedLetter(Addressee, File)).OrderBy(letter => letter.Addressee)],
        });
    }
}

/// <summary>Makes one proposer's letter. 制文</summary>
/// <param name="Addressee">Which proposer, from 1; 1 for the one letter to all.</param>
public sealed record RenderReply(EffectId Id, int Round, int Addressee) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "RenderReply";

    internal override void Settled(Steps steps, Outcome outcome)
    {
        if (steps.Proposal.HasEnded)
        {
            // Withdrawn while it was being made: no letter is issued any more.
            return;
        }

        Reply reply = steps.Proposal.Replies[Round - 1];
        DocumentHash file = ((Outcome.Rendered)outcome).File;
        steps.Then(new LetterIssued(Round, Addressee, reply.Signed!.Hash, reply.Number!, reply.SignedOn!.Value, file));
        if (reply.Letters.Length + 1 < steps.Proposal.LetterCount(reply))
        {
            return;
        }

        CaseTask task = steps.Open(id => new SealTask(id, Round, steps.Inner(DeadlineRules.Seal)));
        steps.Then(new SealingBegun(Round)).Do(id => new NotifyOffice(id, Notice.ReadyToSeal, task.Id));
    }
}
