using System.Security.Cryptography;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake.Lists.Texts;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Shows a list before anything is registered, registers its good rows, and gives the file back with what became of
/// each.</summary>
internal sealed class ListDesk(
    ListTable table, Documents documents, Bureaus bureaus, CaseTable cases, ImportDesk imports, ImportTable progress)
{
    /// <summary>How the list stands; null when there is none of that name.</summary>
    /// <param name="typed">What the clerk has just typed and is not kept yet; null for what is kept.</param>
    internal async Task<ListView?> Look(string id, ListChoices? typed = null)
    {
        if (await table.Find(id) is not var (list, _))
        {
            return null;
        }

        ListChoices choices = typed is null ? list.Choices : typed with { Texts = typed.Texts ?? list.Choices.Texts };
        list = list with { Choices = choices };
        Import? import = list.Import is { } begun ? await progress.Find(begun) : null;
        SheetReading file = SheetFile.Open(list.FileName, await documents.Get(list.Source), choices.Encoding);
        Sheet? sheet = file.Sheets.ElementAtOrDefault(list.Place);
        Policy policy = (await bureaus.Current()).Policy;
        ListHeader? header = sheet is null ? null : ListHeader.Find(sheet);
        ListReading? reading = header is null ? null
            : new ListReader(policy.Levels, [policy.Unit.Name, .. policy.Unit.FormerNames ?? []])
                .Read(sheet!, list.FileName, choices, await table.Remembered(header));
        IReadOnlyList<JoinedText> texts = reading is null || list.Texts is not { } beside ? []
            : TextJoin.Join(await documents.GetJson<IReadOnlyList<TextFile>>(beside), reading.Proposals, choices.Texts);
        reading = reading is null || texts.Count == 0 ? reading : WithTexts(reading, texts);
        IReadOnlyList<ListedRow> rows = reading is null ? [] : await Rows(list, reading, import);
        string[] problems = file.Reasons.Count > 0 ? [.. file.Reasons] : reading is null ? ["按现在的读法没有找到清单的表头（案号、案由、提案人等列名）。"]
            : [];
        string shown = Hashes.Of(OfficeJson.Write(Snapshot(rows))).Value;
        IReadOnlyList<string> remarks = [.. file.Remarks, .. reading?.Remarks ?? []];
        return new ListView(list, sheet, reading, rows, import, shown, remarks, problems, file.Encoding) { Texts = texts };
    }

    /// <summary>Keeps what the clerk said of the list.</summary>
    /// <returns>False when its rows have been registered meanwhile, or somebody else was there before.</returns>
    internal async Task<bool> Choose(string id, ListChoices choices)
    {
        if (await table.Find(id) is not ({ Snapshot: null } list, var tag)
            || !await table.TryPut(list with { Choices = choices with { Texts = choices.Texts ?? list.Choices.Texts } }, tag))
        {
            return false;
        }

        if (choices.Columns is { } columns && await Look(id) is { Reading.Header: { } header }
            && header.Columns.Any(column => columns.TryGetValue(column.Column, out ListField chosen) && chosen != column.Guess))
        {
            await table.Remember(header, columns);
        }

        return true;
    }

    /// <summary>Keeps where the clerk said that texts belong.</summary>
    /// <returns>False when its rows have been registered meanwhile, or somebody else was there before.</returns>
    internal async Task<bool> Join(string id, IReadOnlyDictionary<string, int> texts) =>
        await table.Find(id) is ({ Snapshot: null } list, var tag)
        && await table.TryPut(list with { Choices = list.Choices with { Texts = texts } }, tag);

    /// <summary>Registers the good rows as an import.</summary>
    /// <param name="shown">Names what the clerk was shown.</param>
    /// <returns>The import; null when the list reads otherwise by now, or has no good row.</returns>
    internal async Task<string?> Register(string id, string shown, PersonId by)
    {
        if (await table.Find(id) is not var (list, tag))
        {
            return null;
        }

        // Whoever presses twice is led to what has begun; what had begun and did not get far begins again.
        if (list is { Import: { } begun, Snapshot: { } kept })
        {
            return await progress.Find(begun) is not null ? begun
                : await Begin(begun, list, kept, await documents.GetJson<ListSnapshot>(kept), by);
        }

        if (await Look(id) is not { } view || view.Shown != shown || !view.Good.Any())
        {
            return null;
        }

        ListSnapshot snapshot = Snapshot([.. view.Good]);
        DocumentHash hash = await documents.PutJson(snapshot);
        string import = $"{list.Id[..16]}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        return await table.TryPut(list with { Import = import, Snapshot = hash }, tag)
            ? await Begin(import, list, hash, snapshot, by) : null;
    }

    /// <summary>The file back with two columns more; null when there is no such list.</summary>
    internal async Task<(string Name, byte[] Content)?> Back(string id) =>
        await Look(id) is { Sheet: { } sheet, Reading: { } reading } view
            ? ($"{Path.GetFileNameWithoutExtension(view.List.FileName)}（登记结果）.xlsx",
                await ListFileBack.Write(sheet, reading, view.Rows))
            : null;

    private static ListReading WithTexts(ListReading reading, IReadOnlyList<JoinedText> texts)
    {
        Dictionary<int, TextFile> byRow = texts.Where(text => text.Row is not null).DistinctBy(text => text.Row)
            .ToDictionary(text => text.Row!.Value, text => text.File);
        return reading with
        {
            Proposals = [.. reading.Proposals.Select(row => byRow.TryGetValue(row.Rows[0], out TextFile? file) ? TextJoin.With(row, file) : row)],
        };
    }

    private async Task<string> Begin(string import, HandedList list, DocumentHash kept, ListSnapshot snapshot, PersonId by)
    {
        Policy policy = (await bureaus.Current()).Policy;
        ImportItem[] items = [.. snapshot.Rows.Select((row, i) => new ImportItem(
            i, list.FileName, list.Source, i, Letters.Wording.Designation(row.Read.Proposal, policy), null, kept))];
        await imports.Begin(import, items, by, policy);
        return import;
    }

    private static ListSnapshot Snapshot(IReadOnlyList<ListedRow> rows) => new(
        [.. rows.Where(row => row.Standing is ListStanding.Good)
            .Select(row => new SnapshotRow(row.Proposal.Rows, row.Proposal.Read!))]);

    private async Task<IReadOnlyList<ListedRow>> Rows(HandedList list, ListReading reading, Import? import)
    {
        Dictionary<int, IntakeResult?> results = [];
        if (list.Snapshot is { } kept && import is not null)
        {
            SnapshotRow[] taken = [.. (await documents.GetJson<ListSnapshot>(kept)).Rows];
            results = (await progress.Items(import.Id)).Where(item => item.Position < taken.Length)
                .DistinctBy(item => taken[item.Position].Rows[0])
                .ToDictionary(item => taken[item.Position].Rows[0], item => item.Result);
        }

        Dictionary<CaseId, CaseRow> known = (await cases.All()).ToDictionary(row => row.Id);
        return [.. reading.Proposals.Select(one => results.TryGetValue(one.Rows[0], out IntakeResult? result)
            ? Done(one, result) : Row(one, known))];
    }

    private static ListedRow Done(ListedProposal one, IntakeResult? result) => new(
        one,
        result?.Outcome switch
        {
            null => ListStanding.Waiting,
            IntakeOutcome.Registered => ListStanding.Registered,
            IntakeOutcome.Known => ListStanding.Known,
            _ => ListStanding.Refused,
        },
        result?.Case, result?.Problem is { } problem ? [problem] : []);

    private static ListedRow Row(ListedProposal one, Dictionary<CaseId, CaseRow> known) =>
        one.Read is null && one.Key is { } key && known.ContainsKey(key) ? new ListedRow(one, ListStanding.Known, key, one.Problems)
        : one.Read is not { Proposal: { } proposal } ? new ListedRow(
            one, ListStanding.Faulty, null, one.Problems.Count > 0 ? one.Problems : ["没有写明本单位是独办、主办、会办还是分办：请在“整份清单和各列的读法”里补填。"])
        : Registered(proposal, known) is { } row ? new ListedRow(one, ListStanding.Known, row.Id, Differences(proposal, row))
        : new ListedRow(one, one.IsHidden ? ListStanding.Hidden : ListStanding.Good, null, one.Problems);

    // What was given back may come again: whether it does, its days say when it is registered.
    private static CaseRow? Registered(Proposal proposal, Dictionary<CaseId, CaseRow> known)
    {
        CaseRow? last = null;
        (string level, int term, int? session, string number) = (proposal.Level, proposal.Term, proposal.Session, proposal.Number);
        for (int handover = 1; CaseKey.TryMake(level, term, session, number, handover) is { } id
            && known.TryGetValue(id, out CaseRow? row); handover++)
        {
            last = row;
        }

        return last?.Outcome == CaseOutcome.Returned ? null : last;
    }

    // The key is the same and the case stays as it is: what the list says otherwise is told.
    private static string[] Differences(Proposal proposal, CaseRow row)
    {
        List<string> different = [];
        if (row.Subject != proposal.Subject)
        {
            different.Add($"案由（登记的是“{ProposalCheck.Short(row.Subject)}”）");
        }

        string[] names = [.. proposal.Proposers.Select(proposer => proposer.Name)];
        if (!row.Proposers.SequenceEqual(names))
        {
            different.Add($"提案人（登记的是“{ProposalCheck.Short(string.Join('、', row.Proposers))}”）");
        }

        if (row.Role != proposal.Role)
        {
            different.Add($"承办方式（登记的是{Words.Name(row.Role)}）");
        }

        return different.Count == 0 ? [] : [$"与已登记的不同：{string.Join("、", different)}；登记没有改动，请核对。"];
    }
}
