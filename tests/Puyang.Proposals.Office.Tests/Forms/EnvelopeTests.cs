using System.Text.Json.Nodes;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Tests.Pages;
using Puyang.Proposals.Office.Word;
using UglyToad.PdfPig;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>Envelopes for letters that go on paper.</summary>
public sealed class EnvelopeTests
{
    private static readonly byte[] Template = File.ReadAllBytes(Tree.Path("templates", "envelope.docx"));

    [Theory]
    [InlineData("457000 濮阳市建设路1号", "457000", "濮阳市建设路1号")]
    [InlineData("濮阳市建设路1号 457000", "457000", "濮阳市建设路1号")]
    [InlineData("濮阳市建设路1号（邮编：457000）", "457000", "濮阳市建设路1号")]
    [InlineData("濮阳市建设路1号，邮政编码457000", "457000", "濮阳市建设路1号")]
    [InlineData("濮阳市建设路123456号", null, "濮阳市建设路123456号")]
    [InlineData("濮阳市建设路1号 13900000001", null, "濮阳市建设路1号 13900000001")]
    public async Task The_postcode_stands_apart_from_the_address(string written, string? code, string address)
    {
        await using TestOffice office = await TestOffice.Open();
        EnvelopeLine line = EnvelopeLine.Of(new Proposer("苗方杰", false, null, PostalAddress: written), await office.Policy());
        Assert.Equal((code, address, "苗方杰", "委员"), (line.Postcode, line.Address, line.Name, line.Title));
    }

    [Fact]
    public void Each_addressee_has_a_page_of_the_envelope_s_size()
    {
        byte[] docx = WordTemplate.Compile(Template, Envelope.Schema).Render(Envelope.EnvelopeForm.Sample);
        Assert.Empty(Docx.Faults(Template));
        Assert.Empty(Docx.Faults(docx));
        Assert.Equal(
            ["457000", "| 某某市某某路1号 |", "| 某某某　委员　收 |", "| 某某市民政局（某民提〔2022〕1号） |", "| 某某市某某街2号 |", "| 某某市委员会　收 |", "| 某某市民政局（某民提〔2022〕1号） |"],
            FormText.Of(docx).TrimEnd().Split('\n'));
        byte[] longest = WordTemplate.Compile(Template, Envelope.Schema).Render(new Envelope(
            new string('某', 30), "某民提〔2022〕100号", [new("457000", new string('路', 60), new string('会', 60), null), new(null, "某路", "某某", "委员")]));
        IReadOnlyDictionary<string, byte[]> printed = LibreOffice.Print(new Dictionary<string, byte[]> { ["sample"] = docx, ["longest"] = longest });
        using PdfDocument pages = PdfDocument.Open(printed["sample"]);
        Assert.Equal(2, pages.NumberOfPages);
        Assert.Equal((624, 312), ((int)Math.Round(pages.GetPage(1).Width), (int)Math.Round(pages.GetPage(1).Height)));
        Assert.Contains("委员", pages.GetPage(1).Text, StringComparison.Ordinal);
        using PdfDocument many = PdfDocument.Open(printed["longest"]);
        Assert.Equal(2, many.NumberOfPages);
    }

    [Fact]
    public async Task The_office_has_them_where_it_seals_and_posts_and_is_told_whose_address_is_missing()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(OfThree());
        await life.UntilSealing();
        await using Site site = await Site.Open(office);
        Visitor clerk = await site.Clerk();
        string address = $"/cases/{life.Id}/papers/envelope/1/1";
        string page = (await clerk.Open($"/cases/{life.Id}")).Text;
        Assert.Contains(address, page, StringComparison.Ordinal);
        Assert.Contains("没有登记通讯地址，信封需另写：民盟濮阳市委员会。", page, StringComparison.Ordinal);
        Assert.Equal(200, (await clerk.Open(address)).Status);
        Policy policy = await office.Policy();
        Assert.Equal(["苗方杰", "张建国"], Envelope.Of(await life.Case(), policy, 1).Lines.Select(line => line.Name));

        // By mail to those who have a mailbox: paper for the others alone.
        await life.Seal();
        await life.Work();
        Assert.Equal(["张建国"], Envelope.Of(await life.Case(), policy, 1).Lines.Select(line => line.Name));
        string posting = (await clerk.Open($"/cases/{life.Id}")).Text;
        Assert.Contains("下载信封", posting, StringComparison.Ordinal);
        Assert.DoesNotContain("信封需另写", posting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_on_paper_is_an_envelope_for_each_and_who_answers_a_lead_unit_has_none()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(OfThree());
        await life.UntilSealing();
        await life.Accepted(new ConfirmSealed(life.NextId(), Life.Clerk, (await life.Open<SealTask>()).Id, [], LetterWay.Paper));
        Assert.Equal(2, Envelope.Of(await life.Case(), await office.Policy(), 1).Lines.Count);
        await using TestOffice other = await TestOffice.Open();
        Life assisting = await other.ReceiveAssisting();
        await assisting.UntilSealing(FormLife.Opinion);
        Assert.False(Envelope.Has(await assisting.Case(), 1));
        Assert.Empty(Envelope.Lacking(await assisting.Case(), 1));
    }

    private static string OfThree()
    {
        JsonNode proposal = JsonNode.Parse(Proposals185.Alone)!;
        proposal["proposers"] = new JsonArray(
            new JsonObject { ["name"] = "苗方杰", ["email"] = "miao@example.com", ["postalAddress"] = "457000 濮阳市建设路1号" },
            new JsonObject { ["name"] = "张建国", ["postalAddress"] = "濮阳市五一路2号" },
            new JsonObject { ["name"] = "民盟濮阳市委员会", ["isOrganisation"] = true, ["email"] = "mengmeng@example.com" });
        return proposal.ToJsonString();
    }
}
