using System.Text;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class ImportDeskTests
{
    [Fact]
    public async Task Twenty_are_registered_while_somebody_waits()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await Take(office, Many.File("甲.json", 1, 12), Many.File("乙.json", 13, 8));
        Assert.Null(receipt.Import);
        Assert.Equal(20, receipt.Reports.SelectMany(report => report.Results).Count(result => result.Outcome == IntakeOutcome.Registered));
        Assert.Empty(office.Imports.All);
        Assert.Empty(await office.Get<ImportTable>().Recent(default));
        Assert.Equal(20, (await office.Get<CaseTable>().All()).Count);
    }

    [Fact]
    public async Task Twenty_one_become_an_import_of_which_nothing_is_registered_yet()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await Take(office, Many.File("甲.json", 1, 21));
        Import begun = Assert.Single(office.Imports.All);
        Assert.Equal((receipt.Import, Life.Clerk, 21, null), (begun.Id, begun.By, begun.Count, begun.ClosedAt));
        Assert.StartsWith("20220401-090000-", begun.Id, StringComparison.Ordinal);
        Assert.Empty(receipt.Reports);
        Assert.Empty(await office.Get<CaseTable>().All());
    }

    [Fact]
    public async Task An_import_holds_each_proposal_of_its_files_once_and_in_order()
    {
        await using TestOffice office = await TestOffice.Open();
        Import import = await Begin(office, Many.File("甲.json", 1, 12), Many.File("乙.json", 13, 10));
        IReadOnlyList<ImportItem> items = await office.Get<ImportTable>().Items(import.Id);
        Assert.Equal(Enumerable.Range(0, 22), items.Select(item => item.Index));
        Assert.Equal([.. Enumerable.Range(0, 12), .. Enumerable.Range(0, 10)], items.Select(item => item.Position));
        Assert.Equal(12, items.Count(item => item.FileName == "甲.json"));
        Assert.Equal(Enumerable.Range(1, 22).Select(number => $"市政协八届六次会议第{number}号提案"), items.Select(item => item.Title));
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_refused_at_once_and_the_others_become_the_import()
    {
        await using TestOffice office = await TestOffice.Open();
        IntakeReceipt receipt = await Take(
            office, Many.File("甲.json", 1, 11), new SentFile("坏.json", "{}"u8.ToArray()), Many.File("乙.json", 12, 11), new SentFile("机密.json", "[]"u8.ToArray()));
        Assert.Equal(["坏.json", "机密.json"], receipt.Reports.Select(report => report.FileName));
        Assert.All(receipt.Reports, report => Assert.NotEmpty(report.Problems));
        Assert.Equal([("坏.json", true), ("机密.json", false)], (await office.Get<IntakeDesk>().Rejections()).Select(file => (file.FileName, file.IsKept)).Order());
        Assert.Equal(22, Assert.Single(office.Imports.All).Count);
        Assert.Equal(
            Enumerable.Range(0, 22), (await office.Get<ImportTable>().Items(receipt.Import!)).Select(item => item.Index));
    }

    [Fact]
    public async Task Each_step_writes_down_how_far_it_is()
    {
        await using TestOffice office = await TestOffice.Open();
        Import import = await Begin(office, Many.File("甲.json", 1, 25));
        await office.Get<ImportDesk>().Register(import.Id, 0);
        IReadOnlyList<ImportItem> items = Assert.Single(await office.Get<ImportDesk>().OnPage()).Items;
        Assert.Equal(Enumerable.Range(0, 20), items.Where(item => item.Result?.Outcome == IntakeOutcome.Registered).Select(item => item.Index));
        Assert.Equal(new CaseId("x5e02-8-6-7-1"), items[6].Result!.Case);
        Assert.Equal(5, await office.Get<ImportDesk>().Close(import.Id));
        Assert.Null((await office.Get<ImportTable>().Find(import.Id))!.ClosedAt);
    }

    [Fact]
    public async Task The_same_step_again_changes_nothing()
    {
        await using TestOffice office = await TestOffice.Open();
        Import import = await Begin(office, Many.File("甲.json", 1, 21));
        await office.Get<ImportDesk>().Register(import.Id, 20);
        FoldedCase before = await office.Work.Load(new CaseId("x5e02-8-6-21-1"));
        await office.Get<ImportDesk>().Register(import.Id, 20);
        Assert.Equal(before.Length, (await office.Work.Load(new CaseId("x5e02-8-6-21-1"))).Length);
        ImportItem item = Assert.Single(await office.Get<ImportTable>().Items(import.Id, 20));
        Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome);
    }

    [Fact]
    public async Task What_another_instance_has_half_done_is_taken_up_and_ended()
    {
        await using TestOffice office = await TestOffice.Open();
        Import import = await Begin(office, Many.File("甲.json", 1, 25));
        await office.Get<ImportDesk>().Register(import.Id, 0);
        await using TestOffice beside = office.Beside();
        await beside.Get<ImportDesk>().Resume();
        Assert.Equal(import.Id, Assert.Single(beside.Imports.All).Id);
        await Run(beside, import);
        Assert.Equal(25, (await office.Get<CaseTable>().All()).Count);
        Assert.Equal(TestOffice.Morning, (await office.Get<ImportTable>().Find(import.Id))!.ClosedAt);
        await beside.Get<ImportDesk>().Resume();
        _ = Assert.Single(beside.Imports.All);
    }

    [Fact]
    public async Task Two_instances_at_one_import_register_each_proposal_once()
    {
        await using TestOffice office = await TestOffice.Open();
        await using TestOffice beside = office.Beside();
        Import import = await Begin(office, Many.File("甲.json", 1, 21));
        await Task.WhenAll(Run(office, import), Run(beside, import));
        IReadOnlyList<CaseRow> rows = await office.Get<CaseTable>().All();
        Assert.Equal(21, rows.Count);
        foreach (CaseRow row in rows)
        {
            _ = Assert.Single((await office.Work.Load(row.Id)).Entries);
        }

        Assert.NotNull((await office.Get<ImportTable>().Find(import.Id))!.ClosedAt);
    }

    [Fact]
    public async Task At_the_end_what_was_refused_is_kept_with_its_reasons_and_mailed_once()
    {
        await using TestOffice office = await TestOffice.Open();
        SentFile file = Many.File("甲.json", 1, 25);
        Import import = await Begin(office, file, Many.File("乙.json", 26, 2));
        await office.Refuse(import, 7);
        await Run(office, import);
        RejectedFile rejected = Assert.Single(await office.Get<IntakeDesk>().Rejections());
        Assert.Equal(
            ("甲.json", Hashes.Of(file.Content.Span), Life.Clerk, true, true), (rejected.FileName, rejected.Hash, rejected.By, rejected.IsKept, rejected.IsTold));
        Assert.Equal([$"市政协八届六次会议第7号提案：{Refusal.LeadMissing.Text}"], rejected.Reasons);
        Assert.Equal("文件未能登记：甲.json", Assert.Single((await office.Kept()).Values).Subject);
        await office.Get<IntakeDesk>().Done([rejected.Hash.Value]);
        Assert.Equal(0, await office.Get<ImportDesk>().Close(import.Id));
        Assert.True(Assert.Single(await office.Get<IntakeDesk>().Rejections()).IsDone);
    }

    [Fact]
    public async Task An_import_without_refusals_ends_without_a_mail()
    {
        await using TestOffice office = await TestOffice.Open();
        await Run(office, await Begin(office, Many.File("甲.json", 1, 21)));
        Assert.Empty(await office.Kept());
        Assert.Empty(await office.Get<IntakeDesk>().Rejections());
    }

    [Fact]
    public async Task What_a_new_policy_cannot_read_any_more_is_refused_by_name()
    {
        await using TestOffice office = await TestOffice.Open();
        Import import = await Begin(office, Many.File("甲.json", 1, 21));
        string policy = (await File.ReadAllTextAsync(office.Ground.Settings.OfficeFile)).Replace("{ \"id\": \"市\", \"name\": \"市政协\" },", "", StringComparison.Ordinal);
        await office.Get<Bureaus>().Seed(Encoding.UTF8.GetBytes(policy), await Office.Forms.FormList.Read(Tree.Path("templates")));
        await Run(office, import);
        IReadOnlyList<ImportItem> items = await office.Get<ImportTable>().Items(import.Id);
        Assert.All(items, item => Assert.Equal(IntakeOutcome.Refused, item.Result!.Outcome));
        Assert.StartsWith("办件规则在登记期间有改动", items[0].Result!.Problem, StringComparison.Ordinal);
        Assert.Empty(await office.Get<CaseTable>().All());
    }

    [Fact]
    public async Task An_import_that_nobody_knows_is_nothing_to_do()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Get<ImportDesk>().Register("20220401-090000-00000000", 0);
        Assert.Equal(0, await office.Get<ImportDesk>().Close("20220401-090000-00000000"));
    }

    [Fact]
    public async Task A_week_after_its_beginning_an_import_that_has_ended_leaves_the_page()
    {
        await using TestOffice office = await TestOffice.Open();
        Import ended = await Begin(office, Many.File("甲.json", 1, 21));
        await Run(office, ended);
        Import running = await Begin(office, Many.File("乙.json", 22, 21));
        office.Machine.Advance(TimeSpan.FromDays(7));
        Assert.Equal(2, (await office.Get<ImportDesk>().OnPage()).Count);
        office.Machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(running.Id, Assert.Single(await office.Get<ImportDesk>().OnPage()).Import.Id);
    }

    private static Task<IntakeReceipt> Take(TestOffice office, params SentFile[] files) => office.Get<ImportDesk>().Take(files, Life.Clerk);

    private static async Task<Import> Begin(TestOffice office, params SentFile[] files) =>
        (await office.Get<ImportTable>().Find((await Take(office, files)).Import!))!;

    // As a host works it off.
    private static async Task Run(TestOffice office, Import import)
    {
        for (int from = 0; from < import.Count; from += ImportDesk.Step)
        {
            await office.Get<ImportDesk>().Register(import.Id, from);
        }

        Assert.Equal(0, await office.Get<ImportDesk>().Close(import.Id));
    }
}
