using System.Globalization;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Numbers of a sheet as the text that a person reads: days as days, 185 without .0, telephones without
/// exponents.</summary>
internal static partial class CellText
{
    // 1900-01-01 to 9999-12-31.
    private const double LastDay = 2_958_465;

    internal static string Number(string value, bool isDate, bool isFrom1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || !double.IsFinite(number))
        {
            return value;
        }

        double day = number + (isFrom1904 ? 1462 : 0);
        return isDate && day is >= 1 and <= LastDay ? Day(DateTime.FromOADate(day)) : Plain(number);
    }

    /// <summary>A day, with its time where it has one.</summary>
    internal static string Day(DateTime day) =>
        day.TimeOfDay < TimeSpan.FromSeconds(1) ? day.ToString("yyyy-MM-dd") : day.ToString("yyyy-MM-dd HH:mm");

    /// <summary>As few digits as Excel shows.</summary>
    internal static string Plain(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>True for a format that shows a number as a day.</summary>
    /// <param name="id">Its number; those up to 163 are fixed.</param>
    /// <param name="code">Its code; null for a fixed one.</param>
    internal static bool IsDate(int id, string? code) => code is null
        ? id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
        : code.Length <= 255 && Quoted().Replace(code, string.Empty) is var bare
            && !bare.Contains("General", StringComparison.OrdinalIgnoreCase) && DayParts().IsMatch(bare);

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.|_.|\*.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();

    // Without year and day it is a time of the day, or a format of its own.
    [GeneratedRegex("[yYdDeE年日]")]
    private static partial Regex DayParts();
}
