using Puyang.Proposals.Local.Layout;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Local.Tests.Layout;

/// <summary>A check that cannot fail checks nothing.</summary>
public sealed class LayoutFindingsTests(SpoiltTemplates printed) : IClassFixture<SpoiltTemplates>
{
    [Theory]
    [MemberData(nameof(SpoiltTemplates.Defects), MemberType = typeof(SpoiltTemplates))]
    public void What_is_wrong_with_a_template_is_told(string defect, string what) =>
        Assert.Contains(what, printed[defect].Findings.Select(finding => finding.What));

    [Fact]
    public void A_last_page_without_text_is_told() =>
        Assert.Contains(printed.Apart, report => report.Findings.Any(finding => finding.What is "最后一页" or "署名（与成文日期同页）"));

    [Fact]
    public void A_title_in_the_shape_of_a_rectangle_is_told_with_its_lines()
    {
        Letter letter = Templates.Reply185 with { Title = "甲乙丙丁甲乙丙丁\n甲乙丙丁甲乙丙丁" };
        byte[] docx = WordTemplate.Compile(Templates.Read("reply-letter"), LetterSchema.Letter).Render(letter);
        LayoutFinding finding = Assert.Single(LayoutCheck.Run(docx, new LayoutExpectation(LayoutFormat.Letter, letter)).Findings);
        Assert.Equal("第1页 标题排列：甲乙丙丁甲乙丙丁 / 甲乙丙丁甲乙丙丁，应为梯形或者菱形，词意完整。", finding.ToString());
    }
}
