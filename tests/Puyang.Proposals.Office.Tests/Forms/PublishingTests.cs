using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>New versions of templates, and which version made a document.</summary>
public sealed class PublishingTests
{
    private static readonly DateTimeOffset At = TestOffice.Morning;
    private static readonly PersonId Clerk = new("wang-min");

    [Fact]
    public void The_tree_s_template_is_published_when_it_is_new()
    {
        FormTemplates first = FormTemplates.Seeded(null, new("a"), At);
        Assert.Same(first.Versions, FormTemplates.Seeded(first, new("a"), At).Versions);
        FormTemplates second = FormTemplates.Seeded(first, new("b"), At);
        Assert.Equal((2, new DocumentHash("b"), PersonId.System), (second.Current.Number, second.Current.Hash, second.Current.By));
    }

    [Fact]
    public void An_update_of_the_program_never_replaces_a_template_that_the_office_published()
    {
        FormTemplates own = FormTemplates.Seeded(null, new("a"), At).With(new("own"), At, Clerk);
        FormTemplates updated = FormTemplates.Seeded(own, new("b"), At);
        Assert.Equal((new DocumentHash("own"), true), (updated.Current.Hash, updated.HasOtherSeed));
        Assert.False(own.HasOtherSeed);
    }

    [Fact]
    public void Publishing_what_is_in_force_adds_no_version() =>
        Assert.Single(FormTemplates.Seeded(null, new("a"), At).With(new("a"), At, Clerk).Versions);

    [Fact]
    public async Task A_letter_names_the_template_that_made_it_and_older_letters_keep_theirs()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        DocumentHash published = await Publish(office, LetterForms.ReplyLetter, Changed(LetterForms.ReplyLetter, "抄送：", "抄　送："));
        Life later = await office.ReceiveAs("186");
        await later.UntilSealing(Proposals185.Draft);

