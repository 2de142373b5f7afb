using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake.Doc;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake.Lists.Texts;

/// <summary>A proposal's text (提案原文) that came beside a list.</summary>
/// <param name="Name">As the sender called the file.</param>
/// <param name="Folder">The folder of an archive in which it lay; empty for none.</param>
/// <param name="Source">The file.</param>
/// <param name="Inside">How its first lines, or the fields of a form in it, name the proposal; null where they do not.</param>
/// <param name="Head">Its first lines, and its 案由 where a form in it says that.</param>
/// <param name="Body">The text.</param>
internal sealed partial record TextFile(string Name, string Folder, DocumentHash Source, Designation? Inside, string Head, string Body)
{
    private const int HeadLines = 12;
    private const int MaxLine = 80;

    /// <summary>The text of a Word file that holds no whole form and no list; null for any other file.</summary>
    internal static TextFile? Of(SentFile file, ReadResult reading)
    {
        string bare = Path.GetFileNameWithoutExtension(Told.Name(file.Name));
        if (reading is not FileRefused refused || !IsWord(file.Name) || Attachment().IsMatch(bare))
        {
            return null;
        }

        WordReading word = DocFile.IsNamed(file.Name) ? DocFile.Open(file.Name, file.Content)
            : WordGate.Open(file.Name, file.Content);
        string text = CleanText.Lines(string.Join('\n', word.Blocks.Select(Line)));
        if (word.Reasons.Count > 0 || word.Mark is not null || text.Length is 0 or > ProposalCheck.MaxBody)
        {
            return null;
        }

        IReadOnlyDictionary<Field, string> values = refused.Half?.Values ?? new Dictionary<Field, string>();
        string[] head = [.. text.Split('\n').Take(HeadLines).Where(line => line.Length <= MaxLine)];
        string subject = CleanText.Line(values.GetValueOrDefault(Field.Subject, string.Empty));
        string body = CleanText.Lines(values.GetValueOrDefault(Field.Body, string.Empty));
        return new TextFile(
            Told.Name(file.Name), file.Folder, Hashes.Of(file.Content.Span), Named(values, head),
            string.Join('\n', subject.Length > 0 ? [subject] : head), body.Length > 0 ? body : text);
    }

    /// <summary>The number in the file's name, or in its folder's: 185号 关于…, 第185号-张三-…, 185.docx; null for none.</summary>
    /// <remarks>A mere 3 before other words may count the files: it is no number.</remarks>
    internal string? NameNumber => Number(Path.GetFileNameWithoutExtension(Name)) ?? Number(Folder);

    private static string? Number(string name) =>
        NumberIn().Match(ChineseNumerals.ToAscii(name)) is { Success: true } found ? found.Groups["no"].Value.TrimStart('0') : null;

    private static Designation? Named(IReadOnlyDictionary<Field, string> values, string[] head)
    {
        Designation? heading = head.Select(Designation.OfHeading).FirstOrDefault(one => one?.Number is not null)
            ?? head.Select(Designation.OfHeading).FirstOrDefault(one => one is not null);
        string number = values.GetValueOrDefault(Field.Number, string.Empty).Trim();
        Designation? field = number.Length > 0 ? Designation.OfNumber(number) : null;
        return field is null ? heading
            : field with { Term = field.Term ?? heading?.Term, Session = field.Session ?? heading?.Session };
    }

    private static bool IsWord(string name) =>
        DocFile.IsNamed(name) || name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    private static string Line(WordBlock block) => block switch
    {
        WordLine line => line.Text,
        WordRow row => string.Join(' ', row.Cells.Select(cell => CleanText.Line(cell.Text))),
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    [GeneratedRegex(
        @"^\s*(?:第|No\.?)?\s*0*(?<no>[1-9][0-9]{0,5})\s*$|(?<![0-9月])0*(?<no>[1-9][0-9]{0,5})\s*号", RegexOptions.IgnoreCase)]
    private static partial Regex NumberIn();

    [GeneratedRegex("附件|附表|附图")]
    private static partial Regex Attachment();
}
