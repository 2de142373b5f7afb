using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>A journal that somebody changed: each way of doing it is found and named.</summary>
public sealed class VerifyTests(SealingCase sealing) : IClassFixture<SealingCase>
{
    [Fact]
    public async Task A_policy_in_force_that_was_altered_stops_no_check()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await office.Replace((await office.Get<Bureaus>().Current()).PolicyHash, "{}");
        await using TestOffice beside = office.Beside();
        Assert.Contains(await beside.Findings(), finding => finding.StartsWith($"提案 {life.Id} 第 1 行：办件规则（office.json） ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_character_is_named_with_its_line()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        int changed = lines.LineOf("请按时答复");
        lines[changed - 1] = lines[changed - 1].Replace("请按时答复", "请按期答复", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines);
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"提案 {life.Id} 第 {changed} 行：内容被改动过，或者它与第 {changed + 1} 行之间缺行", StringComparison.Ordinal)
                && finding.EndsWith("请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\":\"DepartmentAssigned\"", "\"kinb\":\"DepartmentAssigned\"")]
    [InlineData("\"kind\":\"DepartmentAssigned\"", "\"kind\":\"DepartmentAssigneb\"")]
    [InlineData("\"events\":[", "\"events\":")]
    [InlineData("\"events\":", "\"evemts\":")]
    public async Task A_line_that_no_longer_can_be_read_is_named_once_and_the_next_not_blamed(string was, string became)
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        int changed = lines.LineOf("DepartmentAssigned");
        lines[changed - 1] = lines[changed - 1].Replace(was, became, StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines);
        Assert.Equal(
            [$"提案 {life.Id} 第 {changed} 行：这一行读不出来，内容被改动或被截断。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。"],
            (await office.Findings()).Where(finding => finding.Contains($"第 {changed} 行：", StringComparison.Ordinal) || finding.Contains($"第 {changed + 1} 行：", StringComparison.Ordinal)));
        await Assert.ThrowsAsync<InvalidDataException>(() => office.Get<Journal>().Load(life.Id));
    }

    [Fact]
    public async Task A_line_missing_in_the_middle_is_named_where_it_is_missing()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        int missing = lines.LineOf("AcceptAssignment");
        await office.Rewrite(life.Id, lines.Where((_, index) => index != missing - 1));
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"提案 {life.Id} 第 {missing} 行：这一行前面缺行", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_line_missing_is_named()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        await office.Rewrite(life.Id, lines.Skip(1));
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"提案 {life.Id} 第 1 行：日志不是从这一行开始的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_put_in_between_is_named()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        string inserted = lines[3].Replace("\"id\":\"", "\"id\":\"x", StringComparison.Ordinal);
        await office.Rewrite(life.Id, [.. lines[..4], inserted, .. lines[4..]]);
        string[] findings = await office.Findings();
        Assert.Contains($"提案 {life.Id} 第 5 行：从这一行到第 5 行不在链上，是插入的。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。", findings);
    }

    [Fact]
    public async Task A_line_cut_in_half_is_named()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        string text = string.Join('\n', lines);
        await office.Rewrite(life.Id, text[..^(lines[^1].Length / 2)]);
        Assert.Contains($"提案 {life.Id} 第 {lines.Length} 行：这一行被截断，没有写完整。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。", await office.Findings());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Last_lines_that_were_cut_off_are_noticed_by_the_boards_row(int count)
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        await office.Rewrite(life.Id, lines[..^count]);
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"提案 {life.Id} 第 {lines.Length - count} 行：日志末尾缺行：台账行记到 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_last_line_is_noticed_by_the_boards_row()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        lines[^1] = lines[^1].Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines);
        Assert.Contains(
            await office.Findings(),
            finding => finding.StartsWith($"提案 {life.Id} 第 1 行：从这一行到第 {lines.Length} 行之间被改写过：与台账行记下的", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chain_that_fits_but_tells_the_impossible_is_named()
    {
        (TestOffice office, Life life, string[] lines) = await sealing.Whole();
        lines[0] = lines[0].Replace("\"kind\":\"RoundOpened\",\"round\":1", "\"kind\":\"LinkWithdrawn\",\"task\":\"t9\"", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines.Rechained());
        int signed = lines.LineOf("\"SignedOff\"");
        Assert.Contains(
            $"提案 {life.Id} 第 {signed} 行：这一行与前面各行接不上：所记的事当时不可能发生。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。",
            await office.Findings());
        await Assert.ThrowsAsync<InvalidDataException>(() => office.Get<Journal>().Load(life.Id));
    }
}
