using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class PastedLetterTests
{
    private static readonly Draft Empty = new("预置标题", "", null, null, "", "预置人", "0000000");

    [Fact]
    public void The_parts_of_letter_185_go_where_they_belong()
    {
        string[] lines = [.. Samples.Lines185()];
        Draft draft = PastedLetter.Into(Empty, string.Join("\r\n", lines));
        Assert.Equal(("关于对市政协八届六次会议第185号提案的答复", "刘伟胜", "6687818"), (draft.Title, draft.ContactName, draft.ContactPhone));
        Assert.Equal(string.Join('\n', lines[3..^3]), draft.Body);
    }

    [Fact]
    public void A_text_without_salutation_is_all_body()
    {
        Draft draft = PastedLetter.Into(Empty, "一、关于经费。\n\n　　已列入预算。\n2022年6月30日");
        Assert.Equal(Empty with { Body = "一、关于经费。\n已列入预算。\n2022年6月30日" }, draft);
    }

    [Fact]
    public void What_the_letter_does_not_say_stays_as_it_was() => Assert.Equal(
        Empty with { Body = "现答复如下。" }, PastedLetter.Into(Empty, "尊敬的苗方杰委员：\n现答复如下。"));

    [Fact]
    public void A_title_over_two_lines_is_one_title() => Assert.Equal("关于对市政协八届六次会议第185号提案的答复",
        PastedLetter.Into(Empty, "濮阳市民政局\n关于对市政协八届六次会议\n第185号提案的答复\n苗方杰委员：\n收悉。").Title);

    [Fact]
    public void A_date_within_the_text_ends_nothing() => Assert.Equal("收悉。\n2022年6月30日\n甲。\n乙。\n丙。\n丁。",
        PastedLetter.Into(Empty, "苗方杰委员：\n收悉。\n2022年6月30日\n甲。\n乙。\n丙。\n丁。").Body);

    [Fact]
    public void An_area_code_belongs_to_the_telephone_number() => Assert.Equal(("李四", "0393-6687818"), Contact("（联系人：李四，联系电话：0393-6687818）"));

    [Fact]
    public void Nothing_at_all_is_an_empty_body() => Assert.Equal(Empty, PastedLetter.Into(Empty with { Body = "旧" }, " \n\n"));

    private static (string, string) Contact(string line)
    {
        Draft draft = PastedLetter.Into(Empty, $"苗方杰委员：\n收悉。\n2022年6月30日\n{line}");
        return (draft.ContactName, draft.ContactPhone);
    }
}
