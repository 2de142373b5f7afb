using System.Text;

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Keeps the codes of fields out of the text and their results in it. Nothing is evaluated or fetched.</summary>
internal sealed class DocFields
{
    private const char Begin = '\u0013';
    private const char Between = '\u0014';
    private const char End = '\u0015';
    private const int MaxDepth = 100;
    private const int MaxCode = 40;

    private readonly Stack<bool> isCode = new();
    private readonly StringBuilder code = new();
    private int codes;

    internal HashSet<string> Reasons { get; } = [];

    internal bool AreClosed => isCode.Count == 0;

    /// <summary>True for a character that is no text.</summary>
    internal bool Take(char c)
    {
        switch (c)
        {
            case Begin:
                isCode.Push(isCode.Count < MaxDepth ? true : throw new InvalidDataException("Fields within fields."));
                codes++;
                code.Clear();
                return true;
            case Between or End when isCode.TryPop(out bool wasCode):
                Check(wasCode);
                codes -= wasCode ? 1 : 0;
                if (c == Between)
                {
                    isCode.Push(false);
                }

                return true;
            case Between or End:
                return true;
            default:
                _ = codes > 0 && code.Length < MaxCode ? code.Append(c) : code;
                return codes > 0;
        }
    }

    // Word fetches or starts these when the file is opened there.
    private void Check(bool wasCode)
    {
        string kind = wasCode ? code.ToString().Trim().Split(' ')[0].ToUpperInvariant() : string.Empty;
        if (kind is "DDE" or "DDEAUTO" or "LINK" or "INCLUDETEXT")
        {
            Reasons.Add(PartScan.External);
        }

        if (kind is "EMBED" or "CONTROL")
        {
            Reasons.Add(PartScan.Embedded);
        }
    }
}
