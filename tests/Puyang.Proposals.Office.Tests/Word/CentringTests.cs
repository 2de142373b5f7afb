using System.Xml.Linq;
using static Puyang.Proposals.Office.Tests.Word.Example;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>署名 over 成文日期: 2022年6月30日 is 6½ ems wide, 甲局 is 2.</summary>
public sealed class CentringTests
{
    private const string Date = "<w:p><w:pPr><w:pStyle w:val=\"RightToo\"/></w:pPr><w:r><w:t>{{issued}}</w:t></w:r></w:p>";

    [Theory]
    [InlineData("", "甲局", 1200)]
    [InlineData("<w:rPr><w:sz w:val=\"28\"/></w:rPr>", "甲局", 1110)]
    [InlineData("<w:rPr><w:sz w:val=\"44\"/></w:rPr>", "甲局", 1470)]
    [InlineData("", "某某某某市民政局", 240)]
    [InlineData("", "某某某某某某某某某某某某市民政局", 0)]
    [InlineData("", "甲乙丙丁戊己庚辛局\n甲局", 1200)]
    [InlineData("", "甲乙丙丁戊己庚辛局\u3000\u3000甲局", 1200)]
    [InlineData("", "甲\u3000局", 1040)]
    [InlineData("", "AB甲", 1200)]
    [InlineData("", "𠮷局", 1200)]
    [InlineData("", "甲\u0001\u000b\uffff局", 1200)]
    [InlineData("", "甲乙丙丁戊己庚辛局\u2028甲局", 1200)]
    [InlineData("", "甲乙丙丁戊己庚辛局\u3000\u0001\u3000甲局", 1200)]
    public void A_signature_stands_centred_over_the_date(string format, string signature, int right)
    {
        XElement indent = Indent(Name("{{signature}}", format), signature);
        Assert.Equal(right, (int)indent.Attribute(Names.W + "right")!);
        Assert.Equal(0, (int)indent.Attribute(Names.W + "rightChars")!);
        Assert.Equal(2, indent.Attributes().Count(attribute => !attribute.IsNamespaceDeclaration));
    }

    [Fact]
    public void A_condition_around_it_in_its_paragraph_changes_nothing() =>
        Assert.Equal(1200, (int)Indent(Name("{{#signature}}{{signature}}{{/signature}}", ""), "甲局").Attribute(Names.W + "right")!);

    [Theory]
    [InlineData("于{{issued}}")]
    [InlineData("{{issued}}{{issued|汉字}}")]
    public void The_date_that_counts_is_one_that_stands_alone(string before) => Assert.Equal(
        1200, (int)Body(P(before) + Name("{{signature}}", "") + Date, Full).Descendants(Names.W + "ind").Single().Attribute(Names.W + "right")!);

    [Theory]
    [InlineData("署名：{{signature}}", "{{issued}}")]
    [InlineData("{{signature}}", "于{{issued}}")]
    [InlineData("{{#groups}}{{signature}}{{/groups}}", "{{issued}}")]
    [InlineData("{{signature}}", "{{#groups}}{{issued}}{{/groups}}")]
    public void Beside_other_text_or_repeated_it_is_left_alone(string signature, string date) =>
        Assert.DoesNotContain(Body(P(signature) + P(date), Full).Descendants(), element => element.Name == Names.W + "ind");

    [Fact]
    public void Beside_a_picture_it_is_left_alone() => Assert.DoesNotContain(
        Body($"<w:p><w:r><w:t>{{{{signature}}}}</w:t></w:r>{TextBox("<w:p/>")}</w:p>" + P("{{issued}}"), Full).Descendants(), element => element.Name == Names.W + "ind");

    private static string Name(string tag, string format) =>
        $"<w:p><w:pPr><w:ind w:left=\"5\" w:right=\"7\"/><w:jc w:val=\"right\"/></w:pPr><w:r>{format}<w:t>{tag}</w:t></w:r></w:p>";

    private static XElement Indent(string name, string signature) =>
        Body(name + Date, Full with { Signature = signature }).Elements(Names.Paragraph).First().Element(Names.ParagraphProperties)!.Element(Names.W + "ind")!;
}
