using Azure.Data.Tables;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class RebuildTests
{
    private static readonly string[] Tables = ["cases", "links", "numbers"];

    [Fact]
    public async Task Everything_derived_comes_back_as_it_was_and_a_second_time_changes_nothing()
    {
        await using TestOffice office = await TestOffice.Open();
        await office.Delivered();
        Life joint = await office.Receive(Proposals185.OfThree.Replace("\"185\"", "\"186\"", StringComparison.Ordinal));
        await joint.UntilDelivered();
        CaseTask form = (await joint.Case()).OpenTasks.OfType<Feedback.FeedbackTask>().First();
        await joint.Accepted(new RenewLink(joint.NextId(), Life.Clerk, form.Id));
        await joint.Work();
        string[] before = await Everything(office);
        await Empty(office);
        Assert.Empty(await Everything(office));

        Rebuilt first = await office.Get<Rebuilder>().Run();
        Assert.Equal(before, await Everything(office));
        Assert.Equal((2, 2, 2), (first.Cases.Count(made => made.IsRowNew), first.Cases.Sum(made => made.Numbers), first.Cases.Sum(made => made.NewNumbers)));
        Assert.Equal(before.Count(row => row.StartsWith("links", StringComparison.Ordinal)), first.Cases.Sum(made => made.NewLinks));

        Rebuilt second = await office.Get<Rebuilder>().Run();
        Assert.Equal(before, await Everything(office));
        Assert.Equal((0, 0, 0, 0, 0), (second.Cases.Count(made => made.IsRowNew), second.Cases.Sum(made => made.NewLinks),
            second.Cases.Sum(made => made.NewNumbers), second.RemovedRows.Count, second.RemovedLinks));
        Assert.Empty(await office.Findings());
    }

    [Fact]
    public async Task A_link_that_was_mailed_before_still_opens_and_a_replaced_one_still_does_not()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Receive185();
        await life.Assign();
        await life.Work();
        AcceptTask task = await life.Open<AcceptTask>();
        await life.Accepted(new RenewLink(life.NextId(), Life.Clerk, task.Id));
        await life.Work();
        string[] tokens = [.. (await life.Case()).Links.Select(link => office.Ground.LinkKey.Token(life.Id, link))];
        await Empty(office);
        Assert.Null(await office.Get<TaskDoor>().Find(tokens[1]));

        await office.Get<Rebuilder>().Run();
        Assert.Equal((life.Id, task.Id, 2), await office.Get<LinkTable>().Find(tokens[1]));
        Assert.Equal((life.Id, task.Id, 1), await office.Get<LinkTable>().Find(tokens[0]));
        Assert.Equal(2, (await office.Get<TaskDoor>().Find(tokens[1]))?.Link.Serial);
        Assert.Null(await office.Get<TaskDoor>().Find(tokens[0]));
    }

    [Fact]
    public async Task A_document_that_asks_again_gets_its_number_and_the_next_one_the_next()
    {
        await using TestOffice office = await TestOffice.Open();
        Life first = await office.Delivered();
        Life second = await office.Delivered("186");
        await Empty(office);
        await office.Get<Rebuilder>().Run();
        Numbers numbers = office.Get<Numbers>();
        Assert.Equal(1, await numbers.Take("reply", 2022, $"{first.Id}-reply-1", 1));
        Assert.Equal(2, await numbers.Take("reply", 2022, $"{second.Id}-reply-1", 1));
        Assert.Equal(3, await numbers.Take("reply", 2022, "x5e02-8-6-187-1-reply-1", 1));
    }

    [Fact]
    public async Task A_counter_is_never_lowered_and_a_number_under_way_stays()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        Numbers numbers = office.Get<Numbers>();
        await numbers.Take("reply", 2022, "x5e02-8-6-187-1-reply-1", 1);
        await numbers.Raise("reply", 2022, 40);
        await office.Get<Rebuilder>().Run();
        Assert.Equal(2, await numbers.Take("reply", 2022, "x5e02-8-6-187-1-reply-1", 1));
        Assert.Equal(41, await numbers.Take("reply", 2022, "x5e02-8-6-188-1-reply-1", 1));
        Assert.Equal(1, await numbers.Take("reply", 2022, $"{life.Id}-reply-1", 1));
    }

    [Fact]
    public async Task What_says_something_else_than_the_journal_is_put_right()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string[] before = await Everything(office);
        await office.Ground.Storage.Table("numbers").UpsertEntityAsync(new TableEntity("reply-2022", $"doc-{life.Id}-reply-1") { ["Value"] = 7 });
        await office.Ground.Storage.Table("cases").UpsertEntityAsync(new TableEntity("cases", life.Id.Value) { ["Length"] = 1L << 40, ["Row"] = "{" });
        Assert.Contains($"提案 {life.Id}：台账行读不出来。请运行 rebuild 补上。", await office.Findings());
        await office.Get<Rebuilder>().Run();
        Assert.Equal(before, await Everything(office));
    }

    [Fact]
    public async Task Rows_that_no_journal_stands_behind_are_deleted()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string[] before = await Everything(office);
        CaseRow row = (await office.Get<CaseTable>().All()).Single();
        await office.Get<CaseTable>().Put(row with { Id = new CaseId("x5e02-8-6-999-1") });
        Link link = (await life.Case()).Links[0];
        await office.Get<LinkTable>().Put(life.Id, link, "a-token-that-nobody-was-given");
        await office.Get<LinkTable>().Put(life.Id, link with { Serial = 9 }, office.Ground.LinkKey.Token(life.Id, link with { Serial = 9 }));
        await office.Get<LinkTable>().Put(new CaseId("x5e02-8-6-999-1"), link, "another");

        Rebuilt done = await office.Get<Rebuilder>().Run();
        Assert.Equal((1, 3), (done.RemovedRows.Count, done.RemovedLinks));
        Assert.Equal(before, await Everything(office));
    }

    [Fact]
    public async Task A_broken_journal_is_skipped_with_all_that_came_of_it_and_the_others_are_rebuilt()
    {
        await using TestOffice office = await TestOffice.Open();
        Life broken = await office.Delivered();
        Life sound = await office.Delivered("186");
        string[] before = await Everything(office);
        await office.Ground.Storage.Table("cases").DeleteEntityAsync("cases", sound.Id.Value);
        string[] lines = await office.Lines(broken.Id);
        lines[3] = lines[3][..50];
        await office.Rewrite(broken.Id, lines);
        Rebuilt done = await office.Get<Rebuilder>().Run();
        Assert.Equal([broken.Id], done.Broken);
        Assert.Equal(before, await Everything(office));
    }

    [Fact]
    public async Task Links_of_another_key_are_counted_and_their_rows_stay()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        string[] before = await Everything(office);
        int issued = (await life.Case()).Links.Length;
        Rebuilder other = new(
            office.Get<Journal>(), office.Get<CaseTable>(), office.Get<LinkTable>(), office.Get<Numbers>(), office.Get<Bureaus>(), new LinkKey(new byte[32]));
        RebuiltCase made = Assert.Single((await other.Run()).Cases);
        Assert.Equal((0, issued), (made.Links, made.ForeignLinks));
        Assert.Equal(before, await Everything(office));
    }

    [Fact]
    public async Task A_journal_that_became_shorter_than_its_row_is_told()
    {
        await using TestOffice office = await TestOffice.Open();
        Life life = await office.Delivered();
        await office.Rewrite(life.Id, (await office.Lines(life.Id))[..^1]);
        Assert.True(Assert.Single((await office.Get<Rebuilder>().Run()).Cases).IsShorter);
        Assert.Equal((await office.Work.Load(life.Id)).Length, (await office.Get<CaseTable>().All()).Single().Length);
    }

    [Fact]
    public async Task Beside_a_host_at_work_nothing_is_lost()
    {
        await using TestOffice office = await TestOffice.Open();
        Life[] lives = [await office.Receive185(), await office.Delivered("186"), await office.Delivered("187")];
        Task work = lives[0].UntilDelivered();
        while (!work.IsCompleted)
        {
            await office.Get<Rebuilder>().Run();
        }

        await work;
        Assert.Empty(await office.Findings());
        string[] before = await Everything(office);
        await office.Get<Rebuilder>().Run();
        Assert.Equal(before, await Everything(office));
    }

    // Every property of every row but the two that the storage makes itself.
    private static async Task<string[]> Everything(TestOffice office)
    {
        List<string> rows = [];
        foreach (string table in Tables)
        {
            await foreach (TableEntity row in office.Ground.Storage.Table(table).QueryAsync<TableEntity>())
            {
                rows.Add(table + " " + string.Join(' ', row.Where(part => part.Key is not ("odata.etag" or "Timestamp"))
                    .OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value}:{part.Value.GetType().Name}")));
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static async Task Empty(TestOffice office)
    {
        foreach (string table in Tables)
        {
            TableClient client = office.Ground.Storage.Table(table);
            await foreach (TableEntity row in client.QueryAsync<TableEntity>())
            {
                await client.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            }
        }
    }
}
