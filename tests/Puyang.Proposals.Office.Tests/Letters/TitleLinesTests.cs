using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("关于对市政协八届六次会议第185号提案的答复", "关于对市政协八届六次会议\n第185号提案的答复")]
    [InlineData("关于政协第九届委员会第四次会议第45号提案的答复", "关于政协第九届委员会\n第四次会议第45号提案的答复")]
    [InlineData("关于第185号提案的答复", "关于第185号提案的答复")]
    [InlineData("关于加强和完善社区治理工作以及相关基础设施建设情况的答复", "关于加强和完善社区治理工作以及相关基础设施建设情况的答复")]
    [InlineData("自己分行的标题\n自己分行的标题自己分行的标题", "自己分行的标题\n自己分行的标题自己分行的标题")]
    public void A_title_of_two_lines_breaks_where_its_meaning_does(string title, string lines) =>
        Assert.Equal(lines, TitleLines.Break(title));

    [Theory]
    [InlineData(
        "某某市民政局关于对政协某某市第八届委员会第六次会议第185号《关于加强社区治理的提案》的答复",
        "某某市民政局关于对政协某某市\n第八届委员会第六次会议第185号\n《关于加强社区治理的提案》的答复")]
    [InlineData(
        "某某市民政局关于政协第八届某某市委员会第六次会议第185号“社区治理”提案办理情况的答复意见",
        "某某市民政局关于政协第八届某某市委员会\n第六次会议第185号“社区治理”\n提案办理情况的答复意见")]
    public void A_title_of_three_lines_gets_longer_or_shorter_or_is_longest_in_the_middle(string title, string lines) =>
        Assert.Equal(lines, TitleLines.Break(title));

    [Theory]
    [InlineData("关于对市政协八届六次会议室建设项目第185号提案的答复", "会议\n室")]
    [InlineData("关于推进社区治理的目的和措施及第185号提案办理情况的答复", "目的\n")]
    [InlineData("关于对政协第八届委员会第六次会议第185号提案办理情况的答复", "\n的")]
    [InlineData("关于对市政协八届六次会议《关于加强社区治理的建议》的答复", "》\n")]
    public void A_word_is_never_broken(string title, string never) => Assert.DoesNotContain(never, TitleLines.Break(title));

    [Theory]
    [InlineData("12", true)]
    [InlineData("11", false)]
    [InlineData("121", true)]
    [InlineData("123", true)]
    [InlineData("321", true)]
    [InlineData("212", false)]
    [InlineData("222", false)]
    [InlineData("221", false)]
    [InlineData("1", true)]
    public void Only_a_trapezium_and_a_rhombus_are_good_shapes(string widths, bool isGood) =>
        Assert.Equal(isGood, TitleLines.AreWellShaped([.. widths.Select(width => (double)(width - '0'))]));
}
