using System.Security.Cryptography;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake.Lists;
using Puyang.Proposals.Office.Intake.Lists.Texts;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Works off an import once it is written down.</summary>
public interface IImportRunner
{
    /// <summary>Takes an import up, unless it is at it already; never throws. The sweep asks again for what came to no end.</summary>
    Task Start(Import import);
}

/// <summary>A file as somebody handed it in.</summary>
public sealed record SentFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The folder of an archive in which it lay; empty for none.</summary>
    internal string Folder { get; init; } = string.Empty;
}

/// <summary>What became of files handed in together.</summary>
/// <param name="Reports">Of each file that was dealt with at once.</param>
/// <param name="Import">Names the import that the others became; null when there is none.</param>
/// <param name="Lists">The lists among them, of which nothing is registered before a clerk has looked through them.</param>
public sealed record IntakeReceipt(IReadOnlyList<IntakeReport> Reports, string? Import, IReadOnlyList<KeptList> Lists);

/// <summary>Takes files in, however many proposals they hold: few at once, many as an import whose progress can be watched.</summary>
public sealed class ImportDesk(
    IntakeDesk desk, ImportTable table, ListTable lists, Documents documents, Bureaus bureaus, IImportRunner runner, TimeProvider clock)
{
    /// <summary>So many proposals are registered while somebody waits for the page; more become an import.</summary>
    public const int AtOnce = 20;

    /// <summary>So many proposals of an import are one step.</summary>
    public const int Step = 20;

    // How long an import stays on the page after its end.
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    // A list waits for somebody to look through it.
    private static readonly TimeSpan ListsShown = TimeSpan.FromDays(30);

    /// <summary>Takes files in.</summary>
    /// <param name="by">The clerk, or <see cref="PersonId.System"/> for a dropped file.</param>
    public async Task<IntakeReceipt> Take(IReadOnlyList<SentFile> files, PersonId by)
    {
        Policy policy = (await bureaus.Current()).Policy;
        (SentFile File, ReadResult Reading)[] read = [.. files.SelectMany(file => Read(file, policy))];
        // Beside a list, a Word file that is no form is the text of one of its proposals.
        TextFile[] texts = read.Any(one => one.Reading is ListFound)
            ? [.. read.Select(one => TextFile.Of(one.File, one.Reading)).OfType<TextFile>()] : [];
        HashSet<DocumentHash> beside = [.. texts.Select(text => text.Source)];
        bool isMany = read.Sum(one => (one.Reading as ProposalsRead)?.Proposals.Count ?? 0) > AtOnce;
        List<IntakeReport> reports = [];
        List<ImportItem> items = [];
        List<KeptList> kept = [];
        foreach ((SentFile file, ReadResult reading) in read)
        {
            if (reading is ListFound found)
            {
                kept.AddRange(await Keep(file, found.File, texts, by, policy));
            }
            else if (reading is FileRefused && beside.Contains(Hashes.Of(file.Content.Span)))
            {
                await documents.Put(file.Content, "application/octet-stream");
            }
            else if (isMany && reading is ProposalsRead { Proposals: var proposals })
            {
                DocumentHash source = await documents.Put(file.Content, "application/octet-stream");
                string name = Told.Name(file.Name);
                int first = items.Count;
                items.AddRange(proposals.Select((one, position) =>
                    new ImportItem(first + position, name, source, position, Letters.Wording.Designation(one.Proposal, policy), null)));
            }
            else
            {
                reports.Add(await desk.Take(file, reading, by, policy));
            }
        }

        return new IntakeReceipt(reports, isMany ? await Begin(items, by, policy) : null, kept);
    }

    // The files of an archive as if each had come on its own.
    private static IEnumerable<(SentFile File, ReadResult Reading)> Read(SentFile file, Policy policy)
    {
        ReadResult whole = One(file);
        return whole is FilesFound { Files: var files }
            ? files.Select(inner => (inner, One(inner) is var reading and not FilesFound ? reading : Archive.Nested)) : [(file, whole)];

        ReadResult One(SentFile one) => ProposalFile.Read(one.Name, one.Content, policy.Levels, policy.Unit.Name);
    }

    // Nobody looks at what was dropped: the office is told that a list waits.
    private async Task<IReadOnlyList<KeptList>> Keep(
        SentFile file, SheetReading found, TextFile[] texts, PersonId by, Policy policy)
    {
        DocumentHash source = await documents.Put(file.Content, "application/octet-stream");
        IReadOnlyList<KeptList> kept = await lists.Add(
            Told.Name(file.Name), source, found, by, clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset),
            texts.Length > 0 ? await documents.PutJson(texts) : null);
        if (by == PersonId.System)
        {
            await desk.Refuse(file, [IntakeDesk.ListWaits], by);
        }

        return kept;
    }

    /// <summary>Registers the proposals of one step that still wait; the same step again does what was left.</summary>
    /// <param name="import">The import.</param>
    /// <param name="from">The step's first proposal, from 0.</param>
    public async Task Register(string import, int from)
    {
        if (await table.Find(import) is not { } head)
        {
            return;
        }

        Dictionary<DocumentHash, IReadOnlyList<ReadProposal>> files = [];
        foreach (ImportItem item in (await table.Items(import, from, Step)).Where(item => item.Result is null))
        {
            DocumentHash read = item.Snapshot ?? item.Source;
            if (!files.TryGetValue(read, out IReadOnlyList<ReadProposal>? proposals))
            {
                proposals = files[read] = await Proposals(item);
            }

            // A new office.json may know fewer levels than the one under which the file was read.
            IntakeResult result = item.Position < proposals.Count
                ? await desk.Register(proposals[item.Position], item.Source, head.By)
                : new IntakeResult(item.Title, null, IntakeOutcome.Refused, "办件规则在登记期间有改动，这一件已不能读取；请重新上传。");
            await table.Put(import, item with { Result = result });
        }
    }

    private async Task<IReadOnlyList<ReadProposal>> Proposals(ImportItem item)
    {
        if (item.Snapshot is { } snapshot)
        {
            return [.. (await documents.GetJson<ListSnapshot>(snapshot)).Rows.Select(row => row.Read)];
        }

        Policy policy = (await bureaus.Current()).Policy;
        return (ProposalFile.Read(item.FileName, await documents.Get(item.Source), policy.Levels, policy.Unit.Name) as ProposalsRead)?.Proposals ?? [];
    }

    /// <summary>Ends an import when all of it has been dealt with; what was refused is kept with its reasons and told to the office.</summary>
    /// <returns>How many proposals still wait.</returns>
    public async Task<int> Close(string import)
    {
        if (await table.Find(import) is not { ClosedAt: null } head)
        {
            return 0;
        }

        IReadOnlyList<ImportItem> items = await table.Items(import);
        if (items.Count(item => item.Result is null) is > 0 and var waiting)
        {
            return waiting;
        }

        foreach (var file in items.Where(item => item.Result!.Outcome == IntakeOutcome.Refused).GroupBy(item => (item.FileName, item.Source)))
        {
            await desk.Refuse(
                new SentFile(file.Key.FileName, await documents.Get(file.Key.Source)), [.. file.Select(item => $"{item.Title}：{item.Result!.Problem}")], head.By);
        }

        await table.Put(head with { ClosedAt = clock.GetUtcNow() });
        return 0;
    }

    /// <summary>Takes up again what has come to no end.</summary>
    public async Task Resume()
    {
        foreach (Import import in (await table.Recent(DateTimeOffset.MaxValue)).Where(import => import.ClosedAt is null))
        {
            await runner.Start(import);
        }
    }

    /// <summary>The imports that the page shows, with their proposals.</summary>
    public async Task<IReadOnlyList<(Import Import, IReadOnlyList<ImportItem> Items)>> OnPage()
    {
        List<(Import, IReadOnlyList<ImportItem>)> shown = [];
        foreach (Import import in await table.Recent(clock.GetUtcNow() - Shown))
        {
            shown.Add((import, await table.Items(import.Id)));
        }

        return shown;
    }

    /// <summary>The lists of which nothing has been registered yet.</summary>
    internal Task<IReadOnlyList<HandedList>> WaitingLists() => lists.Waiting(clock.GetUtcNow() - ListsShown);

    private async Task<string> Begin(List<ImportItem> items, PersonId by, Policy policy)
    {
        DateTimeOffset now = clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset);
        string id = $"{now:yyyyMMdd-HHmmss}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        await Begin(id, items, by, policy);
        return id;
    }

    /// <summary>Writes an import down under a name and starts it.</summary>
    internal async Task Begin(string id, IReadOnlyList<ImportItem> items, PersonId by, Policy policy)
    {
        Import import = new(id, by, clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset), items.Count, null);
        await table.Add(import, items);
        await runner.Start(import);
    }
}
