using System.Text;
using Azure.Storage.Blobs;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>The daily list of journal heads, and what it alone can tell.</summary>
public sealed class HeadsTests
{
    private static readonly DateOnly Today = new(2022, 4, 1);

    [Fact]
    public async Task The_list_names_every_journal_with_its_end_and_is_a_document()
    {
        await using TestOffice office = await TestOffice.Open();
        Life later = await office.Receive(Proposals185.Alone.Replace("\"185\"", "\"186\"", StringComparison.Ordinal));
        Life first = await office.Receive185();
        HeadsList taken = await office.Get<Heads>().Take(Today);
        FoldedCase one = await office.Work.Load(first.Id);
        FoldedCase two = await office.Work.Load(later.Id);
        Assert.Equal((2, TestOffice.Morning), (taken.Cases, taken.At));
        Assert.Equal(
            $"{first.Id}\t{one.Length}\t{one.Head}\n{later.Id}\t{two.Length}\t{two.Head}\n",
            Encoding.UTF8.GetString((await office.Get<Documents>().Get(taken.Hash)).Span));
        string kept = (await office.Container("heads").GetBlobClient("2022-04-01.json").DownloadContentAsync()).Value.Content.ToString();
        Assert.Equal($$"""{"hash":"{{taken.Hash}}","at":"2022-04-01T09:00:00+08:00","cases":2}""", kept);
    }

    [Fact]
    public async Task The_first_list_of_a_day_stays_the_days()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        HeadsList[] first = await Task.WhenAll(office.Get<Heads>().Take(Today), office.Get<Heads>().Take(Today));
        await life.Assign();
        Assert.Equal(first[0], first[1]);
        Assert.Equal(first[0], await office.Get<Heads>().Take(Today));
        Assert.NotEqual(first[0].Hash, (await office.Get<Heads>().Take(Today.AddDays(1))).Hash);
    }

    [Fact]
    public async Task Whoever_makes_a_days_list_at_the_same_moment_and_comes_second_gets_the_first_ones()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Receive185();
        HeadsList? first = null;
        Heads slow = new(
            office.Container("heads"),
            office.Get<Journal>(),
            office.Get<Documents>(),
            office.Get<Bureaus>(),
            new Meanwhile(() => first ??= office.Get<Heads>().Take(Today).GetAwaiter().GetResult()));
        Assert.Equal(await slow.Take(Today), first);
        Assert.Equal(first, await office.Get<Heads>().Take(Today));
    }

    [Fact]
    public async Task An_office_without_cases_has_an_empty_list()
    {
        await using TestOffice office = await TestOffice.Open();
        Assert.Equal(0, (await office.Get<Heads>().Take(Today)).Cases);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task Of_a_broken_journal_the_list_holds_what_is_beyond_doubt()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Accept();
        string[] lines = await office.Lines(life.Id);
        string[] broken = [.. lines];
        broken[^1] = broken[^1][..40];
        await office.Rewrite(life.Id, broken);
        await office.Get<Heads>().Take(Today);
        Assert.NotEmpty(await office.Findings());
        await office.Rewrite(life.Id, lines);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_whole_journal_that_was_deleted_with_its_row_is_missed_by_the_list()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        long length = (await office.Work.Load(life.Id)).Length;
        await office.Get<Heads>().Take(Today);
        await office.Journal(life.Id).DeleteAsync();
        await office.Ground.Storage.Table("cases").DeleteEntityAsync("cases", life.Id.Value);
        string[] expected = [$"提案 {life.Id}：整本日志不见了：2022-04-01 的清单记有 {length} 字节。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。"];
        Assert.Equal(expected, await office.Findings());
        Assert.Equal(expected, await office.Findings(life.Id));
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_from_a_line_on_is_named_from_there_by_the_lists()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await office.Get<Heads>().Take(Today);
        await life.Assign();
        await office.Get<Heads>().Take(Today.AddDays(1));
        await life.Accept();
        await office.Get<Heads>().Take(Today.AddDays(2));
        await Forge(office, life);
        string[] findings = await office.Findings();
        string finding = Assert.Single(findings);
        Assert.StartsWith($"提案 {life.Id} 第 2 行：这一行被改写过：与2022-04-02 的清单和2022-04-03 的清单记下的 ", finding, StringComparison.Ordinal);
        Assert.EndsWith("请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_list_a_chain_written_anew_is_not_seen()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await Forge(office, life);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_list_whose_record_was_taken_away_is_known_by_its_hash()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        HeadsList mailed = await office.Get<Heads>().Take(Today);
        await office.Container("heads").GetBlobClient("2022-04-01.json").DeleteAsync();
        await Forge(office, life);
        Assert.Empty(await office.Findings());
        Finding finding = Assert.Single((await office.Get<Verifier>().Run([], [mailed.Hash])).Findings);
        Assert.Contains($"被改写过：与清单 {mailed.Hash.Value[..12]}…记下的 ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_missing_altered_or_none_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        HeadsList first = await office.Get<Heads>().Take(Today);
        await life.Assign();
        HeadsList second = await office.Get<Heads>().Take(Today.AddDays(1));
        await office.Replace(first.Hash, null);
        await office.Replace(second.Hash, "x");
        DocumentHash other = (await life.Case()).Proposal!.Body;
        BlobClient record = office.Container("heads").GetBlobClient("2022-04-03.json");
        await record.UploadAsync(BinaryData.FromString("{"));
        Assert.Equal(
            [
                $"2022-04-01 的清单（SHA-256 {first.Hash}）不在 documents 里，不能据此核对。请从备份恢复这份文件。",
                $"2022-04-02 的清单（SHA-256 {second.Hash}）被换过或改过，不能据此核对。请从备份恢复这份文件。",
                "2022-04-03 的清单记录（heads/2022-04-03.json）读不出来。请从备份恢复，或用当天邮件里的 SHA-256 加 --against 核对。",
                $"清单 {other.Value[..12]}…（SHA-256 {other}）不是日志清单。请核对邮件里的 SHA-256。",
            ],
            (await office.Get<Verifier>().Run([], [other])).Findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal));
    }

    // Another note, every line after it chained anew, and a row that fits: what whoever holds the account's key can do.
    private static async Task Forge(TestOffice office, Life life)
    {
        string[] lines = await office.Lines(life.Id);
        await office.Rewrite(life.Id, lines.Select(line => line.Replace("请按时答复", "请按期答复", StringComparison.Ordinal)).Rechained());
        await office.Get<Rebuilder>().Run();
    }

    // Asked for the time, lets something else happen first.
    private sealed class Meanwhile(Action act) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            act();
            return TestOffice.Morning.AddMinutes(1);
        }
    }
}
