using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Puyang.Proposals.Approval;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Does what a case wants done outside: claim, one attempt, and the outcome back into the journal.</summary>
public sealed partial class Performer(
    Caseworker work, Bureaus bureaus, Numbers numbers, LetterRoom letters, MailWriter writer, MailRoom mail, ILogger<Performer> log)
{
    private int begun;
    private int ended;

    /// <summary>How many attempts were begun and ended in this process since it started.</summary>
    internal (int Begun, int Ended) Count => (Volatile.Read(ref begun), Volatile.Read(ref ended));

    /// <summary>One attempt at an effect; what it brings is in the journal when this returns.</summary>
    public async Task<Turn> Perform(EffectRef effect)
    {
        Interlocked.Increment(ref begun);
        try
        {
            return await Settle(effect);
        }
        finally
        {
            Interlocked.Increment(ref ended);
        }
    }

    private async Task<Turn> Settle(EffectRef effect)
    {
        using Activity? span = Traces.Of("Perform", effect.CaseId, effect.Step)?.SetTag("proposal.effect", effect.EffectId.Value);
        Answer claim = await work.Advance(effect.CaseId, Attempts.Claim(effect.EffectId));
        if (claim.IsAccepted && claim.Case.Case.Outbox.FirstOrDefault(pending => pending.Effect.Id == effect.EffectId) is { } claimed)
        {
            Message outcome = await Attempt(claim.Case, claimed);
            span?.SetTag("proposal.outcome", outcome.GetType().Name);
            Answer settled = await work.Advance(effect.CaseId, outcome);
            if (settled.Case.Case.Outbox.FirstOrDefault(pending => pending.Effect.Id == effect.EffectId)?.Parked is { } why)
            {
                GivenUp(effect.CaseId, effect.EffectId, effect.Step, why);
            }
        }

        return await work.Turn(effect.CaseId);
    }

    private async Task<Message> Attempt(FoldedCase folded, Pending claimed)
    {
        Case proposal = folded.Case;
        EffectId id = claimed.Effect.Id;
        try
        {
            return Attempts.Settled(id, await Do(folded, claimed.Effect));
        }
        catch (MailRefusedException refused)
        {
            return Failed(proposal.Id, claimed, refused.Message, refused.IsFinal);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            AttemptBroke(proposal.Id, id, fault.StackTrace ?? "");
            return Failed(proposal.Id, claimed, fault.GetType().Name, false);
        }
    }

    private async Task<Outcome> Do(FoldedCase folded, Effect effect)
    {
        Case proposal = folded.Case;
        Policy policy = (await bureaus.Current()).Policy;
        switch (effect)
        {
            case NumberReply number:
                Series series = policy.SeriesOf(proposal)!;
                int value = await numbers.Take(series.Id, number.Year, GivenNumber.DocumentOf(proposal, number.Round), series.StartAt);
                return new Outcome.Numbered(value, Wording.Number(series.Prefix, number.Year, value));
            case NumberRequest number:
                Series requests = policy.SeriesFor(Chain.Request)!;
                int next = await numbers.Take(requests.Id, number.Year, GivenNumber.RequestOf(proposal.Id, number.Letter), requests.StartAt);
                return new Outcome.Numbered(next, Wording.Number(requests.Prefix, number.Year, next));
            case RenderReply letter:
                return new Outcome.Rendered(await letters.Issue(proposal.Replies[letter.Round - 1], letter.Addressee));
            case TellCase news:
                return await Tell(proposal, news);
            default:
                if (await writer.Write(folded, policy, effect) is { } written)
                {
                    await mail.Send(written.Mail, policy, written.Secret);
                    return new Outcome.Done();
                }

                throw new MailRefusedException("NoAddress", IsFinal: true);
        }
    }

    // The other case decides for itself; the id makes sure that it hears of it once.
    private async Task<Outcome> Tell(Case proposal, TellCase news)
    {
        MessageId id = new($"case:{proposal.Id}:{news.Id}");
        Message message = news.News switch
        {
            CrossNews.JointAsked => new TakeJoint(id, proposal.Id),
            CrossNews.JointLeft => new DropJoint(id, proposal.Id),
            CrossNews.JointReleased => new ReleaseJoint(id, proposal.Id),
            _ => await Adopt(id, proposal, news),
        };
        Answer answer = await work.Advance(news.To, message);
        return new Outcome.Told(answer.Refusal?.Code);
    }

    private async Task<Message> Adopt(MessageId id, Case proposal, TellCase news)
    {
        Reply reply = proposal.Replies[news.Round - 1];
        SignedContent content = await letters.SignedAs(news.Content!.Value);
        DraftFacts facts = await letters.Facts(news.Draft!.Value);
        return new AdoptReply(
            id, proposal.Id, content, facts, reply.SignedOn!.Value, reply.SignedBy!.Value, reply.SignedFor, proposal.Department!, proposal.Officer!.Value);
    }

    private PutOffEffect Failed(CaseId @case, Pending claimed, string why, bool isFinal)
    {
        AttemptFailed(@case, claimed.Effect.Id, claimed.Effect.Step, claimed.Attempts, why);
        return Attempts.Failed(claimed, why, isFinal);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case}: the attempt at {Effect} broke at\n{Stack}")]
    private partial void AttemptBroke(CaseId @case, EffectId effect, string stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {Case}: {Effect} {Step} was given up: {Why}")]
    private partial void GivenUp(CaseId @case, EffectId effect, string step, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case}: attempt {Attempt} at {Effect} {Step} failed: {Why}")]
    private partial void AttemptFailed(CaseId @case, EffectId effect, string step, int attempt, string why);
}
