using System.Text.Json;
using Azure;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Makes every issued letter again and compares it with the file that went out.</summary>
internal sealed class LetterCheck(LetterRoom letters)
{
    private int count;

    /// <summary>How many letters were made again.</summary>
    public int Count => count;

    /// <summary>Every letter that does not come out as it was issued, or says something else than was signed and numbered.</summary>
    public async Task<IReadOnlyList<Finding>> Findings(CaseId id, IReadOnlyList<FoundLine> lines, Case told)
    {
        List<Finding> findings = [];
        foreach (FoundLine line in lines.Where(line => line.Written is not null))
        {
            foreach (LetterIssued issued in line.Written!.Events.OfType<LetterIssued>())
            {
                Interlocked.Increment(ref count);
                string letter = told.Replies.ElementAtOrDefault(issued.Round - 1) is { IsToAll: true }
                    ? $"第 {issued.Round} 轮致全体提案人的答复函"
                    : $"第 {issued.Round} 轮致第 {issued.Addressee} 提案人的答复函";
                if (!Agrees(issued, told))
                {
                    findings.Add(new Finding(id, line.Number, $"{letter}与前面各行的签发、编号不一致", Finding.RestoreJournal));
                }

                if (await Problem(issued) is { } problem)
                {
                    findings.Add(new Finding(id, line.Number, letter + problem, "请与发出的原件核对，并从备份恢复签发内容、模板和规则"));
                }
            }
        }

        return findings;
    }

    // What the round's own lines say; where they can't be read, that has been said.
    private static bool Agrees(LetterIssued issued, Case told) =>
        told.Replies.ElementAtOrDefault(issued.Round - 1) is not { Signed: { } signed, Number: { } number } reply
        || (signed.Hash == issued.Signed && number == issued.Number && reply.SignedOn == issued.Date);

    private async Task<string?> Problem(LetterIssued issued)
    {
        try
        {
            byte[] made = await letters.Render(issued);
            DocumentHash again = Hashes.Of(made);
            return again == issued.File || (await letters.Issued(issued) is { } file && SameLetter.Is(file, made))
                ? null
                : $"按签发内容重做后与签发的文件不同：应为 {Finding.Short(issued.File.Value)}，重做得 {Finding.Short(again.Value)}";
        }
        catch (Exception lacking) when (lacking is InvalidDataException or JsonException or NotSupportedException
            or TemplateException or MissingDataException or ArgumentException or RequestFailedException { Status: 404 or 400 })
        {
            return "无法重做：签发内容、模板或规则缺失，或被改动过";
        }
    }
}
