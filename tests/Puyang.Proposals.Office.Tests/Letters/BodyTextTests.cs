using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class BodyTextTests
{
    [Theory]
    [InlineData("一、坚持党建牵引。阵地前移，服务前置。", 1, "一、坚持党建牵引。")]
    [InlineData("五、关于“社区功能”情况的说明", 1, "五、关于“社区功能”情况的说明")]
    [InlineData("十二、下一步打算", 1, "十二、下一步打算")]
    [InlineData("（一）加大投入。以政府为主导。", 2, "（一）加大投入。")]
    [InlineData("1.新建中心。共12个。", 3, "1.新建中心。")]
    [InlineData("1．新建中心", 3, "1．新建中心")]
    [InlineData("（1）第一点。后文。", 4, "（1）第一点。")]
    [InlineData("一、落实“民有所呼。我有所应”机制。后文。", 1, "一、落实“民有所呼。我有所应”机制。")]
    [InlineData("一、三农工作。后文。", 1, "一、三农工作。")]
    public void A_line_with_a_mark_is_a_heading_up_to_its_first_full_stop(string line, int level, string heading)
    {
        BodyParagraph paragraph = Assert.Single(BodyText.Parse(line));
        Assert.Equal((level, heading, line[heading.Length..]), (paragraph.Level, paragraph.Heading, paragraph.Text));
    }

    [Theory]
    [InlineData("1.5万人参加了活动。")]
    [InlineData("2022.6月底前完成。")]
    [InlineData("2022年6月30日")]
    [InlineData("一是“红色堡垒”全域覆盖。")]
    [InlineData("一、二级医院均已覆盖。其余在建。")]
    [InlineData("（一）完善制度；")]
    [InlineData("十二、下一步我们将继续努力。")]
    [InlineData("三、针对您提出的意见，具体回复如下：")]
    [InlineData("一、按照统一规范、合理规划、统筹管理的原则，围绕着群众有需求、社区有服务的目标，市县财政预算安排专项资金支持社区治理，保障了建设推进。")]
    [InlineData("一、按照统一规范、合理规划、统筹管理的原则，围绕着群众有需求、社区有服务的目标，市县财政预算安排专项资金支持社区治理")]
    public void What_only_looks_like_a_mark_stays_plain_text(string line) =>
        Assert.Equal([new BodyParagraph(0, "", line)], BodyText.Parse(line));

    [Theory]
    [InlineData("a-series.txt")]
    [InlineData("b-sentences.txt")]
    public void A_series_with_a_sentence_in_it_has_no_headings(string file) => Assert.All(
        BodyText.Parse(File.ReadAllText(Tree.Path("tests", "data", "cases", "22-one-series-two-looks", file))), paragraph => Assert.Equal(0, paragraph.Level));

    [Fact]
    public void The_items_of_one_series_look_alike_and_another_series_may_look_otherwise()
    {
        const string Text = "一、加强领导\n（一）成立专班。已成立。\n（二）我们还将进一步听取各方面的意见建议。\n二、加大投入\n（一）列入预算。已列入。\n1.甲\n2.乙\n（二）按月拨付。已拨付。";
        Assert.Equal([1, 0, 0, 1, 2, 3, 3, 2], BodyText.Parse(Text).Select(paragraph => paragraph.Level));
    }

    [Fact]
    public void Blank_lines_and_outer_white_space_are_dropped() =>
        Assert.Equal(
            [new BodyParagraph(0, "", "甲　乙"), new BodyParagraph(1, "一、丙。", "丁")],
            BodyText.Parse("\r\n　　甲　乙 \r\n\r\n \t\v　　一、丙。丁\n"));

    [Fact]
    public void Heading_and_text_give_every_line_of_the_real_letter_back()
    {
        string[] lines = [.. Samples.Lines185()];
        Assert.Equal(lines, BodyText.Parse(string.Join("\n\n", lines)).Select(paragraph => paragraph.Heading + paragraph.Text));
    }

    [Fact]
    public void The_real_letter_has_four_run_in_headings_and_one_that_stands_alone() =>
        Assert.Equal(
            ["一、坚持党建牵引。", "二、强化两个保障。", "三、推进“三治”融合。", "四、培塑四支队伍。", "五、关于“社区功能”情况的说明"],
            Samples.Issued185().Body.Where(paragraph => paragraph.Level > 0).Select(paragraph => paragraph.Heading));
}
