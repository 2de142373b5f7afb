using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>The letter engine, as the office calls it.</summary>
internal sealed class Engine(LetterTemplate template, Letter letter) : InProcess
{
    public override string Name => "engine";

    public override ReadOnlySpan<byte> Render() => template.Render(letter);
}
