using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class LetterTemplateTests
{
    private static readonly string[] Rest =
        ["{{title}}", "{{salutation}}", "{{body}}", "{{date}}", "{{contactNote}}", "{{copies}}", "{{signature}}"];

    [Fact]
    public void A_tag_that_Word_split_into_several_runs_is_still_a_tag()
    {
        byte[] template = Docx.WithBody("""
            <w:p><w:r><w:t>致{{sal</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="a"/>
            <w:r><w:rPr><w:b/></w:rPr><w:t>uta</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>tion</w:t></w:r>
            <w:r><w:t>}</w:t></w:r><w:r><w:t>}谢{{title}}</w:t><w:tab/><w:t>完</w:t></w:r></w:p>
            """ + string.Concat(Rest[2..].Select(Docx.Line)));
        byte[] letter = Samples.Compile(template).Render(Samples.Short() with { Title = "题", Salutation = "委员：" });
        Assert.Contains("致委员：谢题完", Docx.Paragraphs(letter));
        Assert.Equal("", string.Join("\n", Docx.Faults(letter)));
    }

    [Fact]
    public void A_condition_within_a_paragraph_keeps_or_drops_its_part()
    {
        WordTemplate template = Samples.Compile(
            Docx.WithLines([.. Rest, "前{{#copies}}有{{/copies}}后", "{{#copies}}整段{{/copies}}"]));
        Assert.Contains("前有后\n整段", Docx.Everything(template.Render(Samples.Short())));
        byte[] without = template.Render(Samples.Short() with { Copies = null });
        Assert.Equal("前后", Docx.Paragraphs(without)[^1]);
        Assert.Empty(Docx.Faults(without));
    }

    [Fact]
    public void A_condition_around_paragraphs_keeps_or_drops_them_whole()
    {
        string table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
            + Docx.Line("{{#copies}}") + Docx.Line("格内") + Docx.Line("{{/copies}}") + "</w:tc></w:tr></w:tbl>";
        string[] lines = [.. Rest, "{{#copies}}", "甲{{#signature}}乙{{/signature}}", "{{/copies}}"];
        WordTemplate template = Samples.Compile(Docx.WithBody(string.Concat(lines.Select(Docx.Line)) + table + "<w:p/>"));
        Assert.EndsWith("甲乙\n格内", Docx.Everything(template.Render(Samples.Short())));
        byte[] without = template.Render(Samples.Short() with { Copies = null });
        Assert.DoesNotContain("甲", Docx.Everything(without));
        Assert.DoesNotContain("格内", Docx.Everything(without));
        Assert.Empty(Docx.Faults(without));
    }

    [Fact]
    public void Texts_are_never_read_as_tags()
    {
        const string Hostile = "{{title}}{{#number}}<w:p>&amp;{{/number}}{{";
        byte[] letter = Samples.Compile(Samples.Template).Render(Samples.Short() with
        {
            Salutation = Hostile,
            Body = [new BodyParagraph(1, Hostile, Hostile)],
            Copies = Hostile,
        });
        Assert.Contains(Hostile, Docx.Paragraphs(letter));
        Assert.Contains(Hostile + Hostile, Docx.Paragraphs(letter));
        Assert.Contains("抄送：" + Hostile, Docx.Paragraphs(letter));
        Assert.Equal("", string.Join("\n", Docx.Faults(letter)));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out()
    {
        byte[] letter = Samples.Compile(Samples.Template)
            .Render(Samples.Short() with { Salutation = "苗\u0000\u000b\u001f方\ud800杰\ufffe𠮷：" });
        Assert.Contains("苗方杰𠮷：", Docx.Paragraphs(letter));
        Assert.Equal("", string.Join("\n", Docx.Faults(letter)));
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes()
    {
        byte[] first = Samples.Compile(Samples.Template).Render(Samples.Full185());
        WordTemplate again = Samples.Compile(Samples.Template);
        Parallel.For(0, 8, _ => Assert.Equal(first, again.Render(Samples.Full185())));
        using ZipArchive letter = new(new MemoryStream(first), ZipArchiveMode.Read);
        Assert.All(letter.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_letter_is_a_valid_document_without_leftover_tags(bool full)
    {
        byte[] letter = Samples.Compile(Samples.Template).Render(full ? Samples.Full185() : Samples.Short() with
        {
            Number = null, ClassMark = null, Signature = null, ContactNote = null, Copies = null,
        });
        Assert.Equal("", string.Join("\n", Docx.Faults(letter)));
        Assert.DoesNotContain("{{", Docx.Everything(letter));
        Assert.DoesNotContain("}}", Docx.Everything(letter));
    }

    [Fact]
    public void Headings_take_the_template_s_own_styles()
    {
        byte[] template = Docx.Changed(main => main.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(style => style.StyleName!.Val == "二级标题").StyleId = "Kaiti9");
        byte[] letter = Samples.Compile(template).Render(Samples.Short());
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(letter), false);
        Run heading = document.MainDocumentPart!.Document!.Descendants<Run>().Single(run => run.InnerText == "（一）社区。");
        Assert.Equal("Kaiti9", heading.RunProperties!.RunStyle!.Val!.Value);
    }

    [Fact]
    public void A_letter_never_loses_a_text_that_the_template_has_no_place_for()
    {
        WordTemplate template = Samples.Compile(Docx.WithLines(Rest[..^2]));
        MissingDataException refusal = Assert.Throws<MissingDataException>(() => template.Render(Samples.Short()));
        Assert.Equal(2, refusal.Missing.Count);
        Assert.Contains("{{抄送}}", refusal.Message);
        Assert.Contains("{{署名}}", refusal.Message);
    }
}
