using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class ProseTests
{
    private const string Tag = "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>{{body}}</w:t></w:r></w:p>";

    [Fact]
    public void A_prose_field_becomes_paragraphs_like_its_tag_s()
    {
        XElement[] paragraphs = [.. Body(Tag, Full).Elements(Names.Paragraph)];
        Assert.Equal(["收悉。", "一、经费。已列入预算。", "（一）社区"], paragraphs.Select(ShownIn));
        Assert.All(paragraphs, paragraph => Assert.NotNull(paragraph.Element(Names.ParagraphProperties)?.Element(Names.W + "jc")));
        Assert.All(paragraphs.Descendants(Names.Run), run => Assert.NotNull(run.Element(Names.RunProperties)?.Element(Names.W + "sz")));
    }

    [Fact]
    public void A_heading_takes_the_style_of_its_level_and_the_text_after_it_does_not() => Assert.Equal(
        ["收悉。 ", "一、经费。 H1", "已列入预算。 ", "（一）社区 H2"],
        Body(Tag, Full).Descendants(Names.Run).Select(run => $"{run.Value} {run.Descendants(Names.W + "rStyle").Attributes(Names.Value).SingleOrDefault()?.Value}"));

    [Fact]
    public void The_last_paragraph_keeps_with_what_follows() => Assert.Equal(
        [false, false, true], Body(Tag, Full).Elements(Names.Paragraph).Select(paragraph => paragraph.Descendants(Names.W + "keepNext").Any()));

    [Fact]
    public void Without_prose_its_paragraph_goes() => Assert.Equal("前 后", Shown(P("前") + Tag + P("后"), Bare));

    [Fact]
    public void A_control_around_a_paragraph_holds_prose_as_well() =>
        Assert.Equal("收悉。 一、经费。已列入预算。 （一）社区 后", Shown(Control("body", P("正文")) + P("后"), Full));

    [Fact]
    public void The_style_is_found_by_the_name_that_Word_shows()
    {
        byte[] template = new TemplateFile(Tag).Changed(main => main.StyleDefinitionsPart!.Styles!
            .Elements<DocumentFormat.OpenXml.Wordprocessing.Style>().Single(style => style.StyleId == "H2").StyleId = "Kaiti9");
        byte[] docx = Office.Word.WordTemplate.Compile(template, Docket.Schema).Render(Full);
        Assert.Contains("Kaiti9", OracleDocument.Parts(docx)["word/document.xml"].ToString());
    }

    [Fact]
    public void A_missing_style_of_a_heading_is_a_problem() => Assert.Contains("样式", Assert.Single(Problems(new TemplateFile(Tag).Changed(main =>
        main.StyleDefinitionsPart!.Styles!.Elements<DocumentFormat.OpenXml.Wordprocessing.Style>().Single(style => style.StyleId == "H3").Remove()))));
}
