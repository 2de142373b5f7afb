using Puyang.Proposals.Authority;
using Puyang.Proposals.Closing;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Forms;

public sealed class SummaryTableTests
{
    [Fact]
    public async Task Counts_and_rates_are_exact()
    {
        await using TestOffice office = await TestOffice.Open();
        Case[] cases = await FourCases(office);
        SummaryTable table = SummaryTable.Of(cases, await office.Policy(), new DateOnly(2022, 7, 10), "市政协八届六次会议");

        Assert.Equal(
            ["独办 3 3 3 2 1 1 0 0 5 4", "主办 1 0 1 0 0 0 0 0 0 0", "合计 4 3 4 2 1 1 0 0 5 4"],
            table.Totals.Select(row => $"{row.Role} {row.Cases} {row.Replied} {row.Due} {row.InTime} {row.Satisfied} {row.BasicallySatisfied} "
                + $"{row.Dissatisfied} {row.NotReturned} {row.Sent} {row.Returned}"));
        Assert.Equal(
            ["办复率 3/4 75.0%", "按期办复率 2/4 50.0%", "满意率（按提案） 2/4 50.0%", "满意率（按收回表） 4/4 100.0%", "征询意见表回收率 4/5 80.0%"],
            table.Rates.Select(rate => $"{rate.Name} {rate.Numerator}/{rate.Denominator} {rate.Percent}"));
        Assert.Equal("A类2件，B类1件，C类0件", table.Classes);
        Assert.Equal(
            [
                "1 185 2022-04-01 濮民提〔2022〕1号 A 满意 已办结",
                "2 186 2022-04-01 濮民提〔2022〕2号 B 基本满意 已办结",
                "3 187     待确定承办科室，逾期",
                "4 188 2022-07-05 濮民提〔2022〕3号 A 征询意见 征询意见，逾期",
            ],
            table.Rows.Select(row => $"{row.Ordinal} {row.CaseNumber} {row.RepliedOn:yyyy-MM-dd} {row.Number} {row.Class} {row.Satisfaction} {row.Status}"));
    }

    [Fact]
    public async Task The_register_lists_the_cases_of_class_B_alone()
    {
        await using TestOffice office = await TestOffice.Open();
        Case[] cases = await FourCases(office);
        CommitmentRegister register = CommitmentRegister.Of(cases, await office.Policy(), new DateOnly(2022, 11, 20));

        CommitmentLine line = Assert.Single(register.Rows);
        Assert.Equal(("186", "基层政权建设和社区治理科", "郭晓敏", null, null), (line.CaseNumber, line.Department, line.Officer, line.Promise, line.SecondNumber));
        Assert.Equal("所提问题正在解决或列入计划逐步解决", register.Meaning);
        Assert.Contains("B类提案落实登记表", TableForms.Read(CommitmentRegister.CommitmentForm, register));
    }

    [Fact]
    public async Task A_second_reply_of_another_class_keeps_the_promise_in_the_register()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered(Proposals185.Draft with { Class = "B" });
        await life.Rate(1, Satisfaction.Dissatisfied);
        await life.Work();
        await life.Submit(Proposals185.Draft);
        await life.Work();
        await life.ApproveAll();
        await life.Seal();
        await life.Work();

