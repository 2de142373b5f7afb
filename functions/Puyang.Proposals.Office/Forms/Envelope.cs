using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>The envelopes of the letters that go on paper, a page each. 信封</summary>
/// <param name="Unit">寄件单位.</param>
/// <param name="Number">发文字号; null before the numbering.</param>
/// <param name="Lines">An envelope per addressee whose postal address is known.</param>
public sealed record Envelope(string Unit, string? Number, IReadOnlyList<EnvelopeLine> Lines)
{
    /// <summary>What the form can show.</summary>
    public static Schema<Envelope> Schema { get; } = new Schema<Envelope>()
        .Text("unit", "寄件单位", "office.json 的 unit.name；寄件地址、邮编请直接写在模板里", "某某市民政局", envelope => envelope.Unit)
        .DocumentNumber("number", "发文字号", "编号时取得", "某民提〔2022〕1号", envelope => envelope.Number, isOptional: true)
        .List("envelopes", "信封", "登记了通讯地址的收件人，每人一页", "（见下）", EnvelopeLine.Schema, envelope => envelope.Lines, isEssential: true);

    /// <summary>The form's entry.</summary>
    public static Form EnvelopeForm { get; } = new(
        "envelope", "信封", "答复以纸质寄送时打印信封，每位有通讯地址的收件人一页；模板按 220 mm×110 mm 的信封，可改为其他尺寸或标签纸。", Schema,
        new Envelope("某某市民政局", "某民提〔2022〕1号", [new("457000", "某某市某某路1号", "某某某", "委员"), new(null, "某某市某某街2号", "某某市委员会", null)]));

    /// <summary>The envelopes of a round's letters.</summary>
    public static Envelope Of(Case proposal, Policy policy, int round) => new(
        policy.Unit.Name,
        proposal.Replies[round - 1].Number,
        [.. OnPaper(proposal, round).Select(ordinal => proposal.Proposal!.Proposers[ordinal - 1]).Where(one => one.PostalAddress is not null)
            .Select(one => EnvelopeLine.Of(one, policy))]);

    /// <summary>Who gets the letter of a round on paper and has no postal address registered; none where no proposer is answered.</summary>
    public static IReadOnlyList<string> Lacking(Case proposal, int round) =>
        [.. OnPaper(proposal, round).Select(ordinal => proposal.Proposal!.Proposers[ordinal - 1])
            .Where(one => one.PostalAddress is null).Select(one => one.Name)];

    /// <summary>True where there is an envelope to print.</summary>
    public static bool Has(Case proposal, int round) =>
        OnPaper(proposal, round).Any(ordinal => proposal.Proposal!.Proposers[ordinal - 1].PostalAddress is not null);

    // Before the office says how the letters leave, any of them may go on paper.
    private static IEnumerable<int> OnPaper(Case proposal, int round)
    {
        Reply reply = proposal.Replies[round - 1];
        return !proposal.AnswersProposers || reply.Letters.Length == 0 ? []
            : Enumerable.Range(1, proposal.AddresseeCount)
                .Where(ordinal => reply.Way is null or LetterWay.Paper || proposal.Addresses.GetValueOrDefault(ordinal) is null);
    }
}

/// <summary>One envelope.</summary>
/// <param name="Postcode">Six digits; null where the address has none.</param>
/// <param name="Address">Without the postcode.</param>
/// <param name="Name">A member's name, or an organisation's.</param>
/// <param name="Title">How the addressee is called behind the name, as office.json's salutation has it: 委员; null for organisations.</param>
public sealed partial record EnvelopeLine(string? Postcode, string Address, string Name, string? Title)
{
    /// <summary>What a page can show.</summary>
    public static Schema<EnvelopeLine> Schema { get; } = new Schema<EnvelopeLine>()
        .Text("postcode", "邮政编码", "通讯地址里的六位数字", "457000", line => line.Postcode, isOptional: true)
        .Text("address", "地址", "提案登记的通讯地址，不含邮政编码", "某某市某某路1号", line => line.Address)
        .Text("name", "收件人", "提案人的姓名或单位全称", "某某某", line => line.Name)
        .Text("title", "称呼", "office.json 的 letter.memberSalutation 中姓名后的称呼；集体提案单位没有", "委员", line => line.Title, isOptional: true);

    internal static EnvelopeLine Of(Proposer proposer, Policy policy)
    {
        Match code = Postal().Match(proposer.PostalAddress!);
        string address = code.Success
            ? proposer.PostalAddress!.Remove(code.Index, code.Length).Trim(' ', '　', '，', ',', '；', ';', '、') : proposer.PostalAddress!;
        string behind = Wording.Salutation(proposer, policy);
        int at = behind.IndexOf(proposer.Name, StringComparison.Ordinal);
        string title = proposer.IsOrganisation || at < 0 ? string.Empty : behind[(at + proposer.Name.Length)..].Trim(' ', '：', ':');
        return new EnvelopeLine(code.Success ? code.Groups["code"].Value : null, address, proposer.Name, title.Length > 0 ? title : null);
    }

    // 457000 某路1号; 某路1号（邮编：457000）; a house or a telephone has other numbers.
    [GeneratedRegex(@"[（(]?(?:邮政编码|邮编)?[:：]?\s?(?<![0-9])(?<code>[0-9]{6})(?![0-9号])[）)]?")]
    private static partial Regex Postal();
}
