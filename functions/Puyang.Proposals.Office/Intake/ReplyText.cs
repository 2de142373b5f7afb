namespace Puyang.Proposals.Office.Intake;

/// <summary>The text of an uploaded reply draft. 答复稿</summary>
/// <param name="Text">One paragraph per line, automatic numbers written out; null when the file was refused.</param>
/// <param name="Problems">Every reason for refusing, in Chinese; empty when there is a text.</param>
/// <param name="Warnings">What the drafter should look at, for the text alone does not carry it.</param>
/// <param name="Mark">秘密, 机密 or 绝密 when the file bears that mark: nothing of it may be kept.</param>
public sealed record ReplyText(string? Text, IReadOnlyList<string> Problems, IReadOnlyList<string> Warnings, string? Mark)
{
    /// <summary>Longest reply taken, in characters.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Takes the text of a Word file over, without headers and footers. Never throws for what a file contains.</summary>
    public static ReplyText FromWord(string fileName, ReadOnlyMemory<byte> docx)
    {
        WordReading reading = WordGate.Open(fileName, docx);
        if (reading.Mark is { } mark)
        {
            return new ReplyText(null, [SecrecyMark.Refusal(mark).Advice], [], mark);
        }

        string text = CleanText.Lines(string.Join('\n', reading.Blocks.Select(Line)));
        string? wrong = text.Length == 0 ? "文档里没有文字。" : text.Length > MaxLength ? $"文档有 {text.Length} 个字，超过上限 {MaxLength} 个字。" : null;
        return reading.Reasons.Count > 0 ? new ReplyText(null, reading.Reasons, [], null)
            : wrong is not null ? new ReplyText(null, [wrong], [], null)
            : new ReplyText(text, [], [.. reading.Warnings, .. TableWarning(reading)], null);
    }

    private static string Line(WordBlock block) => block switch
    {
        WordLine line => line.Text,
        WordRow row => string.Join(' ', row.Cells.Select(cell => CleanText.Line(cell.Text))),
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    private static string[] TableWarning(WordReading reading) =>
        reading.Blocks.Any(block => block is WordRow) ? ["文档中的表格已逐行转为文字，请核对。"] : [];
}
