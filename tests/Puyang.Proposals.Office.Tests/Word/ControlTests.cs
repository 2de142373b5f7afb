using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class ControlTests
{
    private const string Hint = "<w:r><w:rPr><w:b/></w:rPr><w:t>单击</w:t></w:r><w:r><w:t>此处</w:t></w:r>";

    [Theory]
    [InlineData("title", "题")]
    [InlineData("标题", "题")]
    [InlineData("day|汉字", "二〇二二年六月三十日")]
    public void A_control_in_a_paragraph_shows_the_field_that_its_tag_names_in_the_format_of_its_first_run(string tag, string shown)
    {
        XElement body = Body($"<w:p>{Control(tag, Hint)}</w:p>", Full);
        Assert.Equal(shown, ShownIn(body));
        Assert.Empty(body.Descendants(Names.Control));
        Assert.NotNull(body.Descendants(Names.Run).Single().Element(Names.RunProperties)?.Element(Names.W + "b"));
    }

    [Fact]
    public void A_control_around_paragraphs_keeps_the_first_one_s_properties()
    {
        string first = $"<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>{Hint}</w:p>";
        XElement paragraph = Body(Control("title", first + P("第二段")) + "<w:p/>", Full).Elements(Names.Paragraph).First();
        Assert.Equal("题", ShownIn(paragraph));
        Assert.NotNull(paragraph.Element(Names.ParagraphProperties)?.Element(Names.W + "jc"));
    }

    [Fact]
    public void In_a_text_box_too_it_is_like_its_own_first_paragraph()
    {
        string own = $"<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>{Hint}</w:p>";
        string cell = $"<w:sdt><w:sdtPr><w:tag w:val=\"title\"/></w:sdtPr><w:sdtContent>{Cell(own)}</w:sdtContent></w:sdt>";
        string box = TextBox(Control("title", own).Replace("<w:id w:val=\"77\"/>", "", StringComparison.Ordinal) + Table($"<w:tr>{cell}</w:tr>") + "<w:p/>");
        XElement body = Body($"<w:p><w:pPr><w:spacing w:line=\"560\"/></w:pPr>{box}</w:p>", Full);
        XElement[] shown = [.. body.Descendants(Names.Paragraph).Where(paragraph => paragraph.Value == "题")];
        Assert.Equal(4, shown.Length);
        Assert.All(shown, paragraph => Assert.Equal("jc", Assert.Single(paragraph.Element(Names.ParagraphProperties)!.Elements()).Name.LocalName));
    }

    [Theory]
    [InlineData("#groups", "甲组 乙组 后", "后")]
    [InlineData("groups", "甲组 乙组 后", "后")]
    [InlineData("#分组", "甲组 乙组 后", "后")]
    public void A_control_around_paragraphs_repeats_them(string tag, string full, string bare)
    {
        string body = Control(tag, P("{{name}}")) + P("后");
        Assert.Equal(full, Shown(body, Full));
        Assert.Equal(bare, Shown(body, Bare));
    }

    [Fact]
    public void A_control_keeps_its_content_on_a_condition()
    {
        Assert.Equal("有 后", Shown(Control("#note", P("有")) + P("后"), Full));
        Assert.Equal("无 后", Shown(Control("^note", P("无")) + P("后"), Bare));
        Assert.Equal("前无后", Shown($"<w:p><w:r><w:t>前</w:t></w:r>{Control("^note", "<w:r><w:t>无</w:t></w:r>")}<w:r><w:t>后</w:t></w:r></w:p>", Bare));
    }

    [Fact]
    public void A_control_around_rows_repeats_them_and_one_around_a_cell_fills_it()
    {
        string cell = Control("name", Cell(P("单击此处")));
        string table = Table(Row("名", "注"), Control("#groups", $"<w:tr>{cell}{Cell(P("{{note}}"))}</w:tr>"));
        Assert.Equal("[名|注][甲组|组注][乙组|] ", Shown(table + "<w:p/>", Full));
        Assert.Equal("[名|注] ", Shown(table + "<w:p/>", Bare));
    }

    [Fact]
    public void A_control_without_a_tag_stays_with_what_it_holds()
    {
        XElement body = Body(Control("", P("{{title}}")) + "<w:p/>", Full);
        Assert.Equal("题", ShownIn(body.Element(Names.Control)!));
        Assert.Single(body.Descendants(Names.ControlProperties).Elements(Names.W + "id"));
    }

    [Theory]
    [InlineData("titel", "titel")]
    [InlineData("#nosuch", "nosuch")]
    [InlineData("title|汉字", "汉字")]
    public void A_control_whose_tag_is_wrong_is_refused(string tag, string named) => Assert.Contains(named, Assert.Single(Problems(Control(tag, P("文")) + "<w:p/>")));
}
