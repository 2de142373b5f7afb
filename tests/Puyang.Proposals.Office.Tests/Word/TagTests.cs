using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class TagTests
{
    [Theory]
    [InlineData("{{title}}", "题")]
    [InlineData("{{标题}}", "题")]
    [InlineData("{{ title }}", "题")]
    [InlineData("{{count}}", "12")]
    [InlineData("{{count|数字}}", "12")]
    [InlineData("{{count|汉字}}", "十二")]
    [InlineData("{{spare|汉字}}", "一百零五")]
    [InlineData("{{day}}", "2022年6月30日")]
    [InlineData("{{日期|汉字}}", "二〇二二年六月三十日")]
    [InlineData("{{day|点}}", "2022.6.30")]
    [InlineData("{{day|年}}/{{day|月}}/{{day|日}}", "2022/6/30")]
    [InlineData("{{number}}", "濮民提〔2022〕1号")]
    [InlineData("{{number|代字}}〔{{number|年}}〕{{number|序号}}", "濮民提〔2022〕1")]
    [InlineData("{ {title} }", "{ {title} }")]
    public void A_tag_shows_its_field_under_either_name_in_the_format_it_asks_for(string typed, string shown) =>
        Assert.Equal(shown, Shown(P(typed), Full));

    [Fact]
    public void A_tag_that_Word_cut_to_pieces_takes_the_format_of_its_first_piece()
    {
        XElement body = Body("""
            <w:p><w:r><w:rPr><w:i/></w:rPr><w:t>致{{ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="a"/>
            <w:r><w:rPr><w:b/></w:rPr><w:t>tl</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>e</w:t></w:r>
            <w:r><w:t>}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>}谢</w:t><w:tab/><w:t>完</w:t></w:r></w:p>
            """, Full);
        Assert.Equal("致题谢完", ShownIn(body));
        XElement value = body.Descendants(Names.Run).Single(run => run.Value.Contains('题'));
        Assert.Equal("<w:i />", Bare(value.Element(Names.RunProperties)!));
        Assert.Equal("<w:b />", Bare(body.Descendants(Names.Run).Last().Element(Names.RunProperties)!));
    }

    // A theory's data cannot hold a lone surrogate.
    [Fact]
    public void Data_is_shown_as_it_is_but_for_what_XML_cannot_hold() => Assert.All(
        new Dictionary<string, string>
        {
            ["甲\n乙"] = "甲↵乙",
            ["甲\r\n乙\r丙\u2028丁\u0085"] = "甲↵乙↵丙↵丁↵",
            ["\u0000甲\u000b\u001f乙\ud800\ufffe\uffff𠮷"] = "甲乙𠮷",
            ["\udc00甲\ud800"] = "甲",
            ["  甲  "] = "  甲  ",
            ["<w:p>&amp;\"'"] = "<w:p>&amp;\"'",
            ["{{note}}{{#groups}}{{"] = "{{note}}{{#groups}}{{",
        },
        text => Assert.Equal($"前{text.Value}后", Shown(P("前{{title}}后"), Full with { Title = text.Key })));

    [Fact]
    public void A_value_s_line_breaks_stand_in_one_run()
    {
        XElement run = Body(P("{{title}}"), Full with { Title = "甲\n乙" }).Descendants(Names.Run).Single();
        Assert.Equal(["t", "br", "t"], run.Elements().Select(child => child.Name.LocalName));
        Assert.All(run.Elements(Names.Text), text => Assert.Equal("preserve", text.Attribute(XNamespace.Xml + "space")?.Value));
    }

    [Fact]
    public void Headers_footers_footnotes_and_the_title_in_the_properties_hold_tags_too()
    {
        TemplateFile template = new("<w:p><w:r><w:t>注</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
        {
            Header = P("{{title}}"), Footer = P("{{note}}"), Footnote = P("{{count}}"), Title = "关于{{title}}",
        };
        IReadOnlyDictionary<string, XElement> parts = OracleDocument.Parts(Render(template, Full with { Title = "<题>&" }));
        Assert.Equal("<题>&", parts["word/header1.xml"].Value);
        Assert.Equal("注", parts["word/footer1.xml"].Value);
        Assert.Equal("12", parts["word/footnotes.xml"].Value);
        Assert.Equal("关于<题>&", parts["docProps/core.xml"].Value);
    }

    [Fact]
    public void An_optional_field_without_a_value_leaves_its_paragraph()
    {
        Assert.Equal("前后", Shown(P("前{{note}}后"), Example.Bare));
        Assert.Single(Body(P("{{note}}"), Example.Bare).Elements(Names.Paragraph));
    }

    private static string Bare(XElement format) => format.Elements().Single().ToString().Replace($" xmlns:w=\"{Names.W}\"", "", StringComparison.Ordinal);
}
