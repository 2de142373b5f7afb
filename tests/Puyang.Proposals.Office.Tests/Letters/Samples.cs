using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>The letters that the tests write.</summary>
internal static class Samples
{
    public static readonly ReadOnlyMemory<byte> Template = File.ReadAllBytes(Tree.Path("templates", "reply-letter.docx"));

    public static WordTemplate Compile(ReadOnlyMemory<byte> template) => WordTemplate.Compile(template, LetterSchema.Letter);

    /// <summary>The letter as it was issued: no number, no class mark, no signature.</summary>
    public static Letter Issued185()
    {
        string[] lines = [.. Lines185()];
        return new Letter(
            lines[0], null, null, lines[1], lines[2], BodyText.Parse(string.Join('\n', lines[3..^3])), null, lines[^3], lines[^2],
            lines[^1]["抄送：".Length..]);
    }

    public static Letter Full185() => Issued185() with { Number = "濮民提〔2022〕1号", ClassMark = "A", Signature = "濮阳市民政局" };

    public static Letter Short() => Full185() with
    {
        Salutation = "某某委员：",
        Body = BodyText.Parse("您提出的提案收悉。现答复如下：\n一、关于经费。已列入预算。\n（一）社区。已开工。\n1.第一项。已完成。\n（1）第一点。已验收。\n专此答复。"),
    };

    public static IEnumerable<string> Lines185() => File.ReadLines(Tree.Path("templates", "samples", "reply-185.txt"))
        .Select(line => line.Trim()).Where(line => line.Length > 0);
}
