namespace Puyang.Proposals.Tests.Joining;

/// <summary>Two cases of one office: what one tells the other is carried over as the office's casework does it.</summary>
internal sealed class TwoCases
{
    public const string LeadId = "市-8-6-185-1";
    public const string OtherId = "市-8-6-186-1";

    public TwoCases(Bureau? office = null)
    {
        Lead = new Life(LeadId) { Office = office ?? Town.Bureau };
        Other = new Life(OtherId) { Office = office ?? Town.Bureau };
        Lead.Do(Lead.Register());
        Other.Do(Other.Register(Town.Proposal(Town.AlsoByMail) with { Number = "186" }));
        Lead.Then(life => life.Assign()).Then(life => life.Accept());
    }

    public Life Lead { get; }

    public Life Other { get; }

    public static TwoCases Joined(Bureau? office = null)
    {
        TwoCases both = new(office);
        both.Other.Do(both.Other.Join(LeadId));
        return both.Tell();
    }

    /// <summary>The lead's text is written and lies with the signatory.</summary>
    public static TwoCases Signing(Bureau? office = null)
    {
        TwoCases both = Joined(office);
        both.Lead.Then(life => life.Submit()).ToSigning();
        return both;
    }

    /// <summary>Carries all news, in the order in which it waits, until nothing more is to be told.</summary>
    public TwoCases Tell()
    {
        while (Carry(Lead, Other) || Carry(Other, Lead))
        {
        }

        Lead.Mailed();
        Other.Mailed();
        return this;
    }

    public static bool Carry(Life from, Life to, int which = 0)
    {
        if (from.Due<TellCase>().ElementAtOrDefault(which) is not { } news)
        {
            return false;
        }

        from.Do(from.Claim(news));
        Assert.Equal(to.Case.Id, news.To);
        Decision answer = to.Take(Message(from, news));
        from.Do(new SettleEffect(from.NewId(), news.Id, new Outcome.Told(answer.Refusal?.Code)));
        return true;
    }

    private static Message Message(Life from, TellCase news)
    {
        MessageId id = new($"case:{from.Case.Id}:{news.Id}");
        Reply reply = from.Case.Replies[Math.Max(news.Round, 1) - 1];
        return news.News switch
        {
            CrossNews.JointAsked => new TakeJoint(id, from.Case.Id),
            CrossNews.JointLeft => new DropJoint(id, from.Case.Id),
            CrossNews.JointReleased => new ReleaseJoint(id, from.Case.Id),
            _ => new AdoptReply(
                id, from.Case.Id, new SignedContent(news.Content!.Value, news.Draft!.Value, from.Office.Template, from.Office.PolicyHash),
                Town.Complete, reply.SignedOn!.Value, reply.SignedBy!.Value, reply.SignedFor, from.Case.Department!, from.Case.Officer!.Value),
        };
    }
}
