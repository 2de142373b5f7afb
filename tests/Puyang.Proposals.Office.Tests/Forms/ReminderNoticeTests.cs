using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Forms;

public sealed class ReminderNoticeTests
{
    private static readonly PersonId Officer = new("guo-xiaomin");

    [Fact]
    public async Task It_lists_what_waits_for_one_person_the_most_urgent_first()
    {
        await using TestOffice office = await TestOffice.Open();
        Life drafting = await office.ReceiveAs("185"), accepting = await office.ReceiveAs("186"), waiting = await office.ReceiveAs("187");
        await drafting.Assign();
        await drafting.Accept();
        await drafting.Consult();
        await accepting.Assign();
        Case[] cases = [await drafting.Case(), await accepting.Case(), await waiting.Case()];
        ReminderNotice notice = ReminderNotice.Of(Officer, cases, await office.Policy(), ReminderLevel.Supervise, new DateOnly(2022, 5, 17));

        Assert.Equal(
            [
                "1 市政协八届六次会议第186号提案 签收 待签收 已逾期41日",
                "2 市政协八届六次会议第185号提案 起草 起草中 今日到期",
            ],
            notice.Tasks.Select(line => $"{line.Ordinal} {line.Proposal} {line.What} {line.Stage} {line.Remaining}"));
        string paper = TableForms.Read(ReminderNotice.ReminderForm, notice);
        Assert.Contains("提案办理督办通知", paper);
        Assert.Contains("□催办　　☑督办", paper);
        Assert.Contains("基层政权建设和社区治理科科员郭晓敏：", paper);
        Assert.Contains("濮阳市民政局办公室", paper);
    }

    [Theory]
    [InlineData(14, "还有3日")]
    [InlineData(17, "今日到期")]
    [InlineData(20, "已逾期3日")]
    public async Task Days_are_counted_from_the_day_of_the_notice(int day, string remaining)
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        await life.Consult();
        ReminderNotice notice = ReminderNotice.Of(
            Officer, [await life.Case()], await office.Policy(), ReminderLevel.Remind, new DateOnly(2022, 5, day), "请办结。");

        Assert.Equal(remaining, Assert.Single(notice.Tasks).Remaining);
        Assert.Equal("请办结。", notice.Action);
    }
}
