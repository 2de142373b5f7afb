using CsCheck;
using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>A random template and random data for it. A failure prints the command that repeats it and, in
/// <see cref="ToString"/>, the template's body.</summary>
internal sealed record RandomCase(TemplateFile Template, IReadOnlyList<Docket> Data)
{
    public byte[] Bytes { get; } = Template.Bytes();

    /// <param name="missing">For each of the case's data: in percent, how often a value is missing that must be there.</param>
    public static Gen<RandomCase> Gen(params int[] missing) => Gen(hasBraces: true, missing);

    /// <summary>Data of which no text looks like a tag.</summary>
    public static Gen<RandomCase> GenWithoutBraces() => Gen(hasBraces: false, 0);

    private static Gen<RandomCase> Gen(bool hasBraces, params int[] missing) => CsCheck.Gen.Select(
        CsCheck.Gen.UInt.Array[0, 400],
        CsCheck.Gen.UInt.Array[20, 200].Array[missing.Length],
        (template, data) => new RandomCase(
            RandomTemplate.Of(new Dice(template)), [.. data.Select((numbers, i) => new RandomDocket(new Dice(numbers), missing[i], hasBraces).Next())]));

    public WordTemplate Compiled() => WordTemplate.Compile(Bytes, Docket.Schema);

    public override string ToString() => $"body: {Template.Body}\nheader: {Template.Header}\nfooter: {Template.Footer}\nfootnote: {Template.Footnote}";
}
