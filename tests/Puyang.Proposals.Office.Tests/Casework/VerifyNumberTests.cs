using Azure.Data.Tables;
using Puyang.Proposals.Closing;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Tests.Forms;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Numbers that were given twice, and numbers that journal and table do not agree on.</summary>
public sealed class VerifyNumberTests
{
    [Fact]
    public async Task A_number_that_two_cases_have_is_named_in_both()
    {
        await using TestOffice office = await TestOffice.Open();
        Life first = await office.Delivered();
        foreach (NumberRow row in await office.Get<Numbers>().All())
        {
            await office.Ground.Storage.Table("numbers").DeleteEntityAsync(row.Partition, row.Document is null ? "counter" : $"doc-{row.Document}");
        }

        Life second = await office.Delivered("186");
        int line = (await office.Lines(first.Id)).LineOf("ReplyNumbered");
        int other = (await office.Lines(second.Id)).LineOf("ReplyNumbered");
        string[] findings = await office.Findings();
        const string Remedy = "请查明哪一份先发出，另一份收回更正，两本日志都保留备查。";
        Assert.Contains($"提案 {first.Id} 第 {line} 行：文号 濮民提〔2022〕1号 与提案 {second.Id} 第 {other} 行重复。{Remedy}", findings);
        Assert.Contains($"提案 {second.Id} 第 {other} 行：文号 濮民提〔2022〕1号 与提案 {first.Id} 第 {line} 行重复。{Remedy}", findings);
        Assert.Contains($"提案 {first.Id} 第 {line} 行：文号 濮民提〔2022〕1号：编号登记（numbers 表）里没有它。请运行 rebuild 补上。", findings);
    }

