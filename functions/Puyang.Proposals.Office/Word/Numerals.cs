using System.Globalization;

namespace Puyang.Proposals.Office.Word;

/// <summary>Numbers and days in Chinese characters.</summary>
public static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";
    private static readonly string[] Units = ["", "十", "百", "千"];

    /// <summary>Arabic figures without grouping.</summary>
    public static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>八, 十二, 一百零五, 一千二百: counted, as in 八届; 零 for 0.</summary>
    /// <param name="number">0 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not 0 to 9999.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number < 100)
        {
            return number == 0 ? "零" : Chinese.Numeral(number);
        }

        string text = "";
        bool isGap = false;
        for (int unit = 3, rest = number; unit >= 0; unit--)
        {
            int power = (int)Math.Pow(10, unit);
            int digit = rest / power;
            rest %= power;
            if (digit > 0)
            {
                text += (isGap && text.Length > 0 ? "零" : "") + Digits[digit] + Units[unit];
                isGap = false;
            }
            else
            {
                isGap = true;
            }
        }

        return text;
    }

    /// <summary>二〇二二年六月三十日 (GB/T 15835: the year digit by digit with 〇).</summary>
    public static string Date(DateOnly day) =>
        string.Concat(Figures(day.Year).Select(digit => Digits[digit - '0'])) + $"年{Of(day.Month)}月{Of(day.Day)}日";
}
