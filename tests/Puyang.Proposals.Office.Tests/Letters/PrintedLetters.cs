using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>The letters that the layout tests look at, printed once.</summary>
public sealed class PrintedLetters
{
    private const string TwoLines = "市政协提案委（2份），市委市政府督查局（2份），市财政局（1份），市人力资源和社会保障局（1份）。";

    private readonly IReadOnlyDictionary<string, byte[]> _pdf;

    public PrintedLetters()
    {
        WordTemplate template = Samples.Compile(Samples.Template);
        Dictionary<string, Letter> letters = new()
        {
            ["185"] = Samples.Full185(),
            ["short"] = Samples.Short(),
            ["probe"] = Samples.Short() with { Body = BodyText.Parse(new string('国', 1300) + "\n专此答复。") },
        };
        foreach (int lines in Enumerable.Range(4, 24))
        {
            letters.Add($"lines{lines}", OfLength(lines));
            letters.Add($"lines{lines}-copies", OfLength(lines) with { Copies = TwoLines });
        }
        _pdf = LibreOffice.Print(
            letters.ToDictionary(letter => letter.Key, letter => GridShim.Apply(template.Render(letter.Value))));
    }

    internal IReadOnlyList<PrintedPage> this[string name] => PrintedPage.Read(_pdf[name]);

    internal IEnumerable<IReadOnlyList<PrintedPage>> EveryLength =>
        _pdf.Keys.Where(name => name.StartsWith("lines", StringComparison.Ordinal)).Select(name => this[name]);

    // Each length ends the letter somewhere else on its last page.
    private static Letter OfLength(int lines) => Samples.Short() with
    {
        Body = [.. Enumerable.Range(1, lines).Select(line => new BodyParagraph(0, "", $"本段占一行，是第{line}行。")),
            new BodyParagraph(0, "", "再次感谢您对基层社会治理工作的关心与支持，我们热忱欢迎您继续关注这项工作，提出更加宝贵的意见和建议。")],
    };
}
