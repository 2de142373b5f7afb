using System.Collections.Concurrent;
using Azure;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Checks that documents are there and are what their names say; each is read once, however many lines name it.</summary>
internal sealed class DocumentCheck(Documents documents)
{
    private readonly ConcurrentDictionary<DocumentHash, Lazy<Task<string?>>> known = new();

    /// <summary>How many different documents were looked at.</summary>
    public int Count => known.Count;

    /// <summary>What is wrong with a document; null when nothing is.</summary>
    public Task<string?> Problem(DocumentHash hash) => known.GetOrAdd(hash, new Lazy<Task<string?>>(() => Read(hash))).Value;

    /// <summary>Every document of a journal that is missing or altered, with the lines that name it.</summary>
    public async Task<IReadOnlyList<Finding>> Findings(CaseId id, IReadOnlyList<FoundLine> lines)
    {
        List<Finding> findings = [];
        var named = lines.Where(line => line.Written is not null)
            .SelectMany(line => NamedDocuments.Of(line.Written!).Select(document => (line.Number, document.What, document.Hash)))
            .GroupBy(document => document.Hash);
        foreach (var document in named)
        {
            if (await Problem(document.Key) is { } problem)
            {
                int[] numbers = [.. document.Select(line => line.Number).Distinct()];
                string others = numbers.Length > 1 ? $"（另有 {numbers.Length - 1} 行提到它）" : "";
                string name = Finding.Short(document.Key.Value ?? "");
                findings.Add(new Finding(id, numbers[0], $"{document.First().What} {name}{others}{problem}", Finding.RestoreDocument));
            }
        }

        return findings;
    }

    private async Task<string?> Read(DocumentHash hash)
    {
        if (hash.Value is not { Length: 64 })
        {
            return "不是 SHA-256，不知是哪一份";
        }

        try
        {
            return await documents.Actual(hash) is var actual && actual == hash
                ? null
                : $"被换过或改过：现在的内容的 SHA-256 是 {Finding.Short(actual.Value)}";
        }
        catch (RequestFailedException missing) when (missing.Status is 404 or 400)
        {
            return "不在 documents 里";
        }
    }
}
