namespace Puyang.Proposals.Office.Intake;

/// <summary>Numbers as people write them: 8, ８, 八, 十二, 二十一, 二〇二二.</summary>
internal static class ChineseNumerals
{
    /// <summary>For use inside a regular expression: one or more digits of any kind.</summary>
    internal const string Pattern = "[0-9０-９〇零○一二三四五六七八九十百两廿]+";

    /// <summary>The number, or null when the text is none below 10 000.</summary>
    internal static int? Parse(string text)
    {
        string ascii = ToAscii(text);
        return ascii.Length is 0 or > 7 ? null
            : ascii.All(char.IsAsciiDigit) ? (ascii.Length <= 4 ? int.Parse(ascii) : null)
            : ascii.AsSpan().ContainsAny("十百廿") ? Grouped(ascii) : Positional(ascii);
    }

    /// <summary>1 to 9 999 in counting form: 十, 十一, 二十, 一百零一.</summary>
    internal static string Write(int number)
    {
        const string Digits = "零一二三四五六七八九";
        string text = string.Empty;
        bool gap = false;
        foreach ((int unit, string name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            int digit = number / unit % 10;
            text += digit == 0 ? string.Empty : (gap ? "零" : string.Empty) + Digits[digit] + name;
            gap = digit == 0 && text.Length > 0;
        }

        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>Full-width letters, digits and signs as ASCII; everything else as it is.</summary>
    internal static string ToAscii(string text) =>
        string.Create(text.Length, text, (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= '！' and <= '～' ? (char)(source[i] - '！' + '!') : source[i];
            }
        });

    private static int? Digit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '两' => 2,
        >= '0' and <= '9' => c - '0',
        _ => "一二三四五六七八九".IndexOf(c) is >= 0 and int at ? at + 1 : null,
    };

    private static int? Positional(string text) =>
        text.Length <= 4 && text.All(c => Digit(c) is not null) ? text.Aggregate(0, (sum, c) => (sum * 10) + Digit(c)!.Value) : null;

    private static int? Grouped(string text)
    {
        int sum = 0;
        int? pending = null;
        foreach (char c in text)
        {
            if (Digit(c) is { } digit)
            {
                pending = digit;
                continue;
            }

            int unit = c switch { '百' => 100, '十' => 10, '廿' => 20, _ => 0 };
            if (unit == 0)
            {
                return null;
            }

            sum += (pending ?? 1) * unit;
            pending = null;
        }

        return sum + (pending ?? 0);
    }
}
