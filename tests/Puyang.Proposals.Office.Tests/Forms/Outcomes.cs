using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>What each form has to say in each case that makes it say something else.</summary>
internal static class Outcomes
{
    private static readonly DateOnly SignedOn = new(2022, 6, 30);

    private static readonly Draft Draft = new(
        "", "您提出的提案收悉。现答复如下：\n一、关于经费。已列入预算。\n（一）社区。已开工。\n1.第一项。已完成。\n（1）第一点。已验收。\n专此答复。",
        "A", Drafting.Disclosure.Proactive, "", "郭晓敏", "0393-0000002");

    /// <summary>Form, outcome and data. The table forms' fullest outcome is their sample, approved on its own.</summary>
    public static IReadOnlyList<(Form Form, string Outcome, object Data)> All { get; } =
    [
        .. TableForms.All.Select(form => (form, "bare", TableForms.Bare[form.Id])),
        .. Letters(LetterForms.ReplyLetter, LetterPolicy.LetterFormat),
        .. Letters(LetterForms.ReplyDocument, LetterPolicy.DocumentFormat),
        (LetterForms.CoOpinion, "full", LetterForms.CoOpinion.Sample),
        (LetterForms.CoOpinion, "bare", Bare((Letter)LetterForms.CoOpinion.Sample)),
        (CoRequest.RequestForm, "full", CoRequest.RequestForm.Sample),
        (CoRequest.RequestForm, "bare", (CoRequest)CoRequest.RequestForm.Sample with { Number = null, Urgency = null, Attachments = [], Copies = null, Signature = null }),
    ];

    private static IEnumerable<(Form Form, string Outcome, object Data)> Letters(Form form, string format)
    {
        Policy shipped = PolicyFile.Read(File.ReadAllBytes(Tree.Path("templates", "offices", "office.json")));
        Policy policy = shipped with { Letter = shipped.Letter with { Format = format } };
        Policy marked = policy with { Letter = policy.Letter with { ClassMark = true, Signatory = true } };
        Proposal member = new("市", 8, 6, "185", "加强和完善社区建设", [new("苗方杰", false, null)], new("b"), new(2022, 4, 1), null, HandlingRole.Sole);
        yield return (form, "full", form.Sample);
        yield return (form, "bare", Bare((Letter)form.Sample));
        yield return (form, "member", Reply(member, Draft, policy));
        yield return (form, "party", Reply(member with { Proposers = [new("民盟濮阳市委员会", true, null)] }, Draft, policy));
        yield return (form, "between-sessions", Reply(member with { Session = null, Number = "12" }, Draft, policy));
        yield return (form, "class-b", Reply(member, Draft with { Class = "B" }, marked));
        yield return (form, "class-c", Reply(member, Draft with { Class = "C" }, marked));
        yield return (form, "unsigned", ReplyContent.Of(member, new("d"), Titled(member, Draft, policy), Bureau(policy)).LetterTo(1, null, null, policy));
    }

    private static Letter Reply(Proposal proposal, Draft draft, Policy policy) => ReplyContent.Of(proposal, new("d"), Titled(proposal, draft, policy), Bureau(policy))
        .LetterTo(1, Wording.Number(policy.Series[0].Prefix, SignedOn.Year, 1), SignedOn, policy);

    private static Draft Titled(Proposal proposal, Draft draft, Policy policy) => draft with { Title = Wording.Title(proposal, policy) };

    private static Bureau Bureau(Policy policy) => new(policy, new("p"), new("t"), "key");

    private static Letter Bare(Letter letter) => letter with
    {
        Number = null, Urgency = null, ClassMark = null, Signatory = null, Attachments = [], Signature = null, ContactNote = null, Copies = null,
        PrintedBy = null, PrintedOn = null,
    };
}
