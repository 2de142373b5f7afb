using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>What a killed emulator forgets, and how the book tells it.</summary>
public sealed class LossTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("book-").FullName;

    private string BookFile => Path.Combine(folder, "witness.jsonl");

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nothing_is_lost_when_every_line_of_the_book_stands()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using LineBook book = LineBook.Open(BookFile);
        Assert.NotEmpty(book.Found);
        Assert.Empty(await Check(office, book).Run());
    }

    [Fact]
    public async Task A_shorter_journal_is_told_with_the_acts_that_are_missing()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using LineBook book = LineBook.Open(BookFile);
        int from = book.Found.ToList().FindIndex(line => line.Facts.Contains("SignedOff"));
        await CutBack(office, (int)book.Found[from - 1].Length);

        Loss loss = Assert.Single(await Check(office, book).Run());

        Assert.Equal(book.Found.Skip(from), loss.Lines);
        string told = LossWords.Of(loss, (await office.Get<Bureaus>().Current()).Policy);
        Assert.StartsWith("市政协8届6次第185号（x5e02-8-6-185-1）：丢失 2022年4月1日 09:00 签发", told, StringComparison.Ordinal);
        Assert.Contains("编号（2022年第1号，不再给别的文件）", told, StringComparison.Ordinal);
        Assert.Contains("条。", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_is_gone_is_told_as_a_whole()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using LineBook book = LineBook.Open(BookFile);
        await office.Container("journal").DeleteBlobAsync("x5e02-8-6-185-1.jsonl");
        Loss loss = Assert.Single(await Check(office, book).Run());
        Assert.Contains("整件丢失，请重新登记", LossWords.Of(loss, (await office.Get<Bureaus>().Current()).Policy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_another_than_the_book_s_is_a_loss_too()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        BookedLine[] other;
        using (LineBook book = LineBook.Open(BookFile))
        {
            other = [.. book.Found.Select((line, i) => i == 2 ? line with { Head = new string('a', 64) } : line)];
            book.Compact(other);
        }

        using LineBook again = LineBook.Open(BookFile);
        Assert.Equal(other[2].Head, Assert.Single(Assert.Single(await Check(office, again).Run()).Lines).Head);
    }

    [Fact]
    public async Task A_number_that_only_the_book_remembers_is_not_given_again_nor_kept_for_a_new_signature()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using LineBook book = LineBook.Open(BookFile);
        await office.Container("journal").DeleteBlobAsync("x5e02-8-6-185-1.jsonl");

        _ = await Check(office, book).Run();

        Assert.Equal(2, await office.Get<Numbers>().Take("reply", 2022, "x5e02-8-6-185-1-reply-1", 1));
        Assert.Equal(3, await office.Get<Numbers>().Take("reply", 2022, "another-reply-1", 1));
    }

    [Fact]
    public async Task A_number_whose_table_forgot_it_is_not_given_again()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using LineBook book = LineBook.Open(BookFile);
        await office.Ground.Storage.Table("numbers").DeleteAsync();
        await office.Ground.Storage.Table("numbers").CreateIfNotExistsAsync();
        _ = await Check(office, book).Run();
        Assert.Equal(2, await office.Get<Numbers>().Take("reply", 2022, "another-reply-1", 1));
    }

    [Fact]
    public async Task A_book_begun_anew_knows_the_ends_and_the_highest_numbers()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using (LineBook book = LineBook.Open(BookFile))
        {
            await Check(office, book).Close();
        }

        using LineBook again = LineBook.Open(BookFile);
        Assert.Equal(2, again.Found.Count);
        Assert.Equal((2022, 1), Assert.Single(again.Found, line => line.Case is null).Number is { } given ? (given.Year, given.Value) : default);
        Assert.Empty(await Check(office, again).Run());
        await office.Container("journal").DeleteBlobAsync("x5e02-8-6-185-1.jsonl");
        _ = Assert.Single(await Check(office, again).Run());
    }

    [Fact]
    public async Task A_half_written_last_line_is_passed_over_and_any_other_is_a_fault()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        string[] lines = await File.ReadAllLinesAsync(BookFile);
        await File.WriteAllTextAsync(BookFile, string.Join('\n', [.. lines[..^1], lines[^1][..20]]));
        using (LineBook book = LineBook.Open(BookFile))
        {
            Assert.Equal(lines.Length - 1, book.Found.Count);
        }

        await File.WriteAllLinesAsync(BookFile, [lines[0][..20], .. lines[1..]]);
        Assert.Throws<InvalidDataException>(() => LineBook.Open(BookFile));
    }

    [Fact]
    public async Task The_book_holds_no_name_and_no_text()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        Assert.DoesNotContain(await File.ReadAllTextAsync(BookFile), c => c > 127);
    }

    [Fact]
    public async Task A_journal_that_the_store_cannot_read_is_named_and_holds_no_other_case_up()
    {
        await using TestOffice office = await TestOffice.Open();
        (await Numbered(office)).Dispose();
        using LineBook book = LineBook.Open(BookFile);
        Journal dangling = new(Dangling(office.Container("journal")));

        Loss loss = Assert.Single(await new LossCheck(dangling, book, office.Get<Numbers>(), office.Get<Bureaus>()).Run());

        Assert.False(loss.IsReadable);
        Assert.Contains("案卷读不出来", LossWords.Of(loss, (await office.Get<Bureaus>().Current()).Policy), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidDataException>(() => dangling.Load(loss.Case));
    }

    [Fact]
    public async Task The_office_is_told_once_and_the_board_shows_it_for_a_week()
    {
        await using TestOffice office = await TestOffice.Open();
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        LossNotes notes = new(Path.Combine(folder, "losses.json"), office.Machine);
        notes.Add([new Loss(new CaseId("x5e02-8-6-185-1"), [], Remains: true, IsReadable: false)], policy);

        await notes.Tell(office.Get<Office.Mail.MailRoom>(), policy, office.Ground.Settings);
        await notes.Tell(office.Get<Office.Mail.MailRoom>(), policy, office.Ground.Settings);

        var mail = Assert.Single((await office.Kept()).Values);
        Assert.Equal("有办理记录丢失，请核对（1 件）", mail.Subject);
        Assert.Contains("第185号", mail.TextBody, StringComparison.Ordinal);
        _ = Assert.Single(notes.Standing);
        office.Machine.Advance(TimeSpan.FromDays(8));
        Assert.Empty(notes.Standing);
    }

    // 185 up to its number, every line booked as it was written.
    private async Task<LineBook> Numbered(TestOffice office)
    {
        Life life = await office.Receive185();
        await life.UntilSealing();
        LineBook book = LineBook.Open(BookFile);
        FoldedCase before = FoldedCase.None(life.Id);
        foreach (FoundLine line in await office.Get<Journal>().Lines(life.Id))
        {
            before = before.TryAfter(line)!;
            book.Wrote(before, line.Written!.Entry);
        }

        return book;
    }

    private static LossCheck Check(TestOffice office, LineBook book) => new(office.Get<Journal>(), book, office.Get<Numbers>(), office.Get<Bureaus>());

    private static async Task CutBack(TestOffice office, int length)
    {
        AppendBlobClient blob = office.Container("journal").GetAppendBlobClient("x5e02-8-6-185-1.jsonl");
        byte[] whole = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        await blob.DeleteAsync();
        await blob.CreateAsync();
        using MemoryStream rest = new(whole, 0, length);
        await blob.AppendBlockAsync(rest);
    }

    private static BlobContainerClient Dangling(BlobContainerClient container)
    {
        BlobClientOptions options = new();
        options.Retry.MaxRetries = 0;
        options.AddPolicy(new Broken(), HttpPipelinePosition.PerCall);
        return new BlobContainerClient(TestStorage.Connection, container.Name, options);
    }

    // Azurite's answer when it knows of a blob whose content it has not kept.
    private sealed class Broken : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new Azure.RequestFailedException(500, "The extent is missing.");

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new Azure.RequestFailedException(500, "The extent is missing.");
    }
}
