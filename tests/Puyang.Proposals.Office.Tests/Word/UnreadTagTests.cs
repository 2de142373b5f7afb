using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>A tag is filled in, or the template is refused: never is it printed as it stands.</summary>
public sealed class UnreadTagTests
{
    private const string Told = "成文时会原样印出";

    [Theory]
    [InlineData("25-tag-where-nothing-is-read/a-wordart", "正文第 1 段“{{发文机关标志}}”：标签写在艺术字或水印里")]
    [InlineData("25-tag-where-nothing-is-read/b-field-instruction", "正文第 1 段“{{标题}}”：标签写在域代码里")]
    [InlineData("25-tag-where-nothing-is-read/d-watermark-in-header", "页眉（header1.xml）第 2 段“{{发文机关标志}}”：标签写在艺术字或水印里")]
    [InlineData("26-page-break-with-a-block-tag/a-break-before-tag", "正文第 1 段“{{#附件说明}}”：{{#附件说明}} 与 {{/附件说明}} 所在的段落带有分页符")]
    [InlineData("26-page-break-with-a-block-tag/b-break-after-tag", "正文第 1 段“{{#附件说明}}”：{{#附件说明}} 与 {{/附件说明}} 所在的段落带有分页符")]
    public void A_template_that_would_come_out_otherwise_than_it_looks_is_refused(string file, string sentence) => Assert.StartsWith(
        sentence, Assert.Single(Assert.Throws<TemplateException>(() => Tests.Letters.Samples.Compile(Case(file))).Problems).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("25-tag-where-nothing-is-read/a-wordart")]
    [InlineData("26-page-break-with-a-block-tag/a-break-before-tag")]
    public void One_that_was_published_before_still_makes_what_was_signed_with_it(string file) => Assert.NotEmpty(
        WordTemplate.Compile(Case(file), LetterSchema.Letter, isKept: true).Render(Tests.Letters.Samples.Full185()));

