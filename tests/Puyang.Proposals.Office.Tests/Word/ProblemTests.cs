using Puyang.Proposals.Office.Word;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class ProblemTests
{
    /// <summary>Each line of the template, and what its problem must speak of.</summary>
    [Theory]
    [InlineData("{{titel}}", "titel")]
    [InlineData("{{}}", "")]
    [InlineData("{{#nosuch}}x{{/nosuch}}", "nosuch")]
    [InlineData("{{#groups}}{{ordinal}}{{/groups}}", "ordinal")]
    [InlineData("{{^groups}}{{items}}{{/groups}}", "items")]
    [InlineData("{{#groups}}x{{else}}{{items}}{{/groups}}", "items")]
    [InlineData("{{title|汉字}}", "汉字")]
    [InlineData("{{count|点}}", "点")]
    [InlineData("{{day|大写}}", "大写")]
    [InlineData("{{number|月}}", "月")]
    [InlineData("{{groups}}", "groups")]
    [InlineData("{{isUrgent}}", "isUrgent")]
    [InlineData("{{#note}}", "{{/note}}")]
    [InlineData("{{/note}}", "{{#note}}")]
    [InlineData("{{#note}}{{#title}}{{/note}}{{/title}}", "title")]
    [InlineData("{{else}}", "else")]
    [InlineData("{{#note}}a{{else}}b{{否则}}c{{/note}}", "{{else}}")]
    [InlineData("后{{title", "{{")]
    [InlineData("title}}", "}}")]
    [InlineData("{title}}", "}}")]
    [InlineData("｛｛title｝｝", "全角")]
    [InlineData("前{{body}}", "body")]
    [InlineData("{{body}}{{body}}", "body")]
    public void A_wrong_tag_is_refused_in_its_paragraph(string typed, string named)
    {
        TemplateProblem[] problems = Told(P("好") + P(typed));
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(("正文", 2, "", typed), (problem.Part, problem.Paragraph, problem.Cell, problem.Context)));
        Assert.Contains(problems, problem => problem.Text.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_is_told_at_once_in_the_order_of_the_document() => Assert.Equal(
        [1, 2, 4, 5], Told(Lines("{{a}}", "{{b}}", "好", "{{title|年}}", "{{#note}}")).Select(problem => problem.Paragraph));

    [Fact]
    public void A_problem_in_a_table_names_the_innermost_cell()
    {
        string inner = Table(Row("x"), Row("{{nosuch}}"));
        TemplateProblem problem = Assert.Single(Told(Table(Row("a")) + P("") + Table(Row("b", "c"), $"<w:tr>{Cell(P("d"))}{Cell(inner + "<w:p/>")}</w:tr>")));
        Assert.Equal("第 3 个表格第 2 行第 1 格", problem.Cell);
        Assert.Equal(7, problem.Paragraph);
    }

    [Fact]
    public void A_problem_in_a_header_names_it() => Assert.Contains(
        Problems(new TemplateFile(P("")) { Header = P("好") + P("{{nosuch}}") }.Bytes()),
        problem => problem.StartsWith("页眉（header1.xml）第 2 段“{{nosuch}}”", StringComparison.Ordinal));

    [Fact]
    public void A_problem_in_a_footer_or_a_footnote_is_one()
    {
        Assert.Contains(Problems(new TemplateFile(P("")) { Footer = P("{{nosuch}}") }.Bytes()), problem => problem.StartsWith("页脚（footer1.xml）第 1 段", StringComparison.Ordinal));
        Assert.Single(Problems(new TemplateFile(P("")) { Footnote = P("{{nosuch}}") }.Bytes()));
    }

    [Fact]
    public void A_problem_in_the_properties_is_one() =>
        Assert.Contains("nosuch", Assert.Single(Problems(new TemplateFile(P("")) { Title = "{{nosuch}}" }.Bytes())));

    [Fact]
    public void The_properties_show_fields_only() =>
        Assert.NotEmpty(Problems(new TemplateFile(P("")) { Title = "{{#note}}{{note}}{{/note}}" }.Bytes()));

    [Fact]
    public void A_long_paragraph_is_told_in_part_around_the_tag()
    {
        TemplateProblem problem = Assert.Single(Told(P(new string('长', 100) + "{{nosuch}}" + new string('文', 100))));
        Assert.Contains("{{nosuch}}", problem.Context);
        Assert.InRange(problem.Context.Length, 20, 45);
    }

    [Theory]
    [MemberData(nameof(Across))]
    public void A_pair_that_no_legal_part_encloses_is_refused(string body) => Assert.NotEmpty(Told(body + "<w:p/>"));

    public static TheoryData<string> Across() => new(
        P("{{#groups}}") + Table(Row("{{/groups}}")),
        Table(Row("{{#groups}}")) + P("{{/groups}}"),
        Table(Row("{{#groups}}")) + P("") + Table(Row("{{/groups}}")),
        Lines("前{{#groups}}", "{{/groups}}"),
        Lines("{{#groups}}", "{{/groups}}后"),
        $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Cell(Lines("前{{#groups}}", "{{/groups}}"))}</w:tr></w:tbl>",
        Table(Row("{{#groups}}", "{{/groups}}{{#copies}}"), Row("", "{{/copies}}")),
        Lines("{{#note}}", "前{{else}}", "{{/note}}"),
        P("{{#note}}x{{/note}}{{else}}"),
        P("{{#groups}}") + Control("", P("{{/groups}}")));

    [Fact]
    public void A_row_s_names_are_looked_up_in_the_order_of_the_text() =>
        Assert.Contains("name", Assert.Single(Problems(Table(Row("{{name}}", "{{#groups}}x", "{{/groups}}")) + "<w:p/>")));

    [Fact]
    public void Prose_twice_is_refused() => Assert.Contains("body", Assert.Single(Told(Lines("{{body}}", "{{body}}")), problem => problem.Paragraph == 2).Text);

    [Fact]
    public void A_footnote_in_a_loop_is_refused() => Assert.NotEmpty(Told(
        P("{{#groups}}") + "<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("{{/groups}}")));

    [Fact]
    public void A_footnote_on_a_condition_is_not() => Assert.Equal("x", Shown(
        P("{{#note}}") + "<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("{{/note}}"), Full));

    private static TemplateProblem[] Told(string body) =>
        [.. Assert.Throws<TemplateException>(() => WordTemplate.Compile(new TemplateFile(body).Bytes(), Docket.Schema)).Problems];
}
