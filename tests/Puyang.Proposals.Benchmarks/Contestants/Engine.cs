using System.Buffers;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>The letter engine, as the office calls it.</summary>
internal sealed class Engine(WordTemplate template, Letter letter) : InProcess
{
    public override string Name => "engine";

    public override ReadOnlySpan<byte> Render() => template.Render(letter);
}

/// <summary>The letter engine, writing every letter into the same buffer.</summary>
internal sealed class EngineIntoBuffer(WordTemplate template, Letter letter) : InProcess
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    public override string Name => "engine into a buffer";

    public override ReadOnlySpan<byte> Render()
    {
        buffer.ResetWrittenCount();
        template.Render(letter, buffer);
        return buffer.WrittenSpan;
    }
}