    [Fact]
    public async Task A_number_that_the_table_tells_otherwise_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        await office.Ground.Storage.Table("numbers").UpsertEntityAsync(new TableEntity("reply-2022", $"doc-{life.Id}-reply-1") { ["Value"] = 7 });
        Assert.Equal(
            [$"提案 {life.Id} 第 {(await office.Lines(life.Id)).LineOf("ReplyNumbered")} 行：文号 濮民提〔2022〕1号：编号登记（numbers 表）里是第 7 号。请运行 rebuild 补上。"],
            await office.Findings());
    }

    [Fact]
    public async Task A_voided_number_is_in_order_until_somebody_has_it()
    {
        await using TestOffice office = await TestOffice.Open();
        Numbers numbers = office.Get<Numbers>();
        Assert.Equal(1, await numbers.Take("reply", 2022, "x5e02-8-6-999-1-reply-1", 1));
        await numbers.Void("reply", 2022, "x5e02-8-6-999-1-reply-1");
        Life life = await office.Delivered();
        Assert.Equal("濮民提〔2022〕2号", (await life.Case()).Reply.Number);
        Assert.Empty(await office.Findings());

        await numbers.Void("reply", 2022, $"{life.Id}-reply-1");
        Assert.Contains(await office.Findings(), finding => finding.Contains("文号 濮民提〔2022〕2号 已经作废，却用在这里", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_opinion_has_its_number_in_its_own_series_which_is_rebuilt_and_raised_like_the_replies()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.ReceiveAssisting();
        await life.UntilSealing(FormLife.Opinion);
        Numbers numbers = office.Get<Numbers>();
        Assert.Equal(1, await numbers.Take("opinion", 2022, $"{life.Id}-opinion-1", 1));
        Assert.DoesNotContain(await numbers.All(), row => row.Partition == "reply-2022");

        await office.Ground.Storage.Table("numbers").DeleteEntityAsync("opinion-2022", "counter");
        await office.Ground.Storage.Table("numbers").DeleteEntityAsync("opinion-2022", $"doc-{life.Id}-opinion-1");
        Assert.Contains(await office.Findings(), finding => finding.Contains("文号 濮民函〔2022〕1号：编号登记（numbers 表）里没有它", StringComparison.Ordinal));
        await office.Get<Sweep>().Run();
        Assert.Equal(2, await numbers.Take("opinion", 2022, "another-opinion-1", 1));
        await office.Get<Rebuilder>().Run();
        Assert.Equal(1, await numbers.Take("opinion", 2022, $"{life.Id}-opinion-1", 1));
        Assert.Contains(await office.Findings(), finding => finding.Contains("提案 another：编号登记（numbers 表）里有 opinion-2022 第 2 号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_that_was_voided_by_a_withdrawal_is_no_finding_and_stays_used()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSealing();
        await life.Accepted(new WithdrawProposal(life.NextId(), Life.Clerk, "提案人来函撤案。"));
        Assert.Empty(await office.Findings());
        await office.Get<Rebuilder>().Run();
        Life next = await office.ReceiveAs("186");
        await next.UntilSealing();
        Assert.Equal("濮民提〔2022〕2号", (await next.Case()).Reply.Number);
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_number_taken_at_the_moment_of_a_withdrawal_is_used_up_and_no_finding()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSigned();
        await office.Get<Numbers>().Take("reply", 2022, $"{life.Id}-reply-1", 1);
        await life.Accepted(new WithdrawProposal(life.NextId(), Life.Clerk, "提案人来函撤案。"));
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_number_of_a_registration_that_was_made_void_is_no_finding_either_and_stays_used()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.UntilSigned();
        await office.Get<Numbers>().Take("reply", 2022, $"{life.Id}-reply-1", 1);
        await life.Accepted(new Proposals.Intake.VoidRegistration(life.NextId(), Life.Clerk, "案号写错。"));
        Assert.Empty(await office.Findings());
        await office.Get<Rebuilder>().Run();
        Life next = await office.ReceiveAs("186");
        await next.UntilSealing();
        Assert.Equal("濮民提〔2022〕2号", (await next.Case()).Reply.Number);
    }

    [Fact]
    public async Task A_case_whose_registration_was_corrected_on_its_way_is_no_finding_before_or_after_a_rebuild()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive(Proposals185.OfThree);
        await life.Assign();
        await life.Accept();
        await life.Submit(Proposals185.Draft);
        Proposals.Intake.Proposal now = Proposals.Intake.Registration.Of(await life.Case());
        await life.Accepted(new Proposals.Intake.CorrectRegistration(
            life.NextId(), Life.Clerk, now with { Subject = "完善社区治理", Proposers = [now.Proposers[2], now.Proposers[0]] }, "与原件核对",
            (await life.Case()).RegistrationVersion));
        await life.Consult();
        await life.Work();
        await life.ApproveAll();
        await life.Seal();
        await life.Work();
        Assert.Equal((Stage.AwaitingFeedback, 2), ((await life.Case()).Stage, (await life.Case()).AddresseeCount));
        Assert.Empty(await office.Findings());
        await office.Get<Rebuilder>().Run();
        Assert.Empty(await office.Findings());
        Assert.Contains("完善社区治理", (await office.Get<CaseTable>().All()).Single().Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counter_that_is_behind_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        await office.Ground.Storage.Table("numbers").UpsertEntityAsync(new TableEntity("reply-2022", "counter") { ["Value"] = 0 });
        Assert.Equal(
            [$"提案 {life.Id} 第 {(await office.Lines(life.Id)).LineOf("ReplyNumbered")} 行：文号 濮民提〔2022〕1号：编号计数器 reply-2022 落后，只到 0。请运行 rebuild 补上。"],
            await office.Findings());
    }

    [Fact]
    public async Task A_number_that_no_journal_knows_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        await office.Get<Numbers>().Take("reply", 2022, $"{life.Id}-reply-2", 1);
        await office.Get<Numbers>().Take("reply", 2022, "x5e02-8-6-999-1-reply-1", 1);
        Assert.Equal(
            [
                $"提案 {life.Id}：编号登记（numbers 表）里有 reply-2022 第 2 号（{life.Id}-reply-2），日志里却没有。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。",
                "提案 x5e02-8-6-999-1：编号登记（numbers 表）里有 reply-2022 第 3 号（x5e02-8-6-999-1-reply-1），日志里却没有。请从备份恢复这件提案的日志；恢复之前不要运行 rebuild。",
            ],
            await office.Findings());
    }

    [Fact]
    public async Task A_number_whose_text_and_value_differ_is_named()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string[] lines = await office.Lines(life.Id);
        int line = lines.LineOf("ReplyNumbered");
        lines[line - 1] = lines[line - 1].Replace("〔2022〕1号", "〔2022〕9号", StringComparison.Ordinal);
        await office.Rewrite(life.Id, lines.Rechained());
        Assert.Contains(await office.Findings(), finding => finding.StartsWith($"提案 {life.Id} 第 {line} 行：文号“濮民提〔2022〕9号”与所记的第 1 号不符", StringComparison.Ordinal));
    }
}
