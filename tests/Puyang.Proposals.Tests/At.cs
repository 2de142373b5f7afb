namespace Puyang.Proposals.Tests;

/// <summary>A case brought to each situation of its life. Mails that carry nothing back are performed on the way.</summary>
internal static class At
{
    public static Life Received(params Proposer[] proposers) => Received(Town.Bureau, Town.Proposal(proposers));

    public static Life Received(Bureau office, Proposal proposal)
    {
        Life life = new() { Office = office };
        life.Do(life.Register(proposal));
        return life.Mailed();
    }

    public static Life Drafting(Bureau office, Proposal? proposal = null) =>
        Received(office, proposal ?? Town.Proposal()).Then(life => life.Assign()).Then(life => life.Accept());

    public static Life FirstReview(Bureau office, Proposal? proposal = null) => Drafting(office, proposal).Talked().Then(life => life.Submit());

    /// <summary>Talks with every proposer as often as the policy demands.</summary>
    public static Life Talked(this Life life)
    {
        while (ConsultationGate.Lacking(life.Case, life.Office.Policy) is not null)
        {
            for (int proposer = 1; proposer <= life.Case.Proposal!.Proposers.Count; proposer++)
            {
                int addressee = proposer;
                life.Then(officer => officer.Talk(addressee: addressee));
            }
        }

        return life;
    }

    /// <summary>The bureau leads; the finance bureau has a link, the federation is asked on paper.</summary>
    public static Life Leading(Bureau? office = null) => Drafting(office ?? Town.WithAuthority, Town.LeadProposal());

    /// <summary>The bureau co-handles and drafts its opinion.</summary>
    public static Life CoHandling(bool onPaper = false) => Drafting(Town.Rich, Town.CoHandlerProposal(onPaper));

    public static Life Returning() => Received(Town.WithAuthority, Town.Proposal()).Then(life => life.GiveBack());

    public static Life ToSealing(this Life life) => life.Perform<NumberReply>().Perform<RenderReply>().Mailed();

    public static Life Assigned(params Proposer[] proposers) => Received(proposers).Then(life => life.Assign());

    public static Life Drafting(params Proposer[] proposers) => Assigned(proposers).Then(life => life.Accept());

    public static Life FirstReview(params Proposer[] proposers) => Drafting(proposers).Then(life => life.Submit());

    public static Life Signing(params Proposer[] proposers) => FirstReview(proposers).ToSigning();

    /// <summary>Signed; the number is still to be taken.</summary>
    public static Life Signed(params Proposer[] proposers) => Signing(proposers).Then(life => life.Approve());

    /// <summary>Signed as a letter for each proposer; the number is still to be taken.</summary>
    public static Life SignedEach(params Proposer[] proposers) =>
        FirstReview(Town.OneEach, Town.Proposal(proposers)).ToSigning().Then(life => life.Approve());

    /// <summary>Numbered; the letters are still to be made.</summary>
    public static Life Numbered(params Proposer[] proposers) => Signed(proposers).Perform<NumberReply>();

    public static Life Sealing(params Proposer[] proposers) => Numbered(proposers).Perform<RenderReply>().Mailed();

    /// <summary>Sealed; the letters are still to be mailed or handed over, the copies are out.</summary>
    public static Life Delivering(params Proposer[] proposers) => Sealing(proposers).Then(life => life.Seal());

    public static Life AwaitingFeedback(params Proposer[] proposers) => Delivering(proposers).ToFeedback();

    public static Life Closed(Satisfaction rating = Satisfaction.Satisfied) => AwaitingFeedback().Then(life => life.Rate(rating));

    /// <summary>The only form ran out of time.</summary>
    public static Life NotReturned()
    {
        Life life = AwaitingFeedback();
        life.Now = life.Now.AddMonths(2);
        return life.Then(late => late.Reach(late.Task<FeedbackTask>()));
    }

    /// <summary>The drafting of the second round.</summary>
    public static Life SecondRound() => AwaitingFeedback().Then(life => life.Rate(Satisfaction.Dissatisfied, comment: "没有答复第二点"));

    public static Life SecondFeedback() =>
        SecondRound().Then(life => life.Submit("second draft")).ToSigning().Then(life => life.Approve())
            .Perform<NumberReply>().Perform<RenderReply>().Mailed().Then(life => life.Seal()).ToFeedback();

    public static Life ToSigning(this Life life)
    {
        while (life.Open<ReviewTask>() is [{ Signs: false }, ..])
        {
            life.Then(next => next.Approve());
        }

        return life;
    }

    public static Life ToFeedback(this Life life)
    {
        life.Perform<DeliverReply>().Perform<DeliverOpinion>();
        foreach (PaperDeliveryTask paper in life.Open<PaperDeliveryTask>())
        {
            life.Do(life.HandOver(task: paper.Id));
        }

        return life.Mailed();
    }

    public static Life Then(this Life life, Func<Life, Message> act)
    {
        life.Do(act(life));
        return life.Mailed();
    }

    /// <summary>Performs every mail but the letters themselves.</summary>
    public static Life Mailed(this Life life)
    {
        foreach (Effect mail in life.Due<Effect>().Where(effect => effect is not (NumberReply or NumberRequest or RenderReply or DeliverReply or DeliverOpinion or TellCase)))
        {
            life.Perform(mail);
        }

        return life;
    }
}
