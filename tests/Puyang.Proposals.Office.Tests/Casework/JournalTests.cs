using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

public sealed class JournalTests
{
    private static readonly CaseId Id = new("t-1");

    [Fact]
    public async Task Of_two_who_append_at_the_same_position_exactly_one_wins()
    {
        (_, Journal journal) = Make();
        FoldedCase before = await Appended(journal, await journal.Load(Id), 1);
        FoldedCase?[] answers = await Task.WhenAll(journal.TryAppend(before, Line(2)), journal.TryAppend(before, Line(3)));
        FoldedCase winner = Assert.Single(answers.OfType<FoldedCase>());
        FoldedCase now = await journal.Load(Id);
        Assert.Equal((winner.Head, winner.Length, 2), (now.Head, now.Length, now.Entries.Length));
    }

    [Fact]
    public async Task Of_two_who_write_the_first_line_exactly_one_wins()
    {
        (_, Journal journal) = Make();
        FoldedCase nothing = await journal.Load(Id);
        FoldedCase?[] answers = await Task.WhenAll(journal.TryAppend(nothing, Line(1)), journal.TryAppend(nothing, Line(2)));
        _ = Assert.Single(answers.OfType<FoldedCase>());
        _ = Assert.Single((await journal.Load(Id)).Entries);
    }

    [Fact]
    public async Task An_entry_is_read_back_as_it_was_written()
    {
        (_, Journal journal) = Make();
        await Appended(journal, await journal.Load(Id), 1);
        Entry read = Assert.Single((await journal.Load(Id)).Entries);
        Assert.Equal(Encoding.UTF8.GetString(OfficeJson.Write(Line(1))), Encoding.UTF8.GetString(OfficeJson.Write(read)));
    }

