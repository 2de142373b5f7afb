using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

public sealed class LoopTests
{
    private const string Bookmark = "<w:bookmarkStart w:id=\"3\" w:name=\"签\"/><w:r><w:t>文</w:t></w:r><w:bookmarkEnd w:id=\"3\"/>";

    private const string TextBox = """
        <w:p w14:paraId="0000000A" w14:textId="77777777"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/><wp:docPr id="9" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>{{#note}}{{note}}{{/note}}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{#note}}{{note}}{{/note}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        """;

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
        string body = TextBox.Replace("0000000A", "0000000B", StringComparison.Ordinal) + P("{{#groups}}") + TextBox.Replace("\"9\"", "\"8\"", StringComparison.Ordinal)
            + Control("", P("文")) + P("{{/groups}}") + P("");
        XElement filled = Body(body, Full);
        Assert.Equal(3, filled.Descendants(Names.Wp + "docPr").Attributes("id").DistinctBy(id => id.Value).Count());
        Assert.Equal("0000000B", Assert.Single(filled.Descendants().Attributes(Names.W14 + "paraId")).Value);
        Assert.Empty(filled.Descendants(Names.ControlProperties).Elements(Names.W + "id"));
    }

    [Fact]
    public void A_text_box_is_filled_for_Word_and_for_older_readers_alike_and_keeps_a_paragraph()
    {
        Assert.Equal(["注", "注"], Body(TextBox, Full).Descendants(Names.W + "txbxContent").Select(box => box.Value));
        Assert.All(Body(TextBox, Bare).Descendants(Names.W + "txbxContent"), box => Assert.Single(box.Elements(Names.Paragraph)));
    }

    [Fact]
    public void The_data_s_own_braces_in_a_loop_are_text() =>
        Assert.Equal("{{/groups}}，{{name}}。", Shown(P("{{#copies|，}}{{name}}{{/copies}}。"), Full with
        {
            Copies = [Full.Copies[0] with { Name = "{{/groups}}" }, Full.Copies[1] with { Name = "{{name}}" }],
        }));
}
