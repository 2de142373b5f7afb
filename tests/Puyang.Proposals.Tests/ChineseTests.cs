namespace Puyang.Proposals.Tests;

public sealed class ChineseTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(6, "六")]
    [InlineData(8, "八")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(19, "十九")]
    [InlineData(20, "二十")]
    [InlineData(21, "二十一")]
    [InlineData(90, "九十")]
    [InlineData(99, "九十九")]
    public void Terms_and_sessions_are_written_in_Chinese_numerals(int number, string expected) =>
        Assert.Equal(expected, Chinese.Numeral(number));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100)]
    public void There_is_no_numeral_for_other_numbers(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chinese.Numeral(number));

    [Fact]
    public void Numerals_differ_from_each_other() =>
        Assert.Equal(99, Enumerable.Range(1, 99).Select(Chinese.Numeral).Distinct().Count());

    [Fact]
    public void Dates_have_the_full_year_and_no_leading_zeros()
    {
        Assert.Equal("2022年6月30日", Chinese.Date(new DateOnly(2022, 6, 30)));
        Assert.Equal("2026年1月2日", Chinese.Date(new DateOnly(2026, 1, 2)));
        Assert.Equal("2026年11月12日", Chinese.Date(new DateOnly(2026, 11, 12)));
    }

    [Fact]
    public void Times_have_two_figures_and_stay_in_their_offset() =>
        Assert.Equal("2026年3月2日 07:05", Chinese.Time(Town.At(3, 2, 7, 5)));
}
