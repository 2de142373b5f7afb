using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class ReplyContentTests
{
    private static readonly DateOnly SignedOn = new(2022, 6, 30);
    private static readonly DocumentHash DraftHash = new("d");

    private static readonly Proposal Proposal = new(
        "市", 8, 6, "185", "加强和完善社区建设", [new("苗方杰", false, null), new("民盟濮阳市委员会", true, null)], new("b"), new(2022, 4, 1), null, HandlingRole.Sole);

    public static TheoryData<string> Bound =>
        ["title", "body", "class", "disclosure", "reason", "contact", "phone", "cc", "copies", "addressee", "unit", "template", "policy", "version"];

    [Fact]
    public void Under_the_policy_of_2022_letter_185_comes_back_character_for_character() => Assert.Equal(
        Samples.Lines185().Select(Bare), Printed("puyang-2022.json").Select(Bare));

    [Fact]
    public void As_shipped_the_letter_has_number_signature_and_date()
    {
        string[] expected = [.. Samples.Lines185()];
        Assert.Equal(
            [expected[0], "濮民提〔2022〕1号", .. expected[1..^3], "濮阳市民政局", .. expected[^3..]],
            Printed("office.json"), (left, right) => Bare(left) == Bare(right));
    }

    [Fact]
    public void Before_the_signature_the_places_of_number_and_date_say_so()
    {
        Letter letter = Content(Bureau("office.json")).LetterTo(1, null, null, Bureau("office.json").Policy);
        Assert.Equal(("（签发后编号）", "（签发日期）"), (letter.Number, letter.Date));
    }

    [Fact]
    public void Every_addressee_is_greeted_as_what_it_is()
    {
        Bureau bureau = Bureau("office.json");
        Assert.Equal(["尊敬的苗方杰委员：", "民盟濮阳市委员会："], Content(bureau).Addressees.Select(addressee => addressee.Salutation));
        Assert.Equal("民盟濮阳市委员会：", Content(bureau).LetterTo(2, null, null, bureau.Policy).Salutation);
    }

    [Theory]
    [MemberData(nameof(Bound))]
    public void A_signature_binds(string part)
    {
        Bureau bureau = Bureau("office.json");
        Draft draft = Proposals185.Draft;
        DocumentHash signed = Content(bureau).Signed().Hash;
        Assert.NotEqual(signed, (part switch
        {
            "title" => Content(bureau, draft with { Title = draft.Title + "书" }),
            "body" => Content(bureau, draft with { Body = draft.Body.Replace('。', '.') }),
            "class" => Content(bureau, draft with { Class = "B" }),
            "disclosure" => Content(bureau, draft with { Disclosure = Disclosure.OnRequest }),
            "reason" => Content(bureau, draft with { DisclosureReason = "个人隐私" }),
            "contact" => Content(bureau, draft with { ContactName = "郭晓敏" }),
            "phone" => Content(bureau, draft with { ContactPhone = "6687819" }),
            "cc" => Content(bureau with { Policy = bureau.Policy with { Copies = [.. bureau.Policy.Copies.Skip(1)] } }),
            "copies" => Content(bureau with { Policy = bureau.Policy with { Copies = [.. bureau.Policy.Copies.Select(copy => copy with { Copies = 3 })] } }),
            "addressee" => ReplyContent.Of(Proposal with { Proposers = [Proposal.Proposers[0]] }, DraftHash, draft, bureau),
            "unit" => Content(bureau with { Policy = bureau.Policy with { Unit = bureau.Policy.Unit with { Name = "甲局" } } }),
            "template" => Content(bureau with { Template = new("other") }),
            "policy" => Content(bureau with { PolicyHash = new("other") }),
            _ => ReplyContent.Of(Proposal, new("other"), draft, bureau),
        }).Signed().Hash);
    }

    [Fact]
    public void A_signature_does_not_bind_what_the_letter_does_not_show()
    {
        Bureau bureau = Bureau("office.json");
        Draft padded = Proposals185.Draft with { Title = $" {Proposals185.Draft.Title} ", ContactName = "刘伟胜 ", ContactPhone = " 6687818" };
        DocumentHash signed = Content(bureau).Signed().Hash;
        Assert.Equal(signed, Content(bureau).Signed().Hash);
        Assert.Equal(signed, Content(bureau, padded).Signed().Hash);
        Assert.Equal(signed, Content(bureau with { LinkKey = "other" }).Signed().Hash);
        Assert.Equal(signed, ReplyContent.Of(Proposal with { Subject = "另一案由", IsSample = true }, DraftHash, Proposals185.Draft, bureau).Signed().Hash);
    }

    [Fact]
    public void The_same_content_is_read_back_and_has_the_same_hash()
    {
        ReplyContent content = Content(Bureau("office.json"));
        ReplyContent read = OfficeJson.Read<ReplyContent>(OfficeJson.Write(content));
        Assert.Equal(content.Signed(), read.Signed());
        Assert.Equal(content.Signed().Hash, Hashes.Of(OfficeJson.Write(content)));
    }

    [Fact]
    public void What_only_some_letters_have_is_not_written_for_the_others_so_that_what_was_signed_before_keeps_its_hash()
    {
        string content = System.Text.Encoding.UTF8.GetString(OfficeJson.Write(Content(Bureau("office.json"))));
        string draft = System.Text.Encoding.UTF8.GetString(OfficeJson.Write(Proposals185.Draft));
        Assert.Equal(
            ["letterhead", "title", "addressees", "body", "class", "disclosure", "disclosureReason", "contactName", "contactPhone", "copies", "attachments", "draft", "template", "policy"],
            System.Text.Json.Nodes.JsonNode.Parse(content)!.AsObject().Select(member => member.Key));
        Assert.Equal(
            ["title", "body", "class", "disclosure", "disclosureReason", "contactName", "contactPhone"],
            System.Text.Json.Nodes.JsonNode.Parse(draft)!.AsObject().Select(member => member.Key));
    }

    private static IReadOnlyList<string> Printed(string policyFile)
    {
        Bureau bureau = Bureau(policyFile);
        string number = Wording.Number(bureau.Policy.Series[0].Prefix, SignedOn.Year, 1);
        return Docx.Paragraphs(Samples.Compile(Samples.Template).Render(Content(bureau).LetterTo(1, number, SignedOn, bureau.Policy)));
    }

    private static ReplyContent Content(Bureau bureau, Draft? draft = null) => ReplyContent.Of(Proposal, DraftHash, draft ?? Proposals185.Draft, bureau);

    private static Bureau Bureau(string policyFile) => new(
        PolicyFile.Read(File.ReadAllBytes(Tree.Path("templates", "offices", policyFile))), new("p"), new("t"), "key");

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
