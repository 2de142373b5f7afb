using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class LoopTests
{
    private const string Bookmark = "<w:bookmarkStart w:id=\"3\" w:name=\"签\"/><w:r><w:t>文</w:t></w:r><w:bookmarkEnd w:id=\"3\"/>";

    private static readonly string Box = Anchor(0xA, 9);

    [Fact]
    public void Bookmarks_are_dropped_in_what_a_loop_repeats_and_kept_elsewhere()
    {
        string body = P("{{#groups}}") + $"<w:p>{Bookmark}</w:p>" + P("{{/groups}}");
        Assert.Empty(Body(body, Full).Descendants(Names.W + "bookmarkStart"));
        Assert.Empty(Body(body, Full).Descendants(Names.W + "bookmarkEnd"));
        string kept = P("{{#note}}") + $"<w:p>{Bookmark}</w:p>" + P("{{/note}}");
        Assert.Single(Body(kept, Full).Descendants(Names.W + "bookmarkStart"));
    }

    [Fact]
    public void A_loop_within_a_loop_drops_them_too_even_when_it_runs_once()
    {
        string body = Lines("{{#groups}}", "{{#isUrgent}}") + $"<w:p>{Bookmark}</w:p>" + Lines("{{/isUrgent}}", "{{/groups}}");
        Assert.Empty(Body(body, Full).Descendants(Names.W + "bookmarkStart"));
    }

    [Fact]
    public void Numbers_of_paragraphs_drawings_and_controls_stay_unique()
    {
        string body = Anchor(0xB, 1) + P("{{#groups}}") + Anchor(0xA, 8)
            + Control("", P("文")) + P("{{/groups}}") + P("");
        XElement filled = Body(body, Full);
        Assert.Equal(3, filled.Descendants(Names.Wp + "docPr").Attributes("id").DistinctBy(id => id.Value).Count());
        Assert.Equal("0000000B", Assert.Single(filled.Descendants().Attributes(Names.W14 + "paraId")).Value);
        Assert.Empty(filled.Descendants(Names.ControlProperties).Elements(Names.W + "id"));
    }

    [Fact]
    public void A_text_box_is_filled_for_Word_and_for_older_readers_alike_and_keeps_a_paragraph()
    {
        Assert.Equal(["注", "注"], Body(Box, Full).Descendants(Names.W + "txbxContent").Select(box => box.Value));
        Assert.All(Body(Box, Bare).Descendants(Names.W + "txbxContent"), box => Assert.Single(box.Elements(Names.Paragraph)));
    }

    [Theory]
    [InlineData("{{#groups}}", "{{name}}", "{{/groups}}", "甲组甲组乙组乙组")]
    [InlineData("{{#groups}}", "{{#items}}{{ordinal}}{{else}}（{{name}}没有）{{/items}}", "{{/groups}}", "1212（乙组没有）（乙组没有）")]
    [InlineData("{{#note}}", "{{note}}", "{{else}}{{title}}{{/note}}", "注注")]
    public void A_text_box_in_what_a_paragraph_repeats_shows_the_row(string open, string typed, string close, string shown) =>
        Assert.Equal(shown, ShownIn(Body($"<w:p><w:r><w:t>{open}</w:t></w:r>{TextBox(P(typed))}<w:r><w:t>{close}</w:t></w:r></w:p>", Full)));

    [Fact]
    public void What_takes_the_place_of_rows_is_there_once_and_keeps_its_bookmarks_and_numbers()
    {
        string body = Lines("{{#groups}}", "{{name}}", "{{else}}") + $"<w:p w14:paraId=\"0000000C\">{Bookmark}</w:p>" + P("{{/groups}}");
        XElement filled = Body(body, Bare);
        Assert.Equal("签", Assert.Single(filled.Descendants(Names.W + "bookmarkStart").Attributes(Names.W + "name")).Value);
        Assert.Equal("0000000C", Assert.Single(filled.Descendants().Attributes(Names.W14 + "paraId")).Value);
    }

    [Theory]
    [InlineData("{{#note}}", "{{/note}}")]
    [InlineData("{{^note}}", "{{/note}}")]
    [InlineData("{{#groups}}", "{{/groups}}")]
    public void A_bookmark_with_one_half_outside_loses_both(string open, string close)
    {
        string body = P(open) + "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"签\"/></w:p>" + P(close) + "<w:p><w:bookmarkEnd w:id=\"3\"/></w:p>";
        Assert.All([Full, Bare], data => Assert.DoesNotContain(
            Body(body, data).Descendants(), element => element.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_data_s_own_braces_in_a_loop_are_text() =>
        Assert.Equal("{{/groups}}，{{name}}。", Shown(P("{{#copies|，}}{{name}}{{/copies}}。"), Full with
        {
            Copies = [Full.Copies[0] with { Name = "{{/groups}}" }, Full.Copies[1] with { Name = "{{name}}" }],
        }));

    private static string Anchor(int paragraph, int id) =>
        $"<w:p w14:paraId=\"{paragraph:X8}\" w14:textId=\"77777777\">{TextBox(P("{{#note}}{{note}}{{/note}}"), id)}</w:p>";
}
