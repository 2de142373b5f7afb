namespace Puyang.Proposals.Tests;

/// <summary>Cases in the situations beside the main road: what was asked of others, what is on hold, joined, co-handled or over.</summary>
internal static class Detours
{
    public const string Other = "市-8-6-186-1";

    /// <summary>Other content came under the same key while the reply is drafted.</summary>
    public static Life NewFile() => At.Drafting().Then(life => life.Again(now => now with { Subject = "加强乡村治理" }));

    /// <summary>A row of a list: the text and a signatory's name are still to come.</summary>
    public static Life Unread() => At.Drafting(Town.Bureau, Town.Proposal() with { LacksText = true, Signatories = 2 });

    /// <summary>A mistake, found out while the chief had the reply.</summary>
    public static Life Void() => At.Signing().Then(life => life.MakeVoid());

    public static Life OpinionsOutstanding() => At.Leading();

    public static Life RequestReview() => At.Leading(Town.Formal);

    public static Life RequestSealing() => RequestReview()
        .Then(life => life.ApproveRequest()).Then(life => life.ApproveRequest()).Perform<NumberRequest>().Mailed();

    public static Life Disagreed() => At.Leading().Then(life => life.Opine(1, agrees: false)).Then(life => life.Opine(2));

    public static Life Referred() => Disagreed().Then(life => life.Refer());

    /// <summary>A section of the bureau is asked; its deputy is the other section's too.</summary>
    public static Life SectionAsked() => At.Drafting(Town.WithAuthority).Then(life => life.Ask("", department: Town.Care));

    public static Life SectionReferred() => SectionAsked().Then(life => life.Opine(agrees: false)).Then(life => life.Refer());

    /// <summary>One co-handler answered, the other has let its time pass.</summary>
    public static Life Late()
    {
        Life life = At.Leading().Then(leading => leading.Opine(1));
        life.Now = life.Office.Policy.End(life.Question(2).Due!).AddMinutes(1);
        return life.Then(late => late.Reach(late.Question(2)));
    }

    public static Life ProceedAsked() => Late().Then(life => life.Proceed(life.Question(2).Id));

    public static Life Waived() => ProceedAsked().Then(life => life.Answer(true));

    /// <summary>Both agreed, and the first signs the reply jointly; it is its turn.</summary>
    public static Life JointSigning()
    {
        Life life = At.Leading()
            .Then(leading => leading.Opine(1)).Then(leading => leading.Opine(2))
            .Then(leading => leading.Ask(Town.Finance, "finance@example.com", signsJointly: true))
            .Then(leading => leading.Opine(1)).Then(leading => leading.Submit());
        while (life.Task<ReviewTask>().Holder.CoHandlerOrdinal is null)
        {
            life.Then(next => next.Approve());
        }

        return life;
    }

    public static Life ReturnRefused() => At.Returning().Then(life => life.Answer(false));

    public static Life Returned() => At.Returning().Then(life => life.Answer(true));

    public static Life UnitsAsked() => At.Drafting(Town.WithAuthority).Then(life => life.AddUnits(Town.Finance));

    public static Life ExtensionAsked(Bureau? office = null, Proposal? proposal = null) =>
        At.Drafting(office ?? Town.WithAuthority, proposal).Then(life => life.Extend(Town.Day(7, 1)));

    public static Life ExtensionToTell() => ExtensionAsked(proposal: Town.Proposal(Town.OnPaper)).Then(life => life.Answer(true));

    /// <summary>The proposer was talked with as is usual; then it became a key proposal, which takes more.</summary>
    public static Life NotConsulted() =>
        At.Drafting(Town.Consulting).Then(life => life.Talk()).Then(life => life.Submit()).Then(life => life.Mark());

    /// <summary>Passed on by a higher level: the 交办机关 gets what was done, and no proposer.</summary>
    public static Life PassedOn() => At.Drafting(Town.Rich, Town.Proposal() with { Level = Town.Province });

    public static Life ReportSealing() =>
        PassedOn().Then(life => life.Submit()).ToSigning().Then(life => life.Approve()).ToSealing();

