using CsCheck;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Tests.Letters;

public sealed class ComparisonTests
{
    private static readonly Gen<string> Texts = Gen.Char["甲乙丙丁"].Array[1, 8].Select(lines => string.Join('\n', lines));

    [Theory]
    [InlineData("甲\n乙", "甲\n乙", "")]
    [InlineData("甲\n乙", "甲\n丙\n乙", " 甲|+丙| 乙")]
    [InlineData("甲\n丙\n乙", "甲\n乙", " 甲|-丙| 乙")]
    [InlineData("甲\n乙", "甲\n丁", " 甲|-乙|+丁")]
    [InlineData("", "甲", "-|+甲")]
    public void Each_paragraph_is_kept_removed_or_added(string before, string after, string changes) =>
        Assert.Equal(changes, string.Join('|', Comparison.Lines(before, after).Select(line => line.Kind + line.Text)));

    [Fact]
    public void What_is_kept_and_removed_is_the_old_text_and_what_is_kept_and_added_the_new_one() =>
        Gen.Select(Texts, Texts).Where((before, after) => before != after).Sample((before, after) =>
        {
            IReadOnlyList<ChangedLine> lines = Comparison.Lines(before, after);
            return before == Without('+', lines) && after == Without('-', lines);
        });

    private static string Without(char kind, IEnumerable<ChangedLine> lines) =>
        string.Join('\n', lines.Where(line => line.Kind != kind).Select(line => line.Text));
}
