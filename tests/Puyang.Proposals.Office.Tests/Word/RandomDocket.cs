using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Random data, with what people paste and what an attacker would try.</summary>
/// <param name="dice">Where the choices come from.</param>
/// <param name="missing">In percent, how often a value is missing that must be there.</param>
/// <param name="hasBraces">False when no text of it may look like a tag.</param>
internal sealed class RandomDocket(Dice dice, int missing, bool hasBraces)
{
    private static readonly string[] Texts =
    [
        "濮阳市民政局", "关于对市政协八届六次会议第185号提案的答复", "a", " 前后有空格 ", "第一行\n第二行", "甲\r\n乙\r丙\n", "\n", "甲局\u3000\u3000乙局",
        "\u3000", "{{title}}", "{{#groups}}", "{{/groups}}{{else}}", "}}{{", "｛｛date｝｝", "<w:p>&amp;</w:p>", "]]>\"'", "\u0000子\u0001", "丁\u000b戊\u000c己",
        "\ud800丑", "\udc00寅\ud800", "𠮷野家", "\ufffe卯\uffff", "\ufffd", "\u0085\u2028\u2029", "\u200f\u202e文", "\t制表", "e\u0301", "\u0001", "\u007f\ud800 ", "👨‍👩‍👧",
    ];

    private static readonly string[] Numbers = ["濮民提〔2022〕1号", "濮民提〔2023〕105号", "（待编号）", "〔2022〕号", "号<&>"];

    private static readonly string[] Signatures =
        ["濮阳市民政局", "A局", "甲局\n乙乙局", "甲局\u3000\u3000\u3000乙局\u3000丙", "局\n", "\u3000\u3000", "一二三四五六七八九十局", "𠮷局", "甲\u0001\u007f局", "甲\u2028乙乙局", "甲甲\u3000\u0001\u3000乙局"];

    public Docket Next() => new(
        Required(Text()), Maybe(Text()), Some(dice.Below(10_000)), Maybe() ? dice.Below(10_000) : null, Some(Day()), Maybe() ? Day() : null,
        dice.Chance(50), Maybe(dice.One(Numbers)), Maybe(dice.One(Signatures)), Rows(3, Body), Rows(3, Group), Copies());

    private IReadOnlyList<DocketItem> Copies() => dice.Below(100) < missing ? [] : [Item(), .. Rows(2, Item)];

    private DocketGroup Group() => new(Required(Text()), Maybe(Text()), dice.Chance(50), Rows(3, Item));

    private DocketItem Item() => new(Required(Text()), Some(dice.Below(10_000)), Maybe() ? Day() : null, Rows(2, Note));

    private DocketNote Note() => new(Required(Text()), Maybe(Text()), dice.Chance(50));

    private BodyParagraph Body() => dice.Below(5) is var level and > 0
        ? new(level, Text() + "。", dice.Chance(50) ? Text() : "")
        : new(0, "", Text());

    private string Text()
    {
        string text = dice.Below(20) == 1 ? string.Concat(Enumerable.Repeat(dice.One(Texts), 300)) : dice.One(Texts);
        return hasBraces ? text : text.Replace('{', '〔').Replace('}', '〕');
    }

    private DateOnly Day() => new DateOnly(2022, 1, 1).AddDays(dice.Below(2000));

    // What cannot be seen is missing as well.
    private string? Required(string text) =>
        dice.Below(100) < missing ? dice.One(null, "", " \u3000\n", "\u0001\udc00") : OracleTidy.IsSeen(text) ? text : $"题{text}";

    private T? Some<T>(T value)
        where T : struct => dice.Below(100) >= missing ? value : null;

    private string? Maybe(string text) => Maybe() ? text : dice.One<string?>(null, "");

    private bool Maybe() => !dice.Chance(40);

    private IReadOnlyList<T> Rows<T>(int most, Func<T> row) => dice.IsEmpty ? [] : [.. Enumerable.Range(0, dice.Below(most + 1)).Select(_ => row())];
}