    public static Life Reported() => ReportSealing().Then(life => life.Seal()).ToFeedback();

    public static Life HeldBack() => NotConsulted().Then(life => life.Talk(Stance.Dissatisfied, said: "第二点没有答复"));

    /// <summary>The section agreed; the office and counsel have it at the same time.</summary>
    public static Life Parallel() => At.FirstReview(Town.Parallel).Then(life => life.Approve());

    /// <summary>The office agreed, counsel has not.</summary>
    public static Life HalfAgreed() => Parallel().Then(life => life.Approve(task: life.Open<ReviewTask>()[0].Id, by: Town.OfficeHead));

    /// <summary>The signature waits for the acting chief.</summary>
    public static Life Delegated()
    {
        Life life = At.Drafting(Town.Delegating);
        life.Now = Town.At(3, 17);
        return life.Then(officer => officer.Submit()).ToSigning();
    }

    /// <summary>The section head let the review lie; it is the deputy's now.</summary>
    public static Life Escalated()
    {
        Life life = At.FirstReview(Town.Escalating);
        life.Now = Town.At(3, 10);
        return life.Then(late => late.Reroute(late.Task<ReviewTask>()));
    }

    public static Life HeldDrafting() => At.Drafting().Then(life => life.Hold(Town.Day(4, 20)));

    public static Life HeldReview() => At.FirstReview().Then(life => life.Hold(Town.Day(4, 20)));

    /// <summary>Handled with another; that one has taken it.</summary>
    public static Life Joined()
    {
        Life life = At.Drafting().Then(drafting => drafting.Join(Other));
        life.Perform(life.Due<TellCase>()[0]);
        return life.Mailed();
    }

    /// <summary>Another one is handled with it.</summary>
    public static Life Leading() => At.Drafting().Then(life => new TakeJoint(life.NewId(), new CaseId(Other)));

    /// <summary>Signed with the other; its own proposer has not been talked with.</summary>
    public static Life JointWaiting()
    {
        Life life = Joined();
        life.Office = Town.Consulting;
        return life.Then(joined => joined.Adopt());
    }

    public static AdoptReply Adopt(this Life life, CaseId? lead = null) => new(
        life.NewId(), lead ?? life.Case.JoinedTo ?? new CaseId(Other),
        new SignedContent(Town.Hash("joint content"), Town.Hash("joint draft"), Town.Hash("template"), Town.Hash("policy")), Town.Complete,
        life.Office.Policy.Day(life.Now), Town.Chief, null, Town.Grassroots, Town.Officer);

    public static Life KeySigning()
    {
        Life life = At.Drafting(Town.Rich, Town.Proposal() with { IsKey = true })
            .Then(key => key.Talk()).Then(key => key.Talk()).Then(key => key.Submit());
        return life.ToSigning();
    }

    public static Life OpinionSigning() => At.CoHandling().Then(life => life.Submit()).ToSigning();

    public static Life OpinionSealing(bool onPaper = false) =>
        At.CoHandling(onPaper).Then(life => life.Submit()).ToSigning().Then(life => life.Approve()).ToSealing();

    public static Life OpinionDelivering(bool onPaper = false) => OpinionSealing(onPaper).Then(life => life.Seal());

    public static Life OpinionClosed() => OpinionDelivering().ToFeedback();

    /// <summary>Withdrawn while the chief had it.</summary>
    public static Life Withdrawn() => At.Signing().Then(life => life.WithdrawAll());

    /// <summary>Withdrawn while the number was on its way.</summary>
    public static Life WithdrawnWhileNumbered()
    {
        Life life = At.Signed();
        life.Do(life.Claim(life.Due<NumberReply>()[0]));
        return life.Then(signed => signed.WithdrawAll());
    }

    /// <summary>Sealed; a co-handler gets its copy on paper.</summary>
    public static Life CopyOnPaper()
    {
        Life life = At.Leading().Then(leading => leading.Opine(1)).Then(leading => leading.Opine(2)).Then(leading => leading.Submit()).ToSigning()
            .Then(leading => leading.Approve()).ToSealing();
        return life.Then(leading => leading.Seal());
    }
}
