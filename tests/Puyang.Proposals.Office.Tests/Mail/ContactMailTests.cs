using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Mail;
using Puyang.Proposals.Office.Tests.Pages;

namespace Puyang.Proposals.Office.Tests.Mail;

/// <summary>Telephones and addresses of proposers are for the office, and for whoever has to talk with them.</summary>
public sealed class ContactMailTests
{
    private const string Phone = "13900000001";
    private const string Street = "建设路1号";
    private const string OtherPhone = "0393-4411111";
    private const string OtherStreet = "五一路2号";
    private const string Unit = "市人民医院院长";
    private static readonly string[] Private = [Phone, Street, OtherPhone, OtherStreet, Unit];

    [Fact]
    public async Task Of_all_mails_of_a_case_only_those_that_ask_somebody_to_talk_have_telephone_and_address()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(Joint("主办", email: null));
        await life.Assign();
        await life.Work();
        await life.Accept();
        await life.Work();
        DraftTask drafting = await life.Open<DraftTask>();
        await life.Accepted(new AskOpinion(life.NextId(), drafting.Holder, "市教育局", "jyj@example.com", null, "", true));
        await life.Accepted(new AskOpinion(life.NextId(), drafting.Holder, "", null, "yanglao", "", false));
        await life.AskUnits();
        foreach (OpinionTask opinion in (await life.Case()).OpenTasks.OfType<OpinionTask>())
        {
            await life.Accepted(new GiveOpinion(life.NextId(), opinion.Holder, opinion.Id, true, "同意。", "周强", null));
        }

        await life.Submit(Proposals185.Draft);
        await life.Work();
        await life.ApproveAll();
        await life.Work();
        await life.Accepted(new ConfirmSealed(life.NextId(), Life.Clerk, (await life.Open<SealTask>()).Id, [], LetterWay.Text));
        await life.Work();
        await life.HandOver("李秀兰");
        await life.ConfirmReceipts();
        await life.Work();
        await life.Rate(1, Satisfaction.Dissatisfied);
        await life.Work();
        await office.Get<MorningRound>().Run();

        (string To, string? Subject, string Text)[] mails = [.. (await office.Kept()).Values.Select(mail => (To(mail), mail.Subject, Everything(mail)))];
        (string To, string? Subject, string Text)[] telling = [.. mails.Where(mail => Private.Any(secret => mail.Text.Contains(secret, StringComparison.Ordinal)))];
        Assert.Equal(
            ["请签收提案", "请起草提案答复", "请重新办理提案"],
            telling.Select(mail => mail.Subject!.Replace("【样例】", "", StringComparison.Ordinal)).Select(subject => subject[..subject.IndexOf('（')]).Order(StringComparer.Ordinal).Distinct());
        Assert.All(telling, mail => Assert.Equal("guo.xiaomin@mzj.example.com", mail.To));
        Assert.True(mails.Length > 12, $"{mails.Length} mails are no whole life.");
        Assert.Contains(mails, mail => mail.To == "jyj@example.com");
        Assert.Contains(mails, mail => mail.Subject!.Contains("请代为录入征询意见表", StringComparison.Ordinal));
        Assert.Contains("苗方杰：工作单位及职务市人民医院院长；界别医卫界；联系电话13900000001；通讯地址457000 建设路1号", telling[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_and_papers_of_a_case_have_none_of_it()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Joint("独办"));
        await life.UntilDelivered();
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        CasePapers papers = office.Get<CasePapers>();
        List<byte[]> made = [];
        // The envelope is for the address.
        foreach (CasePaper paper in CasePapers.Of(await life.Case(), policy).Where(paper => !paper.Address.Contains("envelope", StringComparison.Ordinal)))
        {
            string[] parts = paper.Address.Split('/');
            made.AddRange(parts.Length == 4 ? (await papers.Make(await life.Folded(), parts[1], int.Parse(parts[2]), int.Parse(parts[3])))!.Value.Content : []);
        }

        foreach (Form form in OfficePapers.All)
        {
            made.Add((await office.Get<OfficePapers>().Make(form.Id))!.Value.Content);
        }

        Assert.True(made.Count > 3);
        Assert.All(made, file => Assert.DoesNotContain(Private, secret => InZip(file).Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_office_and_the_officer_see_them_and_a_co_handler_does_not()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Joint("独办"));
        await life.Assign();
        await life.Accept();
        DraftTask drafting = await life.Open<DraftTask>();
        await life.Accepted(new AskOpinion(life.NextId(), drafting.Holder, "", null, "yanglao", "", false));
        await life.Work();
        await using Site site = await Site.Open(office);
        string page = (await (await site.Clerk()).Open($"/cases/{life.Id}")).Text;
        Assert.All(Private, said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.Contains("李明副市长", page, StringComparison.Ordinal);
        string officers = await ByLink(site, office, life, drafting);
        Assert.All(Private, said => Assert.Contains(said, officers, StringComparison.Ordinal));
        string other = await ByLink(site, office, life, await life.Open<OpinionTask>());
        Assert.All(Private, said => Assert.DoesNotContain(said, other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_only_co_handles_is_given_no_contacts_for_it_does_not_talk_with_the_proposers()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Joint("会办", "市财政局"));
        await life.Assign();
        await life.Accept();
        await life.Work();
        Assert.All((await office.Kept()).Values, mail => Assert.DoesNotContain(Private, secret => Everything(mail).Contains(secret, StringComparison.Ordinal)));
    }

    private static async Task<string> ByLink(Site site, TestOffice office, Life life, CaseTask task)
    {
        Visitor visitor = site.Visitor();
        Assert.Equal(302, (await visitor.Open($"/l/{office.Ground.LinkKey.Token(life.Id, (await life.Case()).LinkOf(task.Id)!)}")).Status);
        return (await visitor.Open($"/t/{life.Id}/{task.Id}")).Text;
    }

    private static string Joint(string role, string? lead = null, string? email = "li.xiulan@example.com")
    {
        JsonNode proposal = JsonNode.Parse(Proposals185.Alone)!;
        proposal["role"] = role;
        proposal["leadUnit"] = lead;
        proposal["supervisor"] = "李明副市长";
        proposal["proposers"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "苗方杰", ["email"] = "miao@example.com", ["unit"] = Unit, ["sector"] = "医卫界", ["phone"] = Phone, ["postalAddress"] = $"457000 {Street}",
            },
            new JsonObject { ["name"] = "李秀兰", ["email"] = email, ["phone"] = OtherPhone, ["postalAddress"] = OtherStreet });
        return proposal.ToJsonString();
    }

    private static string To(MimeMessage mail) => mail.To.Mailboxes.First().Address;

    private static string Everything(MimeMessage mail) => string.Join('\n',
        mail.BodyParts.OfType<TextPart>().Select(part => part.Text)
            .Concat(mail.Attachments.OfType<MimePart>().Select(part => InZip(Bytes(part))))
            .Append(mail.Subject).Append(mail.Headers.ToString()!));

    private static byte[] Bytes(MimePart part)
    {
        using MemoryStream content = new();
        part.Content!.DecodeTo(content);
        return content.ToArray();
    }

    private static string InZip(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file));
        StringBuilder text = new();
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using StreamReader part = new(entry.Open());
            _ = text.AppendLine(System.Text.RegularExpressions.Regex.Replace(part.ReadToEnd(), "<[^>]*>", ""));
        }

        return text.ToString();
    }
}
