namespace Puyang.Proposals.Tests.Calendar;

/// <summary>Every date on a page says why it is what it is, in these words.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData(DeadlineRules.Reply, "2022-03-29", "3m", "答复时限：自交办之日（2022年3月29日）的次日起3个月，2022年6月29日止。")]
    [InlineData(DeadlineRules.Reply, "2026-01-02", "3m", "答复时限：自交办之日（2026年1月2日）的次日起3个月，2026年4月2日止。")]
    [InlineData(DeadlineRules.Reply, "2026-01-04", "3m", "答复时限：自交办之日（2026年1月4日）的次日起3个月，2026年4月7日止（2026年4月4日为休息日，顺延）。")]
    [InlineData(DeadlineRules.Redo, "2026-05-20", "1m", "重新办理时限：自收到“不满意”意见之日（2026年5月20日）的次日起1个月，2026年6月22日止（2026年6月20日为休息日，顺延）。")]
    [InlineData(DeadlineRules.Assign, "2026-03-02", "2wd", "确定承办科室时限：自收到提案之日（2026年3月2日）的次日起2个工作日，2026年3月4日止。")]
    [InlineData(DeadlineRules.Accept, "2026-04-03", "2wd", "科室签收时限：自交科室承办之日（2026年4月3日）的次日起2个工作日，2026年4月8日止。")]
    [InlineData(DeadlineRules.Draft, "2026-03-02", "30wd", "起草时限：自开始起草之日（2026年3月2日）的次日起30个工作日，2026年4月14日止。")]
    [InlineData(DeadlineRules.Review, "2026-03-06", "3wd", "审核时限：自送审之日（2026年3月6日）的次日起3个工作日，2026年3月11日止。")]
    [InlineData(DeadlineRules.Seal, "2026-04-30", "2wd", "缮印用印时限：自编号之日（2026年4月30日）的次日起2个工作日，2026年5月7日止。")]
    [InlineData(DeadlineRules.PaperDelivery, "2026-03-02", "2wd", "纸质送达时限：自用印之日（2026年3月2日）的次日起2个工作日，2026年3月4日止。")]
    [InlineData(DeadlineRules.Receipt, "2026-04-29", "5wd", "抄送签收时限：自抄送之日（2026年4月29日）的次日起5个工作日，2026年5月9日止。")]
    [InlineData(DeadlineRules.Feedback, "2026-03-02", "15wd", "征询意见时限：自征询意见表发出之日（2026年3月2日）的次日起15个工作日，2026年3月23日止。")]
    [InlineData(DeadlineRules.Feedback, "2026-03-02", "7d", "征询意见时限：自征询意见表发出之日（2026年3月2日）的次日起7日，2026年3月9日止。")]
    [InlineData(DeadlineRules.Reply, "2026-11-30", "3m", "答复时限：自交办之日（2026年11月30日）的次日起3个月，2027年3月1日止（2027年2月28日为休息日，顺延）；该年节假日安排尚未公布，暂按周末推算。")]
    [InlineData(DeadlineRules.Reply, "2026-09-30", "3m", "答复时限：自交办之日（2026年9月30日）的次日起3个月，2026年12月30日止；次年元旦放假安排尚未公布，暂按周末推算。")]
    [InlineData("publish", "2026-03-02", "20wd", "publish：自起算日（2026年3月2日）的次日起20个工作日，2026年3月30日止。")]
    public void A_counted_deadline_explains_itself(string rule, string from, string term, string expected) =>
        Assert.Equal(expected, Deadline.Count(rule, WorkCalendarTests.Day(from), Term.Parse(term), Tree.Calendar).Explain());

    [Fact]
    public void A_day_that_the_notice_named_explains_itself() => Assert.Equal(
        "答复时限：按交办通知指定的日期，2026年5月31日止。",
        Deadline.Named(DeadlineRules.Reply, Town.Day(3, 2), Town.Day(5, 31), Tree.Calendar).Explain());

    [Fact]
    public void An_inner_deadline_is_never_later_than_the_legal_limit_and_says_so()
    {
        Deadline legal = Deadline.Count(DeadlineRules.Reply, Town.Day(3, 2), Term.Parse("3m"), Tree.Calendar);
        Deadline inner = Deadline.Count(DeadlineRules.Draft, Town.Day(5, 20), Term.Parse("30wd"), Tree.Calendar);
        Assert.Equal(
            "起草时限：自开始起草之日（2026年5月20日）的次日起30个工作日，但不得超过答复时限，2026年6月2日止。",
            inner.NoLaterThan(legal, Town.Day(5, 20)).Explain());
    }

    [Fact]
    public void A_legal_limit_that_has_passed_cuts_no_inner_deadline_short()
    {
        Deadline legal = Deadline.Count(DeadlineRules.Reply, Town.Day(3, 2), Term.Parse("3m"), Tree.Calendar);
        Deadline inner = Deadline.Count(DeadlineRules.Draft, Town.Day(6, 3), Term.Parse("2wd"), Tree.Calendar);
        Assert.Equal(inner, inner.NoLaterThan(legal, Town.Day(6, 3)));
    }

    [Fact]
    public void A_deadline_keeps_its_rule_base_term_and_calendar()
    {
        Deadline due = Deadline.Count(DeadlineRules.Reply, Town.Day(3, 2), Term.Parse("3m"), Tree.Calendar);
        Assert.Equal(new Deadline("reply", Town.Day(3, 2), "3m", "国务院放假安排 2022–2026", Town.Day(6, 2), false), due);
    }

    [Fact]
    public void A_deadline_beyond_the_published_years_is_provisional()
    {
        Assert.False(Deadline.Count(DeadlineRules.Draft, Town.Day(11, 24), Term.Parse("1m"), Tree.Calendar).IsProvisional);
        Assert.True(Deadline.Count(DeadlineRules.Draft, Town.Day(11, 30), Term.Parse("1m"), Tree.Calendar).IsProvisional);
        Assert.True(Deadline.Count(DeadlineRules.Draft, Town.Day(12, 1), Term.Parse("1m"), Tree.Calendar).IsProvisional);
    }

    [Fact]
    public void Every_rule_has_a_name_and_a_beginning_of_its_own()
    {
        Assert.Equal(16, DeadlineRules.All.Count());
        Assert.All(DeadlineRules.All, rule => Assert.NotEqual(rule, DeadlineRules.Name(rule)));
        Assert.All(DeadlineRules.All, rule => Assert.NotEqual("起算日", DeadlineRules.Start(rule)));
    }
}