    [Fact]
    public async Task A_changed_character_breaks_the_chain_at_the_next_line()
    {
        InvalidDataException broken = await Broken(text => text.Replace("理由1", "理由9", StringComparison.Ordinal));
        Assert.Contains("Line 2 of the journal", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_line_breaks_the_chain()
    {
        InvalidDataException broken = await Broken(text => string.Join('\n', text.Split('\n').Where((_, line) => line != 1)));
        Assert.Contains("Line 2 of the journal", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_is_named()
    {
        InvalidDataException broken = await Broken(text => text.Replace("\"v\":1", "\"v\":", StringComparison.Ordinal));
        Assert.Contains("Line 1 of the journal of t-1 cannot be read", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_line_that_was_cut_off_is_no_journal() => await Broken(text => text.TrimEnd('\n'));

    [Fact]
    public async Task An_empty_journal_is_no_case()
    {
        (Storage storage, Journal journal) = Make();
        await storage.Container("journal").GetAppendBlobClient($"{Id}.jsonl").CreateAsync();
        Assert.Null((await journal.Load(Id)).Case.Proposal);
        Assert.Empty(await journal.List().ToListAsync());
        Assert.NotNull(await journal.TryAppend(await journal.Load(Id), Line(1)));
    }

    [Fact]
    public async Task A_first_line_is_written_although_somebody_died_after_making_the_journal_that_may_not_be_made_again()
    {
        Spoiler spoiler = new();
        (Storage storage, Journal journal) = Make(spoiler);
        await storage.Container("journal").GetAppendBlobClient($"{Id}.jsonl").CreateAsync();
        spoiler.Answer = request => IsCreation(request) ? 409 : null;
        Assert.NotNull(await journal.TryAppend(await journal.Load(Id), Line(1)));
        _ = Assert.Single((await journal.Load(Id)).Entries);
    }

    // 409 BlobImmutableDueToPolicy: the container protects what stands in it, even what is empty.
    [Fact]
    public async Task A_journal_that_somebody_else_made_in_between_is_written_to()
    {
        Spoiler spoiler = new();
        (Storage storage, Journal journal) = Make(spoiler);
        FoldedCase nothing = await journal.Load(Id);
        spoiler.Before = async request =>
        {
            if (IsCreation(request))
            {
                spoiler.Before = _ => Task.CompletedTask;
                await storage.Container("journal").GetAppendBlobClient($"{Id}.jsonl").CreateAsync();
                spoiler.Answer = again => IsCreation(again) ? 409 : null;
            }
        };
        Assert.NotNull(await journal.TryAppend(nothing, Line(1)));
        _ = Assert.Single((await journal.Load(Id)).Entries);
    }

    [Fact]
    public async Task Of_two_who_write_a_first_line_the_one_who_comes_between_wins()
    {
        Spoiler spoiler = new();
        (_, Journal journal) = Make(spoiler);
        FoldedCase nothing = await journal.Load(Id);
        spoiler.Before = async request =>
        {
            if (IsCreation(request))
            {
                spoiler.Before = _ => Task.CompletedTask;
                await Appended(journal, nothing, 1);
            }
        };
        Assert.Null(await journal.TryAppend(nothing, Line(2)));
        Assert.Equal("m1", Assert.Single((await journal.Load(Id)).Entries).Id.Value);
    }

    // A container that is being deleted answers so. Whoever took that for "it is there" would say yes to a line that stands nowhere.
    [Fact]
    public async Task A_first_line_that_could_not_be_written_is_a_fault()
    {
        Spoiler spoiler = new();
        (_, Journal journal) = Make(spoiler);
        FoldedCase nothing = await journal.Load(Id);
        spoiler.Answer = request => IsCreation(request) ? 409 : null;
        Azure.RequestFailedException fault = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => journal.TryAppend(nothing, Line(1)));
        Assert.Equal(404, fault.Status);
        Assert.Empty((await journal.Load(Id)).Entries);
    }

    [Fact]
    public async Task The_list_tells_every_journal_with_its_length()
    {
        (_, Journal journal) = Make();
        FoldedCase written = await Appended(journal, await journal.Load(Id), 1);
        Assert.Equal([(Id, written.Length)], await journal.List().ToListAsync());
    }

    private static async Task<InvalidDataException> Broken(Func<string, string> change)
    {
        (Storage storage, Journal journal) = Make();
        FoldedCase folded = await journal.Load(Id);
        for (int line = 1; line <= 3; line++)
        {
            folded = await Appended(journal, folded, line);
        }

        BlobClient blob = storage.Container("journal").GetBlobClient($"{Id}.jsonl");
        string text = (await blob.DownloadContentAsync()).Value.Content.ToString();
        await blob.DeleteAsync();
        AppendBlobClient changed = storage.Container("journal").GetAppendBlobClient($"{Id}.jsonl");
        await changed.CreateAsync();
        await changed.AppendBlockAsync(BinaryData.FromString(change(text)).ToStream());
        return await Assert.ThrowsAsync<InvalidDataException>(() => journal.Load(Id));
    }

    private static bool IsCreation(Azure.Core.Request request) =>
        request.Method == Azure.Core.RequestMethod.Put && !request.Uri.Query.Contains("comp=appendblock", StringComparison.Ordinal);

    private static (Storage Storage, Journal Journal) Make(Spoiler? spoiler = null)
    {
        Storage storage = TestStorage.Make(spoiler is null ? null : spoiler.Into);
        return (storage, new Journal(storage.Container("journal")));
    }

    private static async Task<FoldedCase> Appended(Journal journal, FoldedCase to, int number)
    {
        FoldedCase? after = await journal.TryAppend(to, Line(number));
        Assert.NotNull(after);
        return after;
    }

    private static Entry Line(int number) => new(
        new MessageId($"m{number}"), nameof(ReturnAssignment), Life.Clerk, null, TestOffice.Morning.AddMinutes(number),
        [new AssignmentReturned(new TaskId("t1"), $"理由{number}", "")], [new NotifyOffice(new EffectId($"{number}.1"), Notice.AssignmentReturned, new TaskId("t1"))],
        new DocumentHash("p"));
}
