using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>A journal that somebody changed: each way of doing it is found and named.</summary>
public sealed class VerifyTests
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
        await using TestOffice office = await TestOffice.Open();
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
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft);
        for (int step = 0; step < 4; step++)
        {
            await life.Approve();
        }

        await office.Get<Numbers>().Take("reply", 2022, $"{life.Id}-reply-1", 1);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_changed_character_is_named_with_its_line()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        int changed = lines.LineOf("请按时答复");
        lines[changed - 1] = lines[changed - 1].Replace("请按时答复", "请按期答复", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines);
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"案件 {life.Id} 第 {changed} 行：内容被改动过，或者它与第 {changed + 1} 行之间缺行", StringComparison.Ordinal)
                && finding.EndsWith("请从备份恢复这个案件的日志；恢复之前不要运行 rebuild。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\":\"DepartmentAssigned\"", "\"kinb\":\"DepartmentAssigned\"")]
    [InlineData("\"kind\":\"DepartmentAssigned\"", "\"kind\":\"DepartmentAssigneb\"")]
    [InlineData("\"events\":[", "\"events\":")]
    [InlineData("\"events\":", "\"evemts\":")]
    public async Task A_line_that_no_longer_can_be_read_is_named_once_and_the_next_not_blamed(string was, string became)
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        int changed = lines.LineOf("DepartmentAssigned");
        lines[changed - 1] = lines[changed - 1].Replace(was, became, StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines);
        Assert.Equal(
            [$"案件 {life.Id} 第 {changed} 行：这一行读不出来，内容被改动或被截断。请从备份恢复这个案件的日志；恢复之前不要运行 rebuild。"],
            (await office.Findings()).Where(finding => finding.Contains($"第 {changed} 行：", StringComparison.Ordinal) || finding.Contains($"第 {changed + 1} 行：", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<InvalidDataException>(() => office.Get<Journal>().Load(life.Id));
    }

    [Fact]
    public async Task A_line_missing_in_the_middle_is_named_where_it_is_missing()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        int missing = lines.LineOf("AcceptAssignment");
        await office.Rewrite(life.Id, lines.Where((_, index) => index != missing - 1));
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"案件 {life.Id} 第 {missing} 行：这一行前面缺行", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_line_missing_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        await office.Rewrite(life.Id, lines.Skip(1));
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"案件 {life.Id} 第 1 行：日志不是从这一行开始的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_put_in_between_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        string inserted = lines[3].Replace("\"id\":\"", "\"id\":\"x", StringComparison.Ordinal);
        await office.Rewrite(life.Id, [.. lines[..4], inserted, .. lines[4..]]);
        string[] findings = await office.Findings();
        Assert.Contains($"案件 {life.Id} 第 5 行：从这一行到第 5 行不在链上，是插入的。请从备份恢复这个案件的日志；恢复之前不要运行 rebuild。", findings);
    }

    [Fact]
    public async Task A_line_cut_in_half_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        string text = string.Join('\n', lines);
        await office.Rewrite(life.Id, text[..^(lines[^1].Length / 2)]);
        Assert.Contains($"案件 {life.Id} 第 {lines.Length} 行：这一行被截断，没有写完整。请从备份恢复这个案件的日志；恢复之前不要运行 rebuild。", await office.Findings());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Last_lines_that_were_cut_off_are_noticed_by_the_boards_row(int count)
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        await office.Rewrite(life.Id, lines[..^count]);
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"案件 {life.Id} 第 {lines.Length - count} 行：日志末尾缺行：看板行记到 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_last_line_is_noticed_by_the_boards_row()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        lines[^1] = lines[^1].Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines);
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"案件 {life.Id} 第 1 行：从这一行到第 {lines.Length} 行之间被改写过：与看板行记下的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chain_that_fits_but_tells_the_impossible_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        lines[0] = lines[0].Replace("\"kind\":\"RoundOpened\",\"round\":1", "\"kind\":\"LinkWithdrawn\",\"task\":\"t9\"", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines.Rechained());
        int signed = lines.LineOf("\"SignedOff\"");
        Assert.Contains(
            $"案件 {life.Id} 第 {signed} 行：这一行与前面各行接不上：所记的事当时不可能发生。请从备份恢复这个案件的日志；恢复之前不要运行 rebuild。",
            await office.Findings());
        await Assert.ThrowsAsync<InvalidDataException>(() => office.Get<Journal>().Load(life.Id));
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
        Assert.Contains(findings, finding => finding.StartsWith($"案件 {first.Id} 第 3 行：这一行读不出来", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"案件 {first.Id} 第 8 行：内容被改动过", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"案件 {second.Id} 第 ", StringComparison.Ordinal) && finding.Contains("不在 documents 里", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"案件 {third.Id} 第 ", StringComparison.Ordinal) && finding.Contains("日志末尾缺行", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Contains($"{fourth.Id}", StringComparison.Ordinal));
        Assert.All(await office.Findings(third.Id), finding => Assert.StartsWith($"案件 {third.Id}", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_nobody_knows_is_said_to_be_none()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(
            ["案件 x5e02-8-6-999-1：没有这个案件的日志，清单和看板里也没有。请核对案件编号。"], await office.Findings(new CaseId("x5e02-8-6-999-1")));
    }

    [Fact]
    public async Task A_case_is_told_line_by_line()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string told = string.Join('\n', await office.Get<Verifier>().Tell(life.Id));
        Assert.All(
            (string[])["第 1 行  2022年4月1日 09:00  系统  RegisterProposal", "王敏（wang-min）  AssignDepartment", "分办：基层政权建设和社区治理科",
                "发链接给郭晓敏", "签发，成文日期2022年4月1日", "编号：濮民提〔2022〕1号", "自动事项 3.1 完成"],
            part => Assert.Contains(part, told, StringComparison.Ordinal));
        Assert.Equal((await office.Lines(life.Id)).Length, told.Split('\n').Count(line => line.StartsWith("第 ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_broken_case_is_told_as_far_as_it_can_be_read()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, string[] lines) = await Sealing(office);
        lines[1] = lines[1][..30];
        await office.Rewrite(life.Id, lines);
        IReadOnlyList<string> told = await office.Get<Verifier>().Tell(life.Id);
        Assert.Contains("第 2 行  （读不出来）", told);
        Assert.Contains(told, line => line.Contains("编号：濮民提〔2022〕1号", StringComparison.Ordinal));
    }

    private static async Task<(Life Life, string[] Lines)> Sealing(TestOffice office)
    {
        Life life = await office.Receive185();
        await life.UntilSealing();
        return (life, await office.Lines(life.Id));
    }
}
