using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Verification as a whole: what is clean stays clean, all findings come at once, and a case is told.</summary>
public sealed class VerifyWholeTests
{
    [Fact]
    public async Task A_whole_life_with_a_second_round_is_clean()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        await office.Get<Heads>().Take(new DateOnly(2022, 4, 1));
        await life.Rate(1, Satisfaction.Dissatisfied, "请再研究");
        await life.Work();
        await life.Submit(Proposals185.Draft with { Body = "一、新的办法\n二、新的措施" });
        await life.Work();
        await life.ApproveAll();
        await life.Seal();
        await life.Work();
        await life.Rate(1, Satisfaction.Satisfied);
        await life.Work();
        await office.Get<Heads>().Take(new DateOnly(2022, 4, 2));

        Verification done = await office.Get<Verifier>().Run([], []);
        Assert.Empty(done.Findings);
        Assert.Equal((1, (await office.Lines(life.Id)).Length, 2, 2, 2), (done.Cases, done.Lines, done.Letters, done.Numbers, done.Lists));
    }

    [Fact]
    public async Task A_joint_proposal_under_way_is_clean()
    {
        await using TestOffice office = await TestOffice.Open(edit: TestOffice.OneEach);
        Life life = await office.Receive(Proposals185.OfThree);
        await life.UntilSealing();
        Assert.Empty(await office.Findings());
        Assert.Equal(3, (await office.Get<Verifier>().Run([], [])).Letters);
    }

    [Fact]
    public async Task A_number_that_was_taken_and_not_yet_written_down_is_no_finding()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSigned();
        await office.Get<Numbers>().Take("reply", 2022, $"{life.Id}-reply-1", 1);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Beside_a_host_at_work_nothing_is_found_that_is_not_so()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Delivered("186");
        Life life = await office.Receive(Proposals185.OfThree);
        Task work = life.UntilDelivered();
        while (!work.IsCompleted)
        {
            Assert.Empty(await office.Findings());
        }

        await work;
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Everything_wrong_is_found_at_once_and_one_broken_case_hides_no_other()
    {
        await using TestOffice office = await TestOffice.Open();
        Life first = await office.Delivered();
        Life second = await office.Delivered("186");
        Life third = await office.Delivered("187");
        Life fourth = await office.Delivered("188");
        string[] lines = await office.Lines(first.Id);
        lines[2] = lines[2][..20];
        lines[7] = lines[7].Replace("T09:", "T08:", StringComparison.Ordinal);
        await office.Rewrite(first.Id, lines);
        await office.Replace(await second.Letter(), null);
        await office.Rewrite(third.Id, (await office.Lines(third.Id))[..^2]);

        string[] findings = await office.Findings();
        Assert.Contains(findings, finding => finding.StartsWith($"提案 {first.Id} 第 3 行：这一行读不出来", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"提案 {first.Id} 第 8 行：内容被改动过", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"提案 {second.Id} 第 ", StringComparison.Ordinal) && finding.Contains("不在 documents 里", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"提案 {third.Id} 第 ", StringComparison.Ordinal) && finding.Contains("日志末尾缺行", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Contains($"{fourth.Id}", StringComparison.Ordinal));
        Assert.All(await office.Findings(third.Id), finding => Assert.StartsWith($"提案 {third.Id}", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_nobody_knows_is_said_to_be_none()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(
            ["提案 x5e02-8-6-999-1：没有这件提案的日志，清单和提案台账里也没有。请核对提案编号。"], await office.Findings(new CaseId("x5e02-8-6-999-1")));
    }

    [Fact]
    public async Task A_case_is_told_line_by_line()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string told = string.Join('\n', await office.Get<Verifier>().Tell(life.Id));
        Assert.All(
            (string[])["第 1 行  2022年4月1日 09:00  系统  RegisterProposal", "王敏（wang-min）  AssignDepartment", "交科室承办：基层政权建设和社区治理科",
                "发链接给郭晓敏", "签发，成文日期2022年4月1日", "编号：濮民提〔2022〕1号", "自动事项 3.1 完成"],
            part => Assert.Contains(part, told, StringComparison.Ordinal));
        Assert.Equal((await office.Lines(life.Id)).Length, told.Split('\n').Count(line => line.StartsWith("第 ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_broken_case_is_told_as_far_as_it_can_be_read()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        string[] lines = await office.Lines(life.Id);
        lines[1] = lines[1][..30];
        await office.Rewrite(life.Id, lines);
        IReadOnlyList<string> told = await office.Get<Verifier>().Tell(life.Id);
        Assert.Contains("第 2 行  （读不出来）", told);
        Assert.Contains(told, line => line.Contains("编号：濮民提〔2022〕1号", StringComparison.Ordinal));
    }
}
