using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class PastedLetterTests
{
    private static readonly Draft Empty = new("预置标题", "", null, null, "", "预置人", "0000000");

    private const string Unit = "濮阳市民政局";

    [Fact]
    public void The_parts_of_letter_185_go_where_they_belong()
    {
        string[] lines = [.. Samples.Lines185()];
        Draft draft = PastedLetter.Into(Empty with { Title = "" }, string.Join("\r\n", lines), Unit).Draft;
        Assert.Equal(("关于对市政协八届六次会议第185号提案的答复", "刘伟胜", "6687818"), (draft.Title, draft.ContactName, draft.ContactPhone));
        Assert.Equal(string.Join('\n', lines[3..^3]), draft.Body);
    }

    [Fact]
    public void A_text_without_salutation_is_all_body()
    {
        Draft draft = Into("一、关于经费。\n\n　　已列入预算。\n2022年6月30日");
        Assert.Equal(Empty with { Body = "一、关于经费。\n已列入预算。\n2022年6月30日" }, draft);
    }

    [Fact]
    public void What_the_letter_does_not_say_stays_as_it_was() => Assert.Equal(
        Empty with { Body = "现答复如下。" }, Into("尊敬的苗方杰委员：\n现答复如下。"));

    [Fact]
    public void A_title_over_two_lines_is_one_title() => Assert.Equal("关于对市政协八届六次会议第185号提案的答复",
        PastedLetter.Into(Empty with { Title = "" }, "濮阳市民政局\n关于对市政协八届六次会议\n第185号提案的答复\n苗方杰委员：\n收悉。", Unit).Draft.Title);

    [Fact]
    public void The_case_s_own_title_stays() => Assert.Equal("预置标题", Into("关于对市政协八届六次会议第185号提案的答复\n苗方杰委员：\n收悉。").Title);

    [Fact]
    public void An_opinion_greets_a_unit()
    {
        const string Text = "濮阳市民政局\n关于市政协八届六次会议第185号提案的会办意见\n市财政局：\n收悉。\n濮阳市民政局\n2022年4月20日";
        Draft draft = PastedLetter.Into(Empty with { IsOpinion = true, Title = "" }, Text, Unit).Draft;
        Assert.Equal(("关于市政协八届六次会议第185号提案的会办意见", "收悉。"), (draft.Title, draft.Body));
    }

    [Fact]
    public void A_date_within_the_text_ends_nothing() => Assert.Equal("收悉。\n2022年6月30日\n甲。\n乙。\n丙。\n丁。",
        Into("苗方杰委员：\n收悉。\n2022年6月30日\n甲。\n乙。\n丙。\n丁。").Body);

    [Fact]
    public void An_area_code_belongs_to_the_telephone_number() => Assert.Equal(("李四", "0393-6687818"), Contact("（联系人：李四，联系电话：0393-6687818）"));

    [Fact]
    public void Nothing_at_all_is_an_empty_body() => Assert.Equal(Empty, PastedLetter.Into(Empty with { Body = "旧" }, " \n\n", Unit).Draft);

    [Fact]
    public void What_is_not_recognised_stays_in_the_body_and_what_is_taken_out_is_named()
    {
        TakenOver taken = PastedLetter.Into(
            Empty, "濮阳市民政局\n濮民提〔2022〕1号\n内部审阅稿\n关于提案的答复\n苗方杰委员：\n收悉。\n附件：1.经费明细表\n濮阳市民政局\n2022年6月30日\n另附说明一页。", Unit);
        Assert.Equal("内部审阅稿\n收悉。\n附件：1.经费明细表\n另附说明一页。", taken.Draft.Body);
        Assert.Equal(["濮阳市民政局", "濮民提〔2022〕1号", "关于提案的答复", "苗方杰委员：", "濮阳市民政局", "2022年6月30日"], taken.LeftOut);
    }

    [Fact]
    public void A_line_that_only_ends_in_a_colon_is_no_salutation()
    {
        const string Text = "您提出的提案收悉。\n我局高度重视，专题研究。\n现答复如下：\n一、关于经费。";
        Assert.Equal(Text, Into(Text).Body);
    }

    private static Draft Into(string text) => PastedLetter.Into(Empty, text, Unit).Draft;

    private static (string, string) Contact(string line)
    {
        Draft draft = Into($"苗方杰委员：\n收悉。\n2022年6月30日\n{line}");
        return (draft.ContactName, draft.ContactPhone);
    }
}
