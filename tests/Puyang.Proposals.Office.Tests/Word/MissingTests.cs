using Puyang.Proposals.Office.Word;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class MissingTests
{
    [Fact]
    public void Everything_that_is_shown_and_missing_is_told_at_once_with_its_row()
    {
        Docket data = Full with { Title = null, Count = null, Copies = [Full.Copies[0], Full.Copies[1] with { Name = "", Ordinal = null }] };
        Assert.Equal(
            ["缺少“标题”（title）。", "缺少“件数”（count）。", "缺少抄送第 2 行的“名称”（name）。", "缺少抄送第 2 行的“序号”（ordinal）。"],
            Missing(Lines("{{title}}{{title}}{{count|汉字}}", "{{#copies}}{{name}}{{ordinal}}{{note}}{{title}}{{/copies}}"), data));
    }

    [Fact]
    public void What_the_data_leave_out_is_not_missed()
    {
        string body = Lines("{{#isUrgent}}{{title}}{{/isUrgent}}", "{{#title}}有{{/title}}");
        Assert.Equal("后", Shown(body + P("后"), Bare with { Title = null }));
        Assert.Single(Missing(body, Full with { Title = null }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\n")]
    [InlineData("\u0001\u007f")]
    [InlineData("\uffff\u007f ")]
    public void What_cannot_be_seen_is_no_text(string? title)
    {
        Assert.Single(Missing(P("{{title}}"), Full with { Title = title }));
        Assert.Equal("无", Shown(P("{{#title}}有{{else}}无{{/title}}"), Full with { Title = title }));
    }

    [Fact]
    public void A_row_within_a_row_is_told_with_the_rows_around_it()
    {
        DocketItem[] items = [Full.Groups[0].Items[0], Full.Groups[0].Items[1] with { Name = null }];
        Docket data = Full with { Groups = [Full.Groups[0] with { Items = items }] };
        Assert.Equal("缺少分组第 1 行的事项第 2 行的“名称”（name）。", Assert.Single(Missing(P("{{#groups}}{{#items}}{{name}}{{/items}}{{/groups}}"), data)));
    }

    [Fact]
    public void A_list_that_must_have_rows_is_missed_where_it_is_repeated() =>
        Assert.Equal("缺少“抄送”（copies）。", Assert.Single(Missing(P("{{#copies}}{{name}}{{/copies}}"), Full with { Copies = [] })));

    [Fact]
    public void A_missing_value_in_another_part_is_told_with_the_rest()
    {
        WordTemplate template = WordTemplate.Compile(new TemplateFile(P("{{title}}")) { Header = P("{{count}}") }.Bytes(), Docket.Schema);
        Assert.Equal(2, Assert.Throws<MissingDataException>(() => template.Render(Full with { Title = "", Count = null })).Missing.Count);
    }

    [Fact]
    public void What_must_be_shown_needs_its_tag_once_there_is_something_to_show()
    {
        Schema<Docket> schema = new Schema<Docket>()
            .Text("title", "标题", "", "题", docket => docket.Title)
            .With(new TextField("note", "附注", "", "注", true, docket => ((Docket)docket).Note) { MustShow = true });
        WordTemplate template = WordTemplate.Compile(new TemplateFile(P("{{title}}")).Bytes(), schema);
        Assert.NotEmpty(template.Render(Bare));
        Assert.Contains("附注", Assert.Single(Assert.Throws<MissingDataException>(() => template.Render(Full)).Missing));
    }

    [Fact]
    public void A_template_without_an_essential_tag_is_refused()
    {
        Schema<Docket> schema = new Schema<Docket>()
            .With(new TextField("title", "标题", "", "题", false, docket => ((Docket)docket).Title) { IsEssential = true });
        TemplateException refusal = Assert.Throws<TemplateException>(() => WordTemplate.Compile(new TemplateFile(P("文")).Bytes(), schema));
        Assert.StartsWith("缺少 {{标题}} 标签", Assert.Single(refusal.Problems).Text);
    }

    private static IReadOnlyList<string> Missing(string body, Docket data) =>
        Assert.Throws<MissingDataException>(() => WordTemplate.Compile(new TemplateFile(body).Bytes(), Docket.Schema).Render(data)).Missing;
}
