using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>What somebody with the account's keys could do.</summary>
internal static class Tampering
{
    /// <summary>The journal's lines, without their ends.</summary>
    public static async Task<string[]> Lines(this TestOffice office, CaseId id) =>
        (await office.Journal(id).DownloadContentAsync()).Value.Content.ToString().TrimEnd('\n').Split('\n');

    /// <summary>Puts other lines in the place of a journal.</summary>
    public static Task Rewrite(this TestOffice office, CaseId id, IEnumerable<string> lines) =>
        office.Rewrite(id, string.Concat(lines.Select(line => line + "\n")));

    /// <summary>Puts another text in the place of a journal.</summary>
    public static async Task Rewrite(this TestOffice office, CaseId id, string text)
    {
        await office.Journal(id).DeleteAsync();
        AppendBlobClient journal = office.Container("journal").GetAppendBlobClient($"{id}.jsonl");
        await journal.CreateAsync();
        await journal.AppendBlockAsync(BinaryData.FromString(text).ToStream());
    }

    /// <summary>The lines with every chain link made to fit from the given one on.</summary>
    public static string[] Rechained(this IEnumerable<string> lines)
    {
        List<string> chained = [];
        string head = FoldedCase.Beginning;
        foreach (string line in lines)
        {
            JsonObject parts = JsonNode.Parse(line)!.AsObject();
            string fitting = line.Replace((string)parts["prev"]!, head, StringComparison.Ordinal);
            chained.Add(fitting);
            head = Hashes.Of(fitting).Value;
        }

        return [.. chained];
    }

    /// <summary>Puts something else under a document's name; null takes it away.</summary>
    public static async Task Replace(this TestOffice office, DocumentHash document, string? content)
    {
        BlobClient blob = office.Container("documents").GetBlobClient(document.Value);
        await (content is null ? (Task)blob.DeleteAsync() : blob.UploadAsync(BinaryData.FromString(content), overwrite: true));
    }

    public static BlobClient Journal(this TestOffice office, CaseId id) => office.Container("journal").GetBlobClient($"{id}.jsonl");

    /// <summary>Number of the first line that holds the text, from 1.</summary>
    public static int LineOf(this string[] lines, string text) =>
        Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;

    /// <summary>Everything that a verification finds, as operators read it.</summary>
    public static async Task<string[]> Findings(this TestOffice office, params CaseId[] named) =>
        [.. (await office.Get<Verifier>().Run(named, [])).Findings.Select(finding => finding.ToString())];

    /// <summary>A whole life of the proposal with a number, until its letters have left.</summary>
    public static async Task<Life> Delivered(this TestOffice office, string number = "185")
    {
        Life life = await office.Receive(Proposals185.Alone.Replace("\"185\"", $"\"{number}\"", StringComparison.Ordinal));
        await life.Work();
        await life.UntilDelivered();
        return life;
    }

    /// <summary>The first letter that was issued.</summary>
    public static async Task<DocumentHash> Letter(this Life life) => (await life.Case()).Replies[0].Letters[0].File;
}