        Provenance first = await MadeBy(office, life);
        Provenance second = await MadeBy(office, later);
        Assert.Equal(Provenance.Engine, second.Maker);
        Assert.Equal((published.Value, (await later.Case()).Reply.Signed!.Template), (second.Template, published));
        Assert.NotEqual(first.Template, second.Template);
        Assert.Equal(
            [1, 2],
            new[] { first, second }.Select(made => office.Get<Bureaus>().Templates("reply-letter").Result.Of(new DocumentHash(made.Template))!.Number));
        Assert.Empty((await office.Get<Verifier>().Run([], [])).Findings);
    }

    [Fact]
    public async Task A_reply_template_without_a_place_for_what_the_policy_prints_is_not_kept()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] without = Changed(LetterForms.ReplyLetter, "{{抄送}}", "");
        MissingDataException refusal = await Assert.ThrowsAsync<MissingDataException>(() => office.Get<FormRoom>().Keep(LetterForms.ReplyLetter, without));
        Assert.Contains(refusal.Missing, missing => missing.Contains("{{抄送}}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_that_can_lose_the_salutation_is_not_kept_and_nobody_signs_under_one()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] loses = Changed(LetterForms.ReplyLetter, "{{称谓}}", "{{#紧急程度}}{{称谓}}{{/紧急程度}}");
        MissingDataException refusal = await Assert.ThrowsAsync<MissingDataException>(() => office.Get<FormRoom>().Keep(LetterForms.ReplyLetter, loses));
        Assert.Contains(refusal.Missing, missing => missing.Contains("“称谓”", StringComparison.Ordinal));

        // As an earlier program might have published it.
        DocumentHash hash = await office.Get<Documents>().Put(loses, FormRoom.WordType);
        await office.Get<Bureaus>().Publish("reply-letter", hash, Clerk);
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft);
        await Assert.ThrowsAsync<MissingDataException>(life.Approval);
    }

    [Fact]
    public async Task No_other_document_passes_for_a_template()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        FormRoom room = office.Get<FormRoom>();
        Assert.Null(await room.Known(HandoverSlip.HandoverForm, (await life.Case()).Reply.Letters[0].File));
        Assert.Null(await room.Known(HandoverSlip.HandoverForm, new DocumentHash(new string('0', 64))));
        Assert.NotNull(await room.Known(HandoverSlip.HandoverForm, await room.Keep(HandoverSlip.HandoverForm, Changed(HandoverSlip.HandoverForm, "提案交办单", "甲"))));
    }

    [Fact]
    public async Task The_template_of_another_form_is_refused_by_name()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] other = await File.ReadAllBytesAsync(Tree.Path("templates", "co-opinion.docx"));
        TemplateException refusal = await Assert.ThrowsAsync<TemplateException>(() => office.Get<FormRoom>().Keep(LetterForms.ReplyLetter, other));
        Assert.Contains("这是“会办意见函”的模板", Assert.Single(refusal.Problems).Text);
    }

    [Fact]
    public async Task A_file_without_the_form_s_own_tags_is_refused()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] unrelated = Changed(HandoverSlip.HandoverForm, "{{案由}}", "无关");
        TemplateException refusal = await Assert.ThrowsAsync<TemplateException>(() => office.Get<FormRoom>().Keep(HandoverSlip.HandoverForm, unrelated));
        Assert.Contains("缺少 {{案由}} 标签", Assert.Single(refusal.Problems).Text);
    }

    [Fact]
    public async Task An_older_program_leaves_the_versions_of_forms_that_it_does_not_know()
    {
        await using TestOffice office = await TestOffice.Open();
        await Publish(office, HandoverSlip.HandoverForm, Changed(HandoverSlip.HandoverForm, "提案交办单", "甲"));
        Dictionary<string, ReadOnlyMemory<byte>> fewer = new(await FormList.Read(Tree.Path("templates")));
        fewer.Remove("handover-slip");
        await office.Get<Bureaus>().Seed(await File.ReadAllBytesAsync(Tree.Path("templates", "offices", "office.json")), fewer);
        Assert.Equal(2, (await office.Get<Bureaus>().Templates("handover-slip")).Versions.Count);
    }

    [Fact]
    public async Task A_form_that_cannot_be_made_holds_no_reply_back()
    {
        await using TestOffice office = await TestOffice.Open();
        byte[] broken = Encoding.UTF8.GetBytes("no Word file");
        await office.Get<Bureaus>().Publish("feedback-form", await office.Get<Documents>().Put(broken, FormRoom.WordType), Clerk);
        Life life = await office.Receive(Proposals185.By(("苗方杰", "miao@example.com", false)));
        await life.UntilDelivered();
        MimeKit.MimeMessage mail = Assert.Single((await office.Kept()).Values, mail => mail.To.Mailboxes.Any(to => to.Address == "miao@example.com"));
        Assert.Single(mail.Attachments);
    }

    [Fact]
    public async Task Two_publish_at_once_and_both_versions_are_kept()
    {
        await using TestOffice office = await TestOffice.Open();
        await Task.WhenAll(new[] { "甲", "乙" }.Select(name =>
            Publish(office, HandoverSlip.HandoverForm, Changed(HandoverSlip.HandoverForm, "提案交办单", name))));
        FormTemplates templates = await office.Get<Bureaus>().Templates("handover-slip");
        Assert.Equal([1, 2, 3], templates.Versions.Select(version => version.Number));
        Assert.Equal(3, templates.Versions.Select(version => version.Hash).Distinct().Count());
    }

    [Fact]
    public async Task A_letter_of_another_compressor_or_an_earlier_engine_is_known_again_and_another_text_is_not()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        byte[] letter = (await office.Get<Documents>().Get((await life.Case()).Reply.Letters[0].File)).ToArray();
        Assert.True(SameLetter.Is(Repacked(letter, content => content), letter));
        Assert.False(SameLetter.Is(Repacked(letter, content => content.Replace("三治", "四治", StringComparison.Ordinal)), letter));
        Assert.False(SameLetter.Is(Repacked(letter, content => content.Replace("w:val=\"LetterBody\"", "w:val=\"LetterTitle\"", StringComparison.Ordinal)), letter));
        string earlier(string content) => content.Replace(Provenance.Engine, "Puyang.Proposals 1", StringComparison.Ordinal);
        Assert.True(SameLetter.Is(Repacked(letter, content => earlier(content).Replace("<w:p />", "<w:p></w:p>", StringComparison.Ordinal)), letter));
        Assert.False(SameLetter.Is(Repacked(letter, content => earlier(content).Replace("三治", "四治", StringComparison.Ordinal)), letter));
    }

    private static async Task<DocumentHash> Publish(TestOffice office, Form form, byte[] file)
    {
        DocumentHash hash = await office.Get<FormRoom>().Keep(form, file);
        await office.Get<Bureaus>().Publish(form.Id, hash, Clerk);
        return hash;
    }

    private static async Task<Provenance> MadeBy(TestOffice office, Life life)
    {
        IssuedLetter letter = (await life.Case()).Reply.Letters[0];
        return Provenance.Of(await office.Get<Documents>().Get(letter.File))!;
    }

    private static byte[] Changed(Form form, string from, string to) => Docx.Changed(File.ReadAllBytes(Tree.Path("templates", form.File)), main =>
    {
        foreach (Text text in main.Document!.Descendants<Text>())
        {
            text.Text = text.Text.Replace(from, to, StringComparison.Ordinal);
        }
    });

    private static byte[] Repacked(byte[] docx, Func<string, string> change)
    {
        using MemoryStream made = new();
        using (System.IO.Compression.ZipArchive from = new(new MemoryStream(docx)))
        using (System.IO.Compression.ZipArchive to = new(made, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (System.IO.Compression.ZipArchiveEntry entry in from.Entries)
            {
                using MemoryStream content = new();
                using Stream original = entry.Open();
                original.CopyTo(content);
                using Stream again = to.CreateEntry(entry.FullName, System.IO.Compression.CompressionLevel.Fastest).Open();
                again.Write(Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(content.ToArray()))));
            }
        }

        return made.ToArray();
    }
}
