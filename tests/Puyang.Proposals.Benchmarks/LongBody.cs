using System.IO.Hashing;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Benchmarks;

/// <summary>A body of any length.</summary>
internal static class LongBody
{
    /// <summary>The body's paragraphs over and over, each time with their characters in another order: a compressor that finds nothing
    /// but copies would make a long letter look cheap.</summary>
    public static BodyParagraph[] Of(IReadOnlyList<BodyParagraph> body, int paragraphs) =>
        [.. Enumerable.Range(0, paragraphs).Select(i => Shuffled(body[i % body.Count], i))];

    private static BodyParagraph Shuffled(BodyParagraph paragraph, int seed) => paragraph with
    {
        Text = string.Concat(paragraph.Text.Select((c, at) => (Character: c, Key: XxHash32.HashToUInt32(BitConverter.GetBytes(at), seed)))
            .OrderBy(one => one.Key).Select(one => one.Character)),
    };
}
