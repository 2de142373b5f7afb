using CsCheck;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Tests;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class ComparisonTests
{
    private static readonly Gen<string> Texts = Gen.Char["甲乙丙丁"].Array[1, 8].Select(lines => string.Join('\n', lines));

    private static readonly Bundle<(string Before, string After)> Pairs = new(Seeds.Oracle, Gen.Select(Texts, Texts), size: 40);

    [Theory]
    [InlineData("甲\n乙", "甲\n乙", "")]
    [InlineData("甲\n乙", "甲\n丙\n乙", " 甲|+丙| 乙")]
    [InlineData("甲\n丙\n乙", "甲\n乙", " 甲|-丙| 乙")]
    [InlineData("甲\n乙", "甲\n丁", " 甲|-乙|+丁")]
    [InlineData("", "甲", "+甲")]
    [InlineData("甲\n\n　乙", "甲　\n乙\n", "")]
    [InlineData("甲 乙\n丙", "甲乙\n\n丁", " 甲乙|-丙|+丁")]
    public void Each_paragraph_is_kept_removed_or_added(string before, string after, string changes) =>
        Assert.Equal(changes, string.Join('|', Comparison.Lines(before, after).Select(line => line.Kind + line.Text)));

    [Fact]
    public void What_is_kept_and_removed_is_the_old_text_and_what_is_kept_and_added_the_new_one() => Pairs.Check(pair =>
    {
        IReadOnlyList<ChangedLine> lines = Comparison.Lines(pair.Before, pair.After);
        Assert.Equal(pair.Before == pair.After ? ("", "") : pair, (Without('+', lines), Without('-', lines)));
    });

    private static string Without(char kind, IEnumerable<ChangedLine> lines) =>
        string.Join('\n', lines.Where(line => line.Kind != kind).Select(line => line.Text));
}
