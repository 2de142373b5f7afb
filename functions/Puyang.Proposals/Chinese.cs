namespace Puyang.Proposals;

/// <summary>Numbers and dates as official Chinese writes them.</summary>
public static class Chinese
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>2022年6月30日: Arabic figures, full year, no leading zeros (GB/T 9704-2012).</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>2022年6月30日 17:05, in the offset of the given time.</summary>
    public static string Time(DateTimeOffset time) => $"{Date(DateOnly.FromDateTime(time.DateTime))} {time:HH:mm}";

    /// <summary>八, 十二, 二十: for 届 and 次.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not 1 to 99.</exception>
    public static string Numeral(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        (int tens, int ones) = (number / 10, number % 10);
        string head = tens switch { 0 => "", 1 => "十", _ => Digits[tens] + "十" };
        return ones == 0 ? head : head + Digits[ones];
    }
}