    [Fact]
    public void A_tag_in_and_beside_a_smart_tag_is_filled()
    {
        byte[] letter = Tests.Letters.Samples.Compile(Case("27-smart-tag/input")).Render(Tests.Letters.Samples.Full185());
        Assert.Equal("2022年6月30日", Tests.Letters.Docx.Paragraphs(letter).First(line => line.StartsWith("2022年", StringComparison.Ordinal)));
        Assert.DoesNotContain("{{", Tests.Letters.Docx.Everything(letter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:r><w:pict><v:shape><v:textpath string=\"{{title}}\"/></v:shape></w:pict></w:r>", "艺术字或水印")]
    [InlineData("<w:fldSimple w:instr=\" QUOTE {{title}} \"><w:r><w:t>x</w:t></w:r></w:fldSimple>", "域代码")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> QUOTE {{ti</w:instrText></w:r><w:r><w:instrText>tle}} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "域代码")]
    [InlineData("<w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>{{title}}</w:t></mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r>", "图形的兼容内容")]
    [InlineData("<w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"5\" name=\"图\" descr=\"{{title}}\"/></wp:inline></w:drawing></w:r>", "图形的名称或替换文字")]
    [InlineData("<w:hyperlink w:tooltip=\"{{title}}\" w:anchor=\"a\"><w:r><w:t>x</w:t></w:r></w:hyperlink>", "超链接")]
    [InlineData("<w:bookmarkStart w:id=\"1\" w:name=\"{{title}}\"/><w:bookmarkEnd w:id=\"1\"/>", "书签的名称")]
    [InlineData("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>{{title}}</m:t></m:r></m:oMath>", "公式")]
    [InlineData("<w:r><w:drawing><wp:inline><wp:docPr id=\"5\" name=\"图\"/><a:graphic><a:graphicData uri=\"x\"><a:p><a:r><a:t>{{ti</a:t></a:r><a:r><a:t>tle}}</a:t></a:r></a:p></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>", "图形")]
    [InlineData("<w:r><w:pict><v:shape><v:textpath string=\"｛｛title｝｝\"/></v:shape></w:pict></w:r>", "艺术字或水印")]
    [InlineData("<w:r><w:pict><v:shape alt=\"{{nosuch}}\"/></w:pict></w:r>", "图形的名称或替换文字")]
    public void A_tag_outside_the_text_of_a_paragraph_is_named(string inside, string where)
    {
        string told = Assert.Single(Problems(P("好") + $"<w:p>{inside}</w:p>"));
        Assert.StartsWith("正文第 2 段", told, StringComparison.Ordinal);
        Assert.Contains($"标签写在{where}", told, StringComparison.Ordinal);
        Assert.Contains(Told, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_footers_and_notes_are_searched_as_the_body_is()
    {
        const string WordArt = "<w:p><w:r><w:pict><v:shape><v:textpath string=\"{{title}}\"/></v:shape></w:pict></w:r></w:p>";
        Assert.StartsWith("页眉（header1.xml）第 1 段", Assert.Single(Problems(new TemplateFile(P("")) { Header = WordArt }.Bytes())), StringComparison.Ordinal);
        Assert.StartsWith("页脚（footer1.xml）第 1 段", Assert.Single(Problems(new TemplateFile(P("")) { Footer = WordArt }.Bytes())), StringComparison.Ordinal);
        Assert.Contains(Told, Assert.Single(Problems(new TemplateFile(P("")) { Footnote = WordArt }.Bytes())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_in_a_chart_is_named() => Assert.StartsWith("图表（chart", Assert.Single(Problems(new TemplateFile(P("")).Changed(main =>
        Feed(main.AddNewPart<ChartPart>(), "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>{{ti</a:t></a:r><a:r><a:t>tle}}</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>")))),
        StringComparison.Ordinal);

    [Fact]
    public void A_tag_in_the_settings_or_behind_a_link_is_named()
    {
        Assert.StartsWith("文档设置", Assert.Single(Problems(new TemplateFile(P("")).Changed(main => Feed(main.AddNewPart<DocumentSettingsPart>(),
            $"<w:settings xmlns:w=\"{TemplateFile.W}\"><w:docVars><w:docVar w:name=\"x\" w:val=\"{{{{title}}}}\"/></w:docVars></w:settings>")))), StringComparison.Ordinal);
        Assert.StartsWith("链接", Assert.Single(Problems(new TemplateFile(P("")).Changed(main =>
            main.AddHyperlinkRelationship(new Uri("https://example.com/?q=%7B%7Btitle%7D%7D"), isExternal: true)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:t>{{#note}}</w:t></w:r></w:p>", "{{/note}}")]
    [InlineData("<w:p><w:r><w:t>{{#note}}</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r></w:p>", "{{/note}}")]
    [InlineData("<w:p><w:r><w:t>{{#note}}</w:t><w:br w:type=\"column\"/></w:r></w:p>", "{{/note}}")]
    [InlineData("<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>{{#note}}</w:t></w:r></w:p>", "{{/note}}")]
    [InlineData("<w:p><w:pPr><w:pStyle w:val=\"NewPage\"/></w:pPr><w:r><w:t>{{#note}}</w:t></w:r></w:p>", "{{/note}}")]
    [InlineData("<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>{{#groups}}</w:t></w:r></w:p>", "{{/groups}}")]
    public void A_page_break_that_would_go_with_a_tag_is_refused(string open, string close) => Assert.Contains("带有分页符或“段前分页”", Assert.Single(
        Problems(WithNewPage(open + P("文") + P(close)))), StringComparison.Ordinal);

    [Fact]
    public void The_same_holds_for_the_other_tags_of_a_pair_for_rows_and_for_prose()
    {
        const string Break = "<w:p><w:r><w:t>{0}</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        Assert.NotEmpty(Problems(P("{{#note}}") + P("文") + Break.Replace("{0}", "{{/note}}", StringComparison.Ordinal)));
        Assert.NotEmpty(Problems(P("{{#note}}") + P("文") + Break.Replace("{0}", "{{else}}", StringComparison.Ordinal) + P("{{/note}}")));
        Assert.NotEmpty(Problems(Break.Replace("{0}", "{{body}}", StringComparison.Ordinal)));
        Assert.NotEmpty(Problems("<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>{{body}}</w:t></w:r></w:p>"));
        Assert.NotEmpty(Problems(Table($"<w:tr>{Cell(Break.Replace("{0}", "{{#groups}}", StringComparison.Ordinal))}</w:tr>", Row("x"), Row("{{/groups}}")) + "<w:p/>"));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>")]
    public void A_page_break_between_the_tags_stays(string inside)
    {
        string made = Body(P("{{#note}}") + inside + P("{{/note}}"), Full).ToString();
        Assert.True(made.Contains("pageBreakBefore", StringComparison.Ordinal) || made.Contains("type=\"page\"", StringComparison.Ordinal));
        Assert.Equal("文 ", Shown("<w:p><w:pPr><w:pageBreakBefore w:val=\"0\"/></w:pPr><w:r><w:t>{{#note}}</w:t></w:r></w:p>" + P("文") + P("{{/note}}") + P(""), Full));
    }

    [Fact]
    public void A_control_around_a_paragraph_that_begins_a_page_keeps_its_page()
    {
        string made = Body(Control("#note", "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>"), Full).ToString();
        Assert.Contains("pageBreakBefore", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"chsdate\"><w:smartTagPr><w:attr w:name=\"Year\" w:val=\"1899\"/></w:smartTagPr><w:r><w:t>{{title}}</w:t></w:r></w:smartTag>", "题")]
    [InlineData("<w:r><w:t>前{{ti</w:t></w:r><w:smartTag w:uri=\"u\" w:element=\"place\"><w:r><w:t>tle}}后</w:t></w:r></w:smartTag>", "前题后")]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"a\"><w:smartTag w:uri=\"u\" w:element=\"b\"><w:r><w:t>{{ti</w:t></w:r></w:smartTag><w:r><w:t>tle}}</w:t></w:r></w:smartTag>", "题")]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"a\"><w:r><w:t>{{#note}}</w:t></w:r></w:smartTag><w:r><w:t>有</w:t></w:r><w:smartTag w:uri=\"u\" w:element=\"a\"><w:r><w:t>{{/note}}</w:t></w:r></w:smartTag>", "有")]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"a\"><w:hyperlink w:anchor=\"x\"><w:r><w:t>{{title}}</w:t></w:r></w:hyperlink></w:smartTag>", "题")]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"a\"><w:r><w:rPr><w:b/></w:rPr><w:t>2022</w:t></w:r><w:r><w:t>年</w:t></w:r></w:smartTag><w:r><w:t>{{title}}</w:t></w:r>", "2022年题")]
    public void Smart_tags_are_read_through(string inside, string shown) => Assert.Equal(shown, Shown($"<w:p>{inside}</w:p>", Full));

    private static byte[] WithNewPage(string body) => new TemplateFile(body).Changed(main => main.StyleDefinitionsPart!.Styles!.AppendChild(
        new DocumentFormat.OpenXml.Wordprocessing.Style($"<w:style xmlns:w=\"{TemplateFile.W}\" w:type=\"paragraph\" w:styleId=\"NewPage\"><w:name w:val=\"另起页\"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>")));

    private static void Feed(OpenXmlPart part, string xml) => part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    private static byte[] Case(string file) => File.ReadAllBytes(Tree.Path(["tests", "data", "cases", .. (file + ".docx").Split('/')]));
}
