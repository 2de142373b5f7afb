using Puyang.Proposals.Assignment;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Tests.Forms;

public sealed class HandoverSlipTests
{
    [Fact]
    public async Task It_lists_every_limit_with_its_reason()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        HandoverSlip slip = HandoverSlip.Of(await office.Folded(life), await office.Policy());

        Assert.Equal(
            [
                "答复时限 2022年7月1日 自交办之日（2022年4月1日）的次日起3个月，2022年7月1日止。",
                "科室签收时限 2022年4月6日 自交科室承办之日（2022年4月1日）的次日起2个工作日，2022年4月6日止。",
                "起草时限 - 自开始起草之日的次日起30个工作日，不超过答复时限",
                "审核时限 - 自送审之日的次日起3个工作日，不超过答复时限",
                "缮印用印时限 - 自编号之日的次日起2个工作日，不超过答复时限",
            ],
            slip.Limits.Select(line => $"{line.Name} {(line.Until is { } day ? Chinese.Date(day) : "-")} {line.Why}"));
        Assert.Equal(("请按时答复。", "王敏", "2022年4月1日 09:00"), (slip.Note, slip.AssignedBy, slip.AssignedAt));
        Assert.Equal(("基层政权建设和社区治理科", "郭晓敏"), (slip.Proposal.Department, slip.Proposal.Officer));
        Assert.Null(slip.TakenBy);
    }

    [Fact]
    public async Task Once_taken_it_says_by_whom_and_until_when_to_draft()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        HandoverSlip slip = HandoverSlip.Of(await office.Folded(life), await office.Policy());

        Assert.Equal("郭晓敏", slip.TakenBy);
        Assert.Equal(new DateOnly(2022, 5, 17), slip.Limits.Single(line => line.Name == "起草时限").Until);
        string paper = TableForms.Read(HandoverSlip.HandoverForm, slip);
        Assert.Contains("| 起草时限 | 2022年5月17日 | 自开始起草之日（2022年4月1日）的次日起30个工作日，2022年5月17日止。 |", paper);
        Assert.Contains("| 审核时限 | 起算后确定 |", paper);
    }

    [Fact]
    public async Task Taken_back_it_is_blank_again()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        AcceptTask task = await life.Open<AcceptTask>();
        await life.Accepted(new ReturnAssignment(life.NextId(), task.Holder, task.Id, "不属本科室职责", "养老服务科"));
        HandoverSlip slip = HandoverSlip.Of(await office.Folded(life), await office.Policy());

        Assert.Equal(("", null, null, null), (slip.Note, slip.AssignedBy, slip.TakenBy, slip.Proposal.Department));
    }
}
