using Azure;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What somebody wrote down of a journal's end at some time.</summary>
/// <param name="Name">Who: 2022-04-01 的清单, 台账行.</param>
internal sealed record Witness(string Name, CaseHead Head);

/// <summary>Gathers what is known from elsewhere of how journals ended: the daily lists, lists named by their hash, the board's rows.</summary>
internal sealed class Witnesses(Heads heads, Documents documents, CaseTable rows)
{
    private readonly List<Witness> all = [];
    private readonly List<Finding> findings = [];

    /// <summary>How many lists were read.</summary>
    public int Lists { get; private set; }

    /// <summary>Lists and rows that cannot be read.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>What is known of each case, oldest first.</summary>
    public ILookup<CaseId, Witness> ByCase => all.ToLookup(witness => witness.Head.Case);

    /// <summary>Reads them all. To be called before a journal is read: a row is written after its line.</summary>
    /// <param name="against">Hashes of lists that somebody kept elsewhere.</param>
    public async Task Gather(IReadOnlyList<DocumentHash> against)
    {
        IReadOnlyList<(string Day, HeadsList? List)> recorded = await heads.Recorded();
        foreach ((string day, HeadsList? list) in recorded)
        {
            if (list is null)
            {
                findings.Add(new Finding(null, null, $"{day} 的清单记录（heads/{day}.json）读不出来", "请从备份恢复，或用当天邮件里的 SHA-256 加 --against 核对"));
            }
            else
            {
                await Read($"{day} 的清单", list.Hash);
            }
        }

        foreach (DocumentHash hash in against.Except(recorded.Select(day => day.List?.Hash ?? default)))
        {
            await Read($"清单 {Finding.Short(hash.Value)}", hash);
        }

        await ReadRows();
    }

    private async Task Read(string name, DocumentHash hash)
    {
        try
        {
            if (CaseHead.Read((await documents.Get(hash)).Span) is { } list)
            {
                all.AddRange(list.Select(head => new Witness(name, head)));
                Lists++;
                return;
            }

            findings.Add(new Finding(null, null, $"{name}（SHA-256 {hash}）不是日志清单", "请核对邮件里的 SHA-256"));
        }
        catch (InvalidDataException)
        {
            findings.Add(new Finding(null, null, $"{name}（SHA-256 {hash}）被换过或改过，不能据此核对", Finding.RestoreDocument));
        }
        catch (RequestFailedException missing) when (missing.Status is 404 or 400)
        {
            findings.Add(new Finding(null, null, $"{name}（SHA-256 {hash}）不在 documents 里，不能据此核对", Finding.RestoreDocument));
        }
    }

    private async Task ReadRows()
    {
        foreach (StandingRow row in await rows.Standing())
        {
            if (row.Row is { } read)
            {
                all.Add(new Witness("台账行", new CaseHead(row.Id, read.Length, read.Head)));
            }
            else
            {
                findings.Add(new Finding(row.Id, null, "台账行读不出来", Finding.Rebuild));
            }
        }
    }
}
