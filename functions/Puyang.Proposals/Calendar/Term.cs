namespace Puyang.Proposals.Calendar;

/// <summary>What a time limit counts.</summary>
public enum TermUnit
{
    /// <summary>工作日: weekdays that are not holidays, and make-up workdays (调休).</summary>
    WorkingDays,

    /// <summary>日: calendar days.</summary>
    Days,

    /// <summary>月: to the same day of the month, or the month's end. Three months are not 90 days.</summary>
    Months,
}

/// <summary>A length of time as rules write it: <c>5wd</c>, <c>7d</c>, <c>3m</c>. 期间</summary>
/// <param name="Length">How many units, 0 to 999.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Term(int Length, TermUnit Unit)
{
    private static readonly (string Suffix, TermUnit Unit, string Word)[] Units =
        [("wd", TermUnit.WorkingDays, "个工作日"), ("d", TermUnit.Days, "日"), ("m", TermUnit.Months, "个月")];

    /// <summary>Reads <c>5wd</c>, <c>7d</c> or <c>3m</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Term Parse(string text) => TryParse(text, out Term term)
        ? term
        : throw new FormatException($"“{text}”不是期间：应写作 5wd（工作日）、7d（日）或 3m（月），数字为 0 至 999。");

    /// <summary>Reads a term, or says that the text is none.</summary>
    public static bool TryParse(string text, out Term term)
    {
        foreach ((string suffix, TermUnit unit, _) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(0, text.Length - suffix.Length), out int length) && length is >= 0 and <= 999)
            {
                term = new Term(length, unit);
                return true;
            }
        }

        term = default;
        return false;
    }

    /// <summary>As an official says it: 5个工作日, 7日, 3个月.</summary>
    public string InChinese
    {
        get
        {
            TermUnit unit = Unit;
            return Length + Units.First(known => known.Unit == unit).Word;
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        TermUnit unit = Unit;
        return Length + Units.First(known => known.Unit == unit).Suffix;
    }
}
