using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class PairTests
{
    [Theory]
    [InlineData("前{{#note}}有{{note}}{{/note}}后", "前有注后", "前后")]
    [InlineData("前{{^note}}无{{/附注}}后", "前后", "前无后")]
    [InlineData("{{#note}}有{{else}}无{{/note}}", "有", "无")]
    [InlineData("{{^note}}无{{否则}}有{{/note}}", "有", "无")]
    [InlineData("{{#isUrgent}}急{{/isUrgent}}件", "急件", "件")]
    [InlineData("{{#groups}}{{name}}{{#note}}（{{note}}）{{/note}}，{{/groups}}完", "甲组（组注），乙组，完", "完")]
    [InlineData("{{#groups|，}}{{name}}{{/groups}}。", "甲组，乙组。", "。")]
    [InlineData("{{#groups|，}}{{name}}{{else}}无{{/groups}}。", "甲组，乙组。", "无。")]
    [InlineData("{{^groups}}无{{/groups}}组", "组", "无组")]
    [InlineData("{{#groups}}{{#items|、}}{{ordinal}}.{{name}}{{else}}（{{name}}没有）{{/items}}；{{/groups}}", "1.甲一、2.甲二；（乙组没有）；", "")]
    [InlineData("{{#groups}}{{#isUrgent}}{{name}}{{/isUrgent}}{{title}}{{/groups}}", "题乙组题", "")]
    public void A_pair_within_a_paragraph_keeps_or_repeats_what_stands_between(string typed, string full, string bare)
    {
        Assert.Equal(full, Shown(P(typed), Full));
        Assert.Equal(bare, Shown(P(typed), Bare));
    }

    [Fact]
    public void A_paragraph_goes_with_the_only_thing_that_stood_in_it()
    {
        Assert.Equal("前 后", Shown(Lines("前", "{{#note}}{{note}}{{/note}}", "后"), Bare));
        Assert.Equal("前  后", Shown(Lines("前", "{{note}}", "后"), Bare));
        Assert.Equal("前   后", Shown(Lines("前", "{{#note}}{{note}}{{/note}} ", "后"), Bare));
    }

    [Fact]
    public void A_paragraph_that_ends_a_section_stays_without_text()
    {
        string section = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr><w:r><w:t>{{#note}}注{{/note}}</w:t></w:r></w:p>";
        Assert.Single(Body(section + P("后"), Bare).Elements(Names.Paragraph).Elements(Names.ParagraphProperties).Elements(Names.Section));
    }

    [Theory]
    [InlineData("{{#note}} 有 {{/note}} 后", "有 后", "后")]
    [InlineData("{{#note}} 有 {{else}} 无 {{/note}}", "有", "无")]
    [InlineData("{{^note}} 无 {{/note}} 后", "后", "无 后")]
    [InlineData("{{#groups}} {{name}} {{#items}} {{name}}/{{title}} {{/items}} {{/groups}} 后", "甲组 甲一/题 甲二/题 乙组 后", "后")]
    [InlineData("{{#groups}} {{name}} {{否则}} 无 {{/groups}} 后", "甲组 乙组 后", "无 后")]
    [InlineData("{{#isUrgent}} {{#note}} 有 {{/note}} {{/isUrgent}} 后", "有 后", "后")]
    public void A_pair_around_paragraphs_keeps_or_repeats_them_whole(string lines, string full, string bare)
    {
        Assert.Equal(full, Shown(Lines(lines.Split(' ')), Full));
        Assert.Equal(bare, Shown(Lines(lines.Split(' ')), Bare));
    }

    [Fact]
    public void A_pair_around_paragraphs_takes_a_table_between_them_along()
    {
        string body = P("{{#groups}}") + Table(Row("{{name}}")) + P("") + P("{{/groups}}") + P("后");
        Assert.Equal("[甲组]  [乙组]  后", Shown(body, Full));
        Assert.Equal("后", Shown(body, Bare));
    }

    [Fact]
    public void Rows_are_repeated_from_the_first_tag_s_to_the_last()
    {
        string one = Table(Row("名", "日"), Row("{{#copies}}{{name}}", "{{day}}{{/copies}}"), Row("末", ""));
        Assert.Equal("[名|日][提案委|][督查局|][末|] ", Shown(one + "<w:p/>", Full));
        string two = Table(Row("{{#copies}}{{name}}", "甲"), Row("乙", "{{ordinal}}{{/copies}}"));
        Assert.Equal("[提案委|甲][乙|2][督查局|甲][乙|3] ", Shown(two + "<w:p/>", Full));
    }

    [Fact]
    public void A_row_that_holds_nothing_but_a_tag_goes_with_it()
    {
        string table = Table(
            Row("{{#groups}}", ""), Row("{{name}}", "{{note}}"), Row("{{#items}}", ""), Row("{{ordinal}}", "{{name}}"), Row("", "{{/items}}"),
            Row("{{else}}", ""), Row("无", ""), Row("{{/groups}}", ""), Row("末", ""));
        Assert.Equal("[甲组|组注][1|甲一][2|甲二][乙组|][末|] ", Shown(table + "<w:p/>", Full));
        Assert.Equal("[无|][末|] ", Shown(table + "<w:p/>", Bare));
    }

    [Fact]
    public void A_row_of_two_tags_stays()
    {
        Assert.Equal("[|][|] ", Shown(Table(Row("{{#groups}}", "{{/groups}}")) + "<w:p/>", Full));
        string table = Table(Row("{{#groups}}", "{{#items}}"), Row("{{name}}", "x"), Row("{{/items}}", "{{/groups}}"));
        Assert.Equal("[|][甲一|x][|][|][甲二|x][|] ", Shown(table + "<w:p/>", Full));
        Assert.Equal("[|][组注|] ", Shown(Table(Row("{{#note}}{{/note}}{{#groups}}", ""), Row("{{note}}", "{{/groups}}")) + "<w:p/>", Full with { Groups = [Full.Groups[0]] }));
    }

    [Fact]
    public void A_table_that_is_left_without_rows_goes() =>
        Assert.Equal("前 后", Shown(P("前") + Table(Row("{{#groups}}", ""), Row("{{name}}", ""), Row("{{/groups}}", "")) + P("后"), Bare));

    [Fact]
    public void A_row_outside_the_loop_is_not_searched_for_names_before_the_loop_s_own()
    {
        string table = Table(Row("{{note}}", "x"), Row("{{#groups}}{{note}}", "{{title}}{{/groups}}"));
        Assert.Equal("[注|x][组注|题][|题] ", Shown(table + "<w:p/>", Full));
    }

    [Fact]
    public void A_cell_and_a_body_that_the_data_leave_empty_have_a_paragraph()
    {
        string row = "<w:tr>" + Cell(Lines("{{#note}}", "注", "{{/note}}")) + Cell(Table(Row("内")) + P("{{#note}}注{{/note}}")) + "</w:tr>";
        XElement[] cells = [.. Body(Table(row) + "<w:p/>", Bare).Element(Names.Table)!.Element(Names.Row)!.Elements(Names.Cell)];
        Assert.All(cells, cell => Assert.Equal(Names.Paragraph, cell.Elements().Last().Name));
        Assert.Equal("", Shown(Lines("{{#note}}", "注", "{{/note}}"), Bare));
        Assert.Single(Body(Lines("{{#note}}", "注", "{{/note}}"), Bare).Elements(Names.Paragraph));
    }

    [Fact]
    public void A_header_a_footer_and_a_footnote_that_the_data_leave_empty_have_a_paragraph()
    {
        string all = Lines("{{#note}}", "注", "{{/note}}");
        TemplateFile template = new(P("文") + "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>") { Header = all, Footer = all, Footnote = all };
        Assert.Equal("注", OracleDocument.Parts(Render(template, Full))["word/header1.xml"].Value);
        Assert.Equal("", OracleDocument.Parts(Render(template, Bare))["word/header1.xml"].Value);
    }
}