        CommitmentLine line = Assert.Single(CommitmentRegister.Of([await life.Case()], await office.Policy(), new DateOnly(2022, 11, 20)).Rows);
        Assert.Equal(("濮民提〔2022〕2号", new DateOnly(2022, 4, 1)), (line.SecondNumber, line.SecondOn));
    }

    [Fact]
    public async Task Silence_is_not_satisfaction()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilDelivered();
        office.Machine.Advance(TimeSpan.FromDays(40));
        await life.Work();
        SummaryTable table = SummaryTable.Of([await life.Case()], await office.Policy(), new DateOnly(2022, 5, 11));

        Assert.Equal(("未反馈", 1), (table.Rows[0].Satisfaction, table.Totals[^1].NotReturned));
        Assert.Equal(["0/1 0.0%", "0/0 —", "0/1 0.0%"], table.Rates.TakeLast(3).Select(rate => $"{rate.Numerator}/{rate.Denominator} {rate.Percent}"));
    }

    [Fact]
    public void A_co_handled_case_is_rated_by_nobody()
    {
        CaseFigures[] figures = [new("独办", "A", true, true, true, "满意", 1, 1, 1), new("会办", null, false, false, false, "", 0, 0, 0)];
        Assert.Equal([2, 1, 1], SummaryRate.Of(figures).Where(rate => rate.Name is "办复率" or "满意率（按提案）" or "征询意见表回收率").Select(rate => rate.Denominator));
        Assert.Equal(["独办", "会办", "合计"], SummaryCount.Of(figures).Select(row => row.Role));
    }

    [Fact]
    public async Task An_opinion_that_has_left_is_an_answer_and_what_was_given_back_or_withdrawn_stands_apart()
    {
        await using TestOffice office = await TestOffice.Open();
        Life assisting = await office.ReceiveAssisting(), returned = await office.ReceiveAs("186"), withdrawn = await office.ReceiveAs("187"), open = await office.ReceiveAs("188");
        await assisting.UntilDelivered(FormLife.Opinion);
        await returned.Accepted(new RequestReturn(returned.NextId(), Life.Clerk, "不属于我局职责。", ""));
        AuthorityTask request = await returned.Open<AuthorityTask>();
        await returned.Accepted(new AnswerRequest(returned.NextId(), request.Holder, request.Id, true, "", null));
        await withdrawn.Accepted(new WithdrawProposal(withdrawn.NextId(), Life.Clerk, "提案人来函撤案。"));
        SummaryTable table = SummaryTable.Of(
            [await assisting.Case(), await returned.Case(), await withdrawn.Case(), await open.Case()], await office.Policy(), new DateOnly(2022, 7, 10));

        Assert.Equal(["独办 1 0", "会办 1 1", "合计 2 1", "另：退回撤案 2 0"], table.Totals.Select(row => $"{row.Role} {row.Cases} {row.Replied}"));
        Assert.Equal(["办复率 1/2 50.0%", "按期办复率 1/2 50.0%", "满意率（按提案） 0/1 0.0%"], table.Rates.Take(3).Select(rate => $"{rate.Name} {rate.Numerator}/{rate.Denominator} {rate.Percent}"));
        Assert.Contains("交办件数（不含已退回、已撤案的）", table.Rates[0].Formula, StringComparison.Ordinal);
        Assert.Equal(["已办结", "已退回交办机关", "已撤案", "待确定承办科室"], table.Rows.Select(row => row.Status.Split('，')[0]));
        _ = TableForms.Read(SummaryTable.SummaryForm, table);
    }

    [Theory]
    [InlineData(1999, 2000, "99.9%")]
    [InlineData(1, 3000, "0.1%")]
    [InlineData(2, 3, "66.7%")]
    [InlineData(3, 3, "100.0%")]
    [InlineData(0, 3, "0.0%")]
    public void A_rate_is_whole_only_when_it_is(int replied, int handedOver, string percent)
    {
        CaseFigures[] figures = [.. Enumerable.Range(0, handedOver).Select(i => new CaseFigures("独办", null, i < replied, true, true, "", 0, 0, 0))];
        Assert.Equal(percent, SummaryRate.Of(figures)[0].Percent);
    }

    // Answered in time and satisfied; class B and basically satisfied; not begun; late, of three proposers, two of whom answered.
    private static async Task<Case[]> FourCases(TestOffice office)
    {
        Life first = await office.ReceiveAs("185"), second = await office.ReceiveAs("186"), third = await office.ReceiveAs("187", "主办");
        Life last = await office.ReceiveAs("188", json: Proposals185.By(("甲", "a@example.com", false), ("乙", "b@example.com", false), ("丙", "c@example.com", false)));
        await first.UntilDelivered(Proposals185.Draft);
        await first.Rate(1, Satisfaction.Satisfied);
        await second.UntilDelivered(Proposals185.Draft with { Class = "B" });
        await second.Rate(1, Satisfaction.BasicallySatisfied);
        await last.UntilSealing(Proposals185.Draft);
        office.Machine.SetUtcNow(new DateTimeOffset(2022, 7, 5, 9, 0, 0, TimeSpan.FromHours(8)));
        await last.Seal();
        await last.Work();
        await last.Rate(1, Satisfaction.Satisfied);
        await last.Rate(2, Satisfaction.BasicallySatisfied);
        await third.Work();
        return [await first.Case(), await second.Case(), await third.Case(), await last.Case()];
    }
}
