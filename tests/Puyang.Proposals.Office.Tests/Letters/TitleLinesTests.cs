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
}
